import OracleCommands

// One command on each line of the input gives one line of numbers, or the word "undefined" and a reason.
while let line = readLine() {
  print(answer(to: line))
}
