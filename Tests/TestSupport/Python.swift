import Foundation

/// Python texts that check our files from outside.
public enum Python {
  /// The command that a test with openpyxl requires.
  public static let openpyxl = "python3 -c 'import openpyxl'"

  /// What a text that failed said.
  public struct Failure: Error {
    /// Its exit code.
    public let code: Int32
    /// Its errors.
    public let said: String
  }

  /// Runs a text and gives its output; `arguments` stand in `sys.argv[1:]`.
  public static func run(_ text: String, _ arguments: [String]) throws -> String {
    let child = try Child.run(
      "/usr/bin/env", ["python3", "-c", text] + arguments,
      environment: ["PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore"])
    if child.exitCode != 0 { throw Failure(code: child.exitCode, said: child.errorText) }
    return child.outputText
  }

  /// The text of a part of a zip archive, by python's own reader.
  public static func part(_ name: String, of archive: String) throws -> String {
    try run(
      "import sys,zipfile;sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())", [archive, name])
  }
}
