import Composition
import Foundation
import TextWriters

/// Tells results of earlier runs from input where a person keeps both in one folder.
///
/// The folder of the present output is none of the input as a whole; elsewhere the manifests of earlier reports and our
/// fixed names decide, so that a result is not read back as data from whichever folder it was written to.
struct EarlierResults {
  /// Path of the output relative to the input, with a slash at its end; `nil` when it lies elsewhere.
  private let inside: String?
  /// Paths that manifests inside the input name as files of earlier reports.
  private let listed: Set<String>

  init(input: String, output: String?) {
    let root = Self.canonical(input)
    let target = output.map(Self.canonical)
    inside = target.flatMap { $0.hasPrefix(root + "/") ? String($0.dropFirst(root.count + 1)) + "/" : nil }
    listed = Self.listed(in: root)
  }

  /// The files that every manifest below a folder names, relative to that folder.
  private static func listed(in root: String) -> Set<String> {
    let tail = "/" + ResultFiles.manifestPath
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    let manifests = names.filter { ("/" + $0).hasSuffix(tail) }
    return Set(
      manifests.flatMap { manifest in
        let report = String(manifest.dropLast(tail.count - 1))
        return ManifestReader.files(at: root + "/" + manifest).map {
          (report + $0).precomposedStringWithCanonicalMapping
        }
      })
  }

  /// - Parameter path: relative to the input.
  func contains(_ path: String) -> Bool {
    if let inside, path.hasPrefix(inside) { return true }
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return false }
    if parts.dropLast().contains(ResultFiles.analystFolder) { return true }
    if parts.dropLast().contains("рисунки"), name.hasSuffix(".svg") { return true }
    return listed.contains(path.precomposedStringWithCanonicalMapping) || Self.names.contains(name)
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
