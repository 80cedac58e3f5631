import Tables
import TestSupport
import Testing

@Suite("Workbooks of the kind .xls")
struct OldWorkbookTests {
  @Test func `texts and numbers come as from a new workbook`() throws {
    let builder = OldWorkbookBuilder(rows: [
      [.text("Код ОО"), .text("Балл")], [nil, nil], [.number(9306), .number(14.8)], [nil, .small(-3), .text("№ «Ё»")],
    ])
    try withFile(builder.build(), "x.xls") { path in
      let file = try TableFile.open(path: path, name: "x.xls")
      #expect(file.format == .xls)
      #expect(file.sheets.map(\.name) == ["Лист1"])
      #expect(try rows(of: file) == ["1: «Код ОО» | «Балл»", "3: 9306 | 14.8", "4: пусто | -3 | «№ «Ё»»"])
    }
  }

  @Test func `a password is named`() throws {
    let bytes = OldWorkbookBuilder(rows: [[.text("а")]], isEncrypted: true).build()
    let text = try #require(try failure(of: bytes))
    #expect(text.hasPrefix("encrypted / пример.xlsx / — / файл защищён паролем / Снимите пароль: "))
  }

  @Test func `a broken workbook is told with the code of freexl`() throws {
    let bytes = Array(OldWorkbookBuilder(rows: [[.text("а")]]).build().prefix(1600))
    let text = try #require(try failure(of: bytes))
    #expect(text.hasPrefix("damaged / пример.xlsx / — / книга старого вида (.xls) не читается, код freexl -"))
  }

  @Test func `other old Office files are told apart`() throws {
    #expect(
      try failure(of: CompoundBuilder.build(streams: ["WordDocument"]))
        == "foreign / пример.xlsx / — / это файл старого Office, но не книга Excel / "
        + "Перенесите таблицу в книгу Excel (*.xlsx) или запросите исходную выгрузку.")
  }
}
