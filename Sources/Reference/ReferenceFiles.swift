import Foundation
import ReferenceData

/// The files of facts: those built in and those of the user's folder, by name.
struct ReferenceFiles {
  /// The names that a user's folder may hold.
  static let names = [
    "subjects.csv", "gia_subject_codes.csv", "vpr_scales.csv", "oge_scales.csv", "ege_minimum_scores.csv",
    "ege_math_base_scale.csv", "procedures_calendar.csv", "comparability_breaks.csv", "methodology.yml",
    "vpr_items.csv", "risk_factors.csv", "risk_indicators.csv", "objectivity_markers.csv",
    "measures.csv", "visit_questions.csv", "checkpoints.csv",
  ]

  private let folder: String?

  /// - Throws: `ReferenceError.unreadable` when the folder is not there or holds none of the names.
  init(folder: String?) throws(ReferenceError) {
    self.folder = folder
    guard let folder else { return }
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard present.contains(where: { Self.names.contains($0) }) else {
      throw ReferenceError(
        kind: .unreadable, file: folder, expected: "папка с файлами справочников",
        found: present.isEmpty ? "папка пуста или недоступна" : "ни одного файла с известным именем",
        remedy: "Имена файлов: \(Self.names.joined(separator: ", ")).")
    }
  }

  /// The bytes that are built in.
  func embedded(_ name: String) -> [UInt8] {
    var count = 0
    guard let start = reference_file(name, &count) else { preconditionFailure("no embedded file \(name)") }
    return [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes of the user's file of this name; `nil` when there is none.
  func own(_ name: String) throws(ReferenceError) -> [UInt8]? {
    guard let folder else { return nil }
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try Self.bytes(ofFile: path, called: name)
  }

  /// Reads a file of the user.
  static func bytes(ofFile path: String, called name: String) throws(ReferenceError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw ReferenceError(
        kind: .unreadable, file: name, expected: "файл, который можно прочитать",
        found: FileManager.default.fileExists(atPath: path) ? "нет доступа к файлу" : "файла нет",
        remedy: "Проверьте имя файла и права на чтение.")
    }
  }

  /// Rows of a file of facts: the user's first, then those built in, each knowing its file and line.
  func rows(_ name: String, columns: [String]) throws(ReferenceError) -> [ReferenceRow] {
    try ownRows(name, columns: columns) + builtInRows(name, columns: columns)
  }

  /// Rows of the user's file; none when there is no such file.
  func ownRows(_ name: String, columns: [String]) throws(ReferenceError) -> [ReferenceRow] {
    guard let bytes = try own(name) else { return [] }
    return try ReferenceCSV.rows(of: bytes, file: name, columns: columns)
  }

  /// Rows of the file that is built in.
  func builtInRows(_ name: String, columns: [String]) throws(ReferenceError) -> [ReferenceRow] {
    try ReferenceCSV.rows(of: embedded(name), file: name, columns: columns, isBuiltIn: true)
  }
}
