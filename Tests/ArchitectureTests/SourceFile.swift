import Foundation
import TestSupport

/// A text file of the repository with its lines.
struct SourceFile: Sendable, CustomStringConvertible {
  /// Path from the root of the repository.
  let path: String
  let text: String

  var description: String { path }
  var name: String { String(path.split(separator: "/").last ?? "") }
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }

  /// Modules that the file imports, whatever the access level or the kind of import.
  var imports: Set<String> {
    let pattern = /^ *(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(.+)$/
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return Set(
      lines.compactMap { line -> String? in
        // Regular expressions are slow without optimisation, and most lines import nothing.
        guard line.utf8.count < 120, line.contains("import "), let match = line.firstMatch(of: pattern) else {
          return nil
        }
        let words = match.1.split(separator: " ").drop { kinds.contains($0) }
        return words.first?.split(separator: ".").first.map(String.init)
      })
  }

  /// Files under a folder of the repository with one of the endings, sorted by path.
  static func all(under folder: String, endings: Set<String> = ["swift"]) -> [SourceFile] {
    let root = Repository.folder.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      guard endings.contains(URL(fileURLWithPath: name).pathExtension) else { return nil }
      let text = try? String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      return text.map { SourceFile(path: folder + "/" + name, text: $0) }
    }
  }
}
