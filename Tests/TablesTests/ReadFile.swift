import Foundation
import Tables

/// Writes bytes to a file that lives for the time of `body`.
func withFile<Value>(_ bytes: [UInt8], _ name: String = "пример", _ body: (String) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tables-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent(name)
  try Data(bytes).write(to: file)
  return try body(file.path)
}

/// A cell as a test reads it: "пусто", "14.8", «текст», true, "дата 44562", "ошибка #N/A".
func describe(_ cell: CellView) -> String {
  switch cell.kind {
  case .empty: "пусто"
  case .number: cell.text
  case .text: "«\(cell.text)»"
  case .boolean: cell.value == 1 ? "true" : "false"
  case .date: "дата \(cell.text)"
  case .error: "ошибка \(cell.text)"
  }
}

func describe(_ row: borrowing RowView) -> String {
  var cells: [String] = []
  for column in 0..<row.count { cells.append(describe(row[column])) }
  return "\(row.number): " + cells.joined(separator: " | ")
}

/// All rows of a sheet in words.
func rows(of file: TableFile, sheet: Int = 0) throws -> [String] {
  var lines: [String] = []
  try file.visitRows(ofSheet: sheet) { row in
    lines.append(describe(row))
    return true
  }
  return lines
}

func rows(of bytes: [UInt8], sheet: Int = 0, limits: Limits = .standard) throws -> [String] {
  try withFile(bytes) { try rows(of: TableFile.open(path: $0, name: "пример", limits: limits), sheet: sheet) }
}

/// What the user is told: "kind: place: cause. remedy".
func message(_ error: TableError) -> String {
  "\(error.kind.rawValue) / \(error.file) / \(error.place ?? "—") / \(error.cause) / \(error.remedy)"
}

/// The message of reading all sheets of a file, nil if it can be read.
func failure(path: String, limits: Limits = .standard) -> String? {
  do throws(TableError) {
    let file = try TableFile.open(path: path, name: "пример.xlsx", limits: limits)
    for sheet in file.sheets { try file.visitRows(ofSheet: sheet.index) { _ in true } }
    return nil
  } catch {
    return message(error)
  }
}

func failure(of bytes: [UInt8], limits: Limits = .standard) throws -> String? {
  try withFile(bytes) { failure(path: $0, limits: limits) }
}
