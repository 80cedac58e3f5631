public import Foundation

/// Another process, run to its end with captured output.
public struct Child: Sendable {
  /// 0 for success; the number of the signal where one ended it.
  public let exitCode: Int32
  /// Standard output.
  public let output: Data
  /// Standard error.
  public let errors: Data

  /// Standard output as text.
  public var outputText: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// A process that did not end in time.
  public struct TimeOut: Error, CustomStringConvertible {
    /// The program that was started.
    public let command: String
    /// How long it was waited for.
    public let limit: Duration
    /// Names the program and the limit.
    public var description: String { "\(command) did not end within \(limit)" }
  }

  /// Runs a program by its path.
  ///
  /// Output goes through files: a pipe that nobody empties would stop the child at 64 KB.
  /// - Throws: `TimeOut` after killing the process; the error of the system when it cannot be started.
  public static func run(
    _ program: String, _ arguments: [String] = [], in folder: URL? = nil, environment: [String: String] = [:],
    input: Data? = nil, timeOut: Duration = .seconds(120)
  ) throws -> Child {
    let scratch = try ScratchFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle(forWritingAtPath: try scratch.write("output", ""))
    process.standardError = FileHandle(forWritingAtPath: try scratch.write("errors", ""))
    process.standardInput = FileHandle(forReadingAtPath: try scratch.write("input", input ?? Data()))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let seconds = Double(timeOut.components.seconds) + Double(timeOut.components.attoseconds) / 1e18
    guard ended.wait(timeout: .now() + seconds) == .success else {
      // The whole group: a grandchild that lives on would keep the process from being seen as ended.
      kill(-process.processIdentifier, SIGKILL)
      kill(process.processIdentifier, SIGKILL)
      throw TimeOut(command: program, limit: timeOut)
    }
    return Child(
      exitCode: process.terminationStatus, output: try scratch.bytes(of: "output"),
      errors: try scratch.bytes(of: "errors"))
  }
}
