/// How a run ended, as the shell sees it.
enum ExitStatus: Int32 {
  case done = 0
  /// Done, and a file of the input has an issue of severity «ошибка».
  case doneWithErrors = 1
  /// The command line is not understood.
  case wrongUse = 2
  case failure = 3
}
