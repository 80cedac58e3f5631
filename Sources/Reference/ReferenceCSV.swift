/// A small strict reader of RFC 4180 for files of facts.
///
/// Tables reads files of the disk, whatever their dirt; these bytes are a part of the binary or a file that the user
/// wrote for us, are small, and must be exact: a fact that was half understood would change figures silently. Comma, or
/// semicolon where the header row has no comma (Russian Excel saves so); UTF-8 with or without a mark; LF or CRLF.
enum ReferenceCSV {
  /// The rows under the header row.
  ///
  /// - Parameters:
  ///   - columns: the names that the header must have; others are an error, so that a misspelt one is not lost.
  /// - Throws: `ReferenceError` with the line.
  static func rows(
    of bytes: [UInt8], file: String, columns: [String], isBuiltIn: Bool = false
  ) throws(ReferenceError) -> [ReferenceRow] {
    var records = try records(of: bytes, file: file)
    guard !records.isEmpty else {
      throw ReferenceError(
        kind: .malformed, file: file, expected: "строка заголовков и строки данных", found: "пустой файл",
        remedy: "Возьмите за образец файл с тем же именем из Datasets/reference.")
    }
    let header = records.removeFirst()
    try check(header: header, columns: columns, file: file)
    var places: [String: Int] = [:]
    for (place, name) in header.fields.enumerated() { places[name] = place }
    var rows: [ReferenceRow] = []
    rows.reserveCapacity(records.count)
    for record in records where record.fields != [""] {
      guard record.fields.count == header.fields.count else {
        throw ReferenceError(
          kind: .malformed, file: file, line: record.line, expected: "полей: \(header.fields.count)",
          found: "полей: \(record.fields.count)",
          remedy: "Значение с разделителем внутри берётся в двойные кавычки.")
      }
      rows.append(ReferenceRow(file: file, line: record.line, isBuiltIn: isBuiltIn, places: places, record.fields))
    }
    return rows
  }

  private static func check(header: Record, columns: [String], file: String) throws(ReferenceError) {
    let remedy = "Заголовки: \(columns.joined(separator: ", "))."
    for name in columns where !header.fields.contains(name) {
      throw ReferenceError(
        kind: .column, file: file, line: header.line, field: name, expected: "графа с этим именем", found: "графы нет",
        remedy: remedy)
    }
    for (place, name) in header.fields.enumerated() {
      guard columns.contains(name) else {
        throw ReferenceError(
          kind: .column, file: file, line: header.line, field: name, expected: "известная графа",
          found: "неизвестная графа", remedy: remedy)
      }
      if header.fields[..<place].contains(name) {
        throw ReferenceError(
          kind: .column, file: file, line: header.line, field: name, expected: "одна графа с этим именем",
          found: "две графы", remedy: "Удалите лишнюю графу.")
      }
    }
  }

  struct Record {
    /// The line on which it begins, from 1.
    let line: Int
    var fields: [String]
  }

  private static func records(of bytes: [UInt8], file: String) throws(ReferenceError) -> [Record] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ReferenceError(
        kind: .malformed, file: file, expected: "текст в кодировке UTF-8", found: "другая кодировка",
        remedy: "Сохраните файл как «CSV UTF-8».")
    }
    var scanner = Scanner(text: text.utf8, file: file)
    return try scanner.records()
  }
}
