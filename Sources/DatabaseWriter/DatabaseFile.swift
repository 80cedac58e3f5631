public import Delivery
import Foundation
import GRDB
public import ReportModel
import Typesetting

/// The tidy tables of an analyst as one SQLite database, with its own description in `about_tables` and `about_columns`.
///
/// The same book gives the same bytes: tables, rows and pages are written in one order, and no clock stands in the file.
public struct DatabaseFile: Sendable {
  /// Path of the file in the folder of the report, such as `для-аналитика/данные.sqlite`.
  public let fileName: String

  /// A writer of a file of this name.
  public init(fileName: String) { self.fileName = fileName }

  /// Writes the database of a book.
  public func write(_ book: DataBook, into folder: inout OutputFolder) throws(OutputError) {
    let fileName = fileName
    try folder.add(
      fileName,
      writtenBy: { path throws(OutputError) in
        do {
          try DatabaseFile.fill(path, with: book)
        } catch {
          throw OutputError(
            kind: .system, place: fileName, cause: "база данных не записана: \(DatabaseFile.words(of: error))",
            remedy: "Освободите место на диске и повторите")
        }
      })
  }

  private static func fill(_ path: String, with book: DataBook) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // The file is made beside its place and renamed: a journal would protect nothing.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      for table in book.tables { try DatabaseTable(table).write(to: database) }
      for table in DatabaseFile.descriptions(of: book) { try DatabaseTable(table).write(to: database) }
      for view in book.views { try database.execute(sql: "CREATE VIEW \"\(view.id)\" AS\n\(view.query)") }
    }
    try queue.close()
  }

  /// What stands in the database, as two tables of it.
  private static func descriptions(of book: DataBook) -> [DataBook.Table] {
    var tables = DataBook.Table(
      "about_tables", "Таблицы и представления этой базы.", key: ["name"],
      columns: [
        DataBook.Column("name", .text, "имя"), DataBook.Column("kind", .text, "table или view"),
        DataBook.Column("rows", .integer, "строк; у представлений пусто"), DataBook.Column("about", .text, "что в ней"),
      ])
    var columns = DataBook.Table(
      "about_columns", "Столбцы таблиц этой базы.", key: ["table_name", "column_name"],
      columns: [
        DataBook.Column("table_name", .text, "таблица"), DataBook.Column("column_name", .text, "столбец"),
        DataBook.Column("about", .text, "что в нём, с единицей"),
      ])
    for table in book.tables {
      tables.add([.text(table.id), .text("table"), .integer(table.rowCount), .text(table.about)])
      for column in table.columns { columns.add([.text(table.id), .text(column.id), .text(column.about)]) }
    }
    for view in book.views { tables.add([.text(view.id), .text("view"), .none, .text(view.about)]) }
    var edition = DataBook.Table(
      "about_edition", "О выпуске данных.", key: ["name"],
      columns: [DataBook.Column("name", .text, "что"), DataBook.Column("value", .text, "значение")])
    let date = book.date
    edition.add([.text("title"), .text(book.title)])
    edition.add([.text("as_of"), .text(String(format: "%04d-%02d-%02d", date.year, date.month, date.day))])
    edition.add([.text("version"), .text(book.version)])
    return [tables, columns, edition]
  }

  private static func words(of error: any Error) -> String {
    (error as? DatabaseError).map { "SQLite, код \($0.resultCode.rawValue)" } ?? "код неизвестен"
  }
}

/// One table of the database in the making.
private struct DatabaseTable {
  let table: DataBook.Table

  init(_ table: DataBook.Table) { self.table = table }

  func write(to database: Database) throws {
    let columns = table.columns.map { "\"\($0.id)\" \(type(of: $0.kind)) -- \($0.about)" }
    let key = table.key.isEmpty ? "" : ",\n  PRIMARY KEY (\(table.key.joined(separator: ", ")))"
    let tail = table.key.isEmpty ? "" : " WITHOUT ROWID"
    // A comment must not swallow the comma after its column.
    let lines = columns.enumerated().map { index, column in
      let isLast = index == columns.count - 1 && key.isEmpty
      return "  " + column.replacing(" -- ", with: (isLast ? "" : ",") + " -- ")
    }
    let body =
      lines.joined(separator: "\n") + (key.isEmpty ? "" : "\n  " + key.drop { $0 == "," || $0 == "\n" || $0 == " " })
    try database.execute(sql: "CREATE TABLE \"\(table.id)\" ( -- \(table.about)\n\(body)\n)\(tail)")
    let marks = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
    let statement = try database.makeStatement(sql: "INSERT INTO \"\(table.id)\" VALUES (\(marks))")
    for row in 0..<table.rowCount {
      statement.setUncheckedArguments(StatementArguments(table[row].map(DatabaseTable.value)))
      try statement.execute()
    }
  }

  private func type(of kind: DataBook.Column.Kind) -> String {
    switch kind {
    case .integer: "INTEGER"
    case .number: "REAL"
    case .text: "TEXT"
    }
  }

  private static func value(_ value: DataBook.Value) -> (any DatabaseValueConvertible)? {
    switch value {
    case .none: nil
    case .integer(let number): number
    case .number(let number): number
    case .text(let words): words
    case .sentence(let text): Typesetter.sentence(text)
    }
  }
}
