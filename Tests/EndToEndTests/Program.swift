import Foundation
import TestSupport

/// The built executable, run as a process.
enum Program {
  struct Missing: Error, CustomStringConvertible {
    let folder: URL
    var description: String { "no executable «spravka» beside the tests in \(folder.path)" }
  }

  /// The executable lies beside the bundle of the tests.
  static func url() throws -> URL {
    let tests = Bundle.main.executableURL?.resolvingSymlinksInPath() ?? Repository.folder
    var folder = tests.deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("spravka")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    let debug = Repository.folder.appendingPathComponent(".build/debug/spravka")
    guard FileManager.default.fileExists(atPath: debug.path) else { throw Missing(folder: tests) }
    return debug
  }

  /// Runs the program inside a folder, so that paths are relative and messages have no machine in them.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, timeOut: Duration = .seconds(120)
  ) throws -> Child {
    try Child.run(try url().path, arguments, in: folder.url, timeOut: timeOut)
  }
}

extension Child {
  /// What stands on standard error apart from the progress.
  var diagnostics: [String] {
    errorText.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("Чтение файлов: ") }
  }

  var lines: [String] { outputText.split(separator: "\n").map(String.init) }
}

extension TemporaryFolder {
  /// Every file below a folder with its bytes.
  func contents(of relative: String) throws -> [String: Data] {
    let prefix = relative + "/"
    let names = files().filter { $0.hasPrefix(prefix) }
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: url.appendingPathComponent($0))) })
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }
}
