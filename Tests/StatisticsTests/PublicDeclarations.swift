import Foundation

/// A public declaration of `Sources/Statistics`, as its source text has it.
struct PublicDeclaration: CustomStringConvertible {
  let file: String
  /// The lines of the documentation comment, without their slashes.
  let documentation: String
  /// The text from `public` to the opening brace or the end of the line.
  let signature: String
  /// Whether it stands outside of any type.
  let isFree: Bool

  var isFunction: Bool { signature.contains("func ") }
  var isEstimate: Bool { signature.contains("Estimate<") }

  /// The word after `func`, `let`, `var`, `struct` and so on.
  var name: String {
    guard let match = signature.firstMatch(of: /(?:func|let|var|struct|enum|protocol|typealias) (\w+)/) else {
      return "init"
    }
    return String(match.output.1)
  }

  var description: String { "\(file): \(name)" }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// All of them, file by file.
  static func all() throws -> [PublicDeclaration] {
    let folder = repository.appending(path: "Sources/Statistics").path()
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }.sorted()
    return try files.flatMap { file in
      let source = try String(contentsOf: URL(filePath: folder).appending(path: file), encoding: .utf8)
      return declarations(of: source, file: file)
    }
  }

  private static func declarations(of source: String, file: String) -> [PublicDeclaration] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var documentation: [String] = []
    var found: [PublicDeclaration] = []
    for (index, line) in lines.enumerated() {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("///") {
        documentation.append(String(text.dropFirst(3)))
      } else if text.hasPrefix("public ") && !text.hasPrefix("public import ") {
        let rest = lines[index...].joined(separator: "\n")
        let isFunction = text.contains("func ")
        let end = rest.firstIndex { $0 == "{" || (!isFunction && $0.isNewline) } ?? rest.endIndex
        found.append(
          PublicDeclaration(
            file: file, documentation: documentation.joined(separator: "\n"), signature: String(rest[..<end]),
            isFree: line.hasPrefix("public ")))
        documentation = []
      } else if !text.hasPrefix("@") {
        documentation = []
      }
    }
    return found
  }
}
