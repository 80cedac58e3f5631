import Composition
import Foundation

/// Tells results of earlier runs from input where a person keeps both in one folder.
///
/// The folder of the present output is none of the input as a whole; elsewhere our fixed names decide, so that a result
/// is not read back as data from whichever folder it was written to.
struct EarlierResults {
  /// Path of the output relative to the input, with a slash at its end; `nil` when it lies elsewhere.
  private let inside: String?

  init(input: String, output: String?) {
    let root = Self.canonical(input)
    let target = output.map(Self.canonical)
    inside = target.flatMap { $0.hasPrefix(root + "/") ? String($0.dropFirst(root.count + 1)) + "/" : nil }
  }

  /// - Parameter path: relative to the input.
  func contains(_ path: String) -> Bool {
    if let inside, path.hasPrefix(inside) { return true }
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return false }
    if parts.dropLast().contains(ResultFiles.analystFolder) { return true }
    if parts.dropLast().last == "рисунки", name.hasSuffix(".svg") { return true }
    return Self.names.contains(name)
  }

  private static let names = Set(
    ["аналитическая-справка", "качество-данных"].flatMap { name in [".xlsx", ".md", ".docx", ".json"].map { name + $0 }
    }
      + RoadmapCommand.fileNames + [ResultFiles.pageName])

  /// The path without links, for the part of it that exists.
  private static func canonical(_ path: String) -> String {
    var existing = URL(fileURLWithPath: path).standardizedFileURL
    var rest: [String] = []
    while existing.path != "/", !FileManager.default.fileExists(atPath: existing.path) {
      rest.insert(existing.lastPathComponent, at: 0)
      existing.deleteLastPathComponent()
    }
    let base = existing.resolvingSymlinksInPath().path
    return ([base == "/" ? "" : base] + rest).joined(separator: "/").precomposedStringWithCanonicalMapping
  }
}
