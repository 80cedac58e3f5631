public import Statistics

/// The answer of this library to one command: numbers with spaces between them, or "undefined" and a reason.
///
/// Words are separated by spaces, the items of a list by commas, the rows of a table by semicolons; an empty list is
/// a hyphen.
public func answer(to line: String) -> String {
  switch numbers(for: line) {
  case .success(let values): values.map(\.description).joined(separator: " ")
  case .failure(let reason): "undefined \(reason)"
  }
}

/// The numbers that answer one command, or why they are undefined.
public func numbers(for line: String) -> Estimate<[Double]> {
  let words = Words(line)
  let families = [
    distributionCommand, proportionCommand, trendCommand, objectivityCommand, funnelCommand, summaryCommand,
    empiricalBayesCommand, regressionCommand, orderedCommand,
  ]
  for family in families {
    if let numbers = family(words) { return numbers }
  }
  fatalError("unknown command: \(line)")
}

/// A command's name and arguments.
struct Words {
  let name: Substring
  private let arguments: [Substring]

  init(_ line: String) {
    let words = line.split(separator: " ")
    name = words.first ?? ""
    arguments = Array(words.dropFirst())
  }

  func text(_ index: Int) -> String { String(arguments[index]) }

  func int(_ index: Int) -> Int { parsed(arguments[index]) }

  func double(_ index: Int) -> Double { parsed(arguments[index]) }

  func ints(_ index: Int) -> [Int] { list(arguments[index]) }

  func doubles(_ index: Int) -> [Double] { list(arguments[index]) }

  func intRows(_ index: Int) -> [[Int]] { rows(arguments[index]) }

  func doubleRows(_ index: Int) -> [[Double]] { rows(arguments[index]) }

  /// Counts from a list of successes and a list of trials.
  func proportions(_ successes: Int, _ trials: Int) -> [Proportion] {
    zip(ints(successes), ints(trials)).map { Proportion($0, of: $1) }
  }

  private func rows<Number: LosslessStringConvertible>(_ word: Substring) -> [[Number]] {
    word == "-" ? [] : word.split(separator: ";").map(list)
  }

  private func list<Number: LosslessStringConvertible>(_ word: Substring) -> [Number] {
    word == "-" ? [] : word.split(separator: ",").map(parsed)
  }

  private func parsed<Number: LosslessStringConvertible>(_ word: Substring) -> Number {
    guard let number = Number(String(word)) else { fatalError("not a number: \(word)") }
    return number
  }
}

func limits(_ interval: Estimate<Interval>) -> Estimate<[Double]> { interval.map { [$0.lower, $0.upper] } }

func only(_ value: Estimate<Double>) -> Estimate<[Double]> { value.map { [$0] } }

func chi(_ test: Estimate<ChiSquaredTest>) -> Estimate<[Double]> {
  test.map { [$0.statistic, Double($0.degreesOfFreedom), $0.pValue] }
}
