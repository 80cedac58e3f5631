import Foundation
public import ReportModel

/// Why an earlier edition cannot be read: where, what was found, and what the user can do, in Russian.
public struct ManifestError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as the user gave it.
  public let place: String
  /// What was found.
  public let cause: String
  /// What to do.
  public let remedy: String

  /// *place: cause. Remedy.*
  public var description: String { "\(place): \(cause). \(remedy)." }
}

/// Reads the manifest of an earlier report.
public enum ManifestReader {
  /// Paths of the files of an earlier report relative to its folder; none where there is no such manifest.
  public static func files(at path: String) -> [String] {
    let data = FileManager.default.contents(atPath: path)
    return data.flatMap { try? JSONDecoder().decode(FileList.self, from: $0) }?.files ?? []
  }

  /// The part of a manifest that names files: it is read quickly.
  private struct FileList: Decodable { let files: [String] }

  /// What the earlier report said.
  ///
  /// - Throws: `ManifestError`, when there is no such file or it is no manifest of this program.
  public static func edition(at path: String) throws(ManifestError) -> Edition {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ManifestError(
        place: path, cause: "файл не читается",
        remedy: "Укажите manifest.json из папки «для-аналитика» прежнего отчёта")
    }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      let date = CalendarDate(isoWords: manifest.document.date)
    else {
      throw ManifestError(
        place: path, cause: "это не manifest.json этой программы или он из слишком старого выпуска",
        remedy: "Укажите manifest.json из папки «для-аналитика» прежнего отчёта")
    }
    return Edition(
      date: date, figures: manifest.figures.compactMap(Manifest.figure),
      statements: manifest.statements.map {
        RecordedStatement(
          id: $0.id, kind: $0.kind, state: $0.state, text: Text([.words($0.text)]), addressee: $0.addressee ?? "",
          term: $0.term.flatMap { CalendarDate(isoWords: $0) }, figures: ($0.figures ?? []).compactMap(Manifest.figure))
      },
      sources: Dictionary(
        manifest.provenance.sources.map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first }),
      parameters: manifest.provenance.parameters)
  }
}

extension CalendarDate {
  fileprivate init?(isoWords: String) {
    let parts = isoWords.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1000...9999).contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2])
    else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
