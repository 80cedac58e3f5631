import DatabaseWriter
import Delivery
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite(.requireTool("python3 -c 'import sqlite3'"))
struct DatabaseFileTests {
  private static let book: DataBook = {
    var schools = DataBook.Table(
      "schools", "Школы.", key: ["school"],
      columns: [DataBook.Column("school", .text, "код школы"), DataBook.Column("name", .text, "название")])
    schools.add([.text("edu1"), .text("Школа «1»; первая")])
    let two = Quantity(2, .count, address: Address(territory: "school:edu2", work: "", measure: "marks-two"))
    schools.add([.text("edu2"), .sentence("Школа № \(two)\(table: "нет такой")")])
    var indicators = DataBook.Table(
      "indicators", "Показатели.", key: [],
      columns: [
        DataBook.Column("school", .text, "код школы"), DataBook.Column("n", .integer, "участников"),
        DataBook.Column("value", .number, "доля от 0 до 1"), DataBook.Column("missing", .text, "почему её нет"),
      ])
    indicators.add([.text("edu1"), .integer(21), .number(9.0 / 21), .none])
    indicators.add([.text("edu2"), .none, .none, .text("tooFew")])
    return DataBook(
      title: "Данные", date: CalendarDate(year: 2022, month: 9, day: 5), version: "0.1.0",
      tables: [schools, indicators],
      views: [
        DataBook.View(
          "named", "Доли с названиями.",
          query: "SELECT name, value FROM indicators JOIN schools USING (school) WHERE value IS NOT NULL")
      ])
  }()

  private func write(_ name: String, into scratch: ScratchFolder) throws {
    var folder = try OutputFolder(scratch.path)
    try DatabaseFile(fileName: name).write(Self.book, into: &folder)
    try folder.commit()
  }

  @Test func `an independent reader finds the tables, their description and the answers of the views`() throws {
    let scratch = try ScratchFolder()
    try write("данные.sqlite", into: scratch)
    let said = try Python.run(
      """
      import sqlite3, sys
      base = sqlite3.connect(sys.argv[1])
      for name in ('schools', 'indicators', 'about_tables', 'about_columns', 'about_edition', 'named'):
          for row in base.execute(f'SELECT * FROM {name}'): print(name, *row, sep='|')
      print(base.execute("SELECT sql FROM sqlite_master WHERE name = 'indicators'").fetchone()[0])
      print(base.execute('PRAGMA integrity_check').fetchone()[0])
      """, [scratch.file("данные.sqlite")])
    #expect(
      said == """
        schools|edu1|Школа «1»; первая
        schools|edu2|Школа № 2
        indicators|edu1|21|0.42857142857142855|None
        indicators|edu2|None|None|tooFew
        about_tables|indicators|table|2|Показатели.
        about_tables|named|view|None|Доли с названиями.
        about_tables|schools|table|2|Школы.
        about_columns|indicators|missing|почему её нет
        about_columns|indicators|n|участников
        about_columns|indicators|school|код школы
        about_columns|indicators|value|доля от 0 до 1
        about_columns|schools|name|название
        about_columns|schools|school|код школы
        about_edition|as_of|2022-09-05
        about_edition|title|Данные
        about_edition|version|0.1.0
        named|Школа «1»; первая|0.42857142857142855
        CREATE TABLE "indicators" ( -- Показатели.
          "school" TEXT, -- код школы
          "n" INTEGER, -- участников
          "value" REAL, -- доля от 0 до 1
          "missing" TEXT -- почему её нет
        )
        ok

        """)
  }

  @Test func `two runs give the same bytes, and nothing lies beside the file`() throws {
    let scratch = try ScratchFolder()
    try write("1.sqlite", into: scratch)
    try write("2.sqlite", into: scratch)
    #expect(try scratch.bytes(of: "1.sqlite") == scratch.bytes(of: "2.sqlite"))
    #expect(try scratch.names() == ["1.sqlite", "2.sqlite"])
  }

  @Test func `a view that cannot be answered is an error with a place`() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path
    let error = #expect(throws: OutputError.self) {
      var book = Self.book
      book.tables.append(Self.book.tables[0])
      var folder = try OutputFolder(path)
      try DatabaseFile(fileName: "данные.sqlite").write(book, into: &folder)
      try folder.commit()
    }
    #expect(
      error?.description
        == "данные.sqlite: база данных не записана: SQLite, код 1. Освободите место на диске и повторите.")
    #expect(try scratch.names() == [])
  }
}
