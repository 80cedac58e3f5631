import Foundation
public import Testing

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
    /// The name of the program.
    public let program: String
    /// Its exit code.
    public let code: Int32
    /// Its output and its errors.
    public let said: String
  }

  /// Runs a program found on the path and gives its output.
  ///
  /// - Throws: `Failure` for an exit code other than 0; `Child.TimeOut` after two minutes.
  @discardableResult
  public static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> String {
    let child = try Child.run("/usr/bin/env", [program] + arguments, environment: environment)
    guard child.exitCode == 0 else {
      throw Failure(program: program, code: child.exitCode, said: child.outputText + child.errorText)
    }
    return child.outputText
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

extension Trait where Self == ConditionTrait {
  /// The test runs where a shell command, such as `python3 -c 'import openpyxl'`, succeeds and is skipped elsewhere;
  /// under `SPRAVKA_REQUIRE_ALL=1` it runs anyway, and fails where the tool is absent.
  public static func requireTool(_ command: String) -> Self {
    .enabled("no «\(command)» here: the test against it is skipped") {
      OutsideTool.has("sh", ["-c", command])
    }
  }
}
