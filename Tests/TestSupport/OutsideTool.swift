import Foundation

/// Programs that check our files from outside; a test that needs a missing one is skipped, unless
/// `SPRAVKA_REQUIRE_ALL=1` makes it fail.
public enum OutsideTool {
  /// Whether tests that need outside programs must run.
  public static let mustRun = ProcessInfo.processInfo.environment["SPRAVKA_REQUIRE_ALL"] == "1"

  /// Whether a test with openpyxl can run; say in the test: «python3 with openpyxl is needed».
  public static let hasOpenpyxl = mustRun || (try? run("python3", ["-c", "import openpyxl"])) != nil

  /// Whether a program answers.
  public static func has(_ program: String, _ arguments: [String] = ["--version"]) -> Bool {
    mustRun || (try? run(program, arguments)) != nil
  }

  /// What a program that failed said.
  public struct Failure: Error {
    /// Its name.
    public let program: String
    /// Its exit code.
    public let code: Int32
    /// Its output and its errors.
    public let said: String
  }

  /// Runs a program found on the path and gives its output.
  @discardableResult
  public static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failure(program: program, code: process.terminationStatus, said: said) }
    return said
  }

  /// Runs a python text; `arguments` stand in `sys.argv[1:]`.
  public static func python(_ text: String, _ arguments: [String]) throws -> String {
    try run(
      "python3", ["-c", text] + arguments, environment: ["PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore"])
  }

  /// The text of a part of a zip archive, by python's own reader.
  public static func part(_ name: String, of archive: String) throws -> String {
    try python(
      "import sys,zipfile;sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())", [archive, name])
  }
}
