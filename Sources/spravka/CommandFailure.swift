/// Why a command cannot do what it was asked, found by the command itself.
struct CommandFailure: Error, Hashable {
  let status: ExitStatus
  /// *place: expected, found. Remedy.*
  let message: String

  init(_ status: ExitStatus, at place: String, expected: String, found: String, remedy: String) {
    self.status = status
    message = diagnostic(at: place, expected: expected, found: found, remedy: remedy)
  }
}

extension CommandFailure {
  /// A failure that another room has worded.
  init(_ status: ExitStatus, message: String) {
    self.status = status
    self.message = message
  }
}

/// The one form in which the command line words what is wrong.
func diagnostic(at place: String, expected: String, found: String, remedy: String) -> String {
  let isEnded = remedy.hasSuffix(".") || remedy.hasSuffix("?")
  // A rule may have found that something is not there, and says so itself.
  let finding = found.hasPrefix("не найдено: ") ? found : "найдено: \(found)"
  return "\(place): ожидалось: \(expected); \(finding). \(remedy)" + (isEnded ? "" : ".")
}
