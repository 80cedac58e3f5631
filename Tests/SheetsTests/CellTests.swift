import Sheets
import TestSupport
import Testing

@Suite struct CellTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test(.requireTool(Python.openpyxl))
  func `every kind of value is read back as it was written`() throws {
    let path = try folder.workbook { sheet in
      try sheet.write(.text("Школа № 5 «Юность»"), at: at(0, 0))
      try sheet.write(.number(0.1 + 0.2), at: at(1, 0))
      try sheet.write(.date(SheetDate(year: 2022, month: 9, day: 15)), at: at(2, 0))
      try sheet.write(.boolean(true), at: at(3, 0))
      try sheet.write(.formula("=A2*2", result: 0.6), at: at(4, 0))
      try sheet.write(.textFormula("=A1", result: "Школа"), at: at(5, 0))
      try sheet.write(.link(sheet: "Лист", cell: at(9, 1), text: "к таблице"), at: at(6, 0))
    }
    let said = try Python.run(
      """
      import sys, openpyxl
      for values in (False, True):
          sheet = openpyxl.load_workbook(sys.argv[1], data_only=values).active
          print([sheet.cell(row, 1).value for row in range(1, 8)])
      print(sheet.cell(3, 1).number_format, sheet.cell(7, 1).hyperlink.location)
      """, [path])
    #expect(
      said == """
        ['Школа № 5 «Юность»', 0.3, datetime.datetime(2022, 9, 15, 0, 0), True, '=A2*2', '=A1', 'к таблице']
        ['Школа № 5 «Юность»', 0.3, datetime.datetime(2022, 9, 15, 0, 0), True, 0.6, 'Школа', 'к таблице']
        dd.mm.yyyy 'Лист'!B10

        """)
  }

  @Test(.requireTool(Python.openpyxl))
  func `text that looks like an escape and control characters survive`() throws {
    let path = try folder.workbook { sheet in
      try sheet.write(.text("a_x000D_b"), at: at(0, 0))
      try sheet.write(.text("нуль\u{0}внутри"), at: at(1, 0))
      try sheet.write(.text("строка\nвторая"), at: at(2, 0))
      try sheet.write(.text("_x00zz_ и _x12"), at: at(3, 0))
      try sheet.write(.text("\u{FFFE}"), at: at(4, 0))
    }
    let strings = try Python.part("xl/sharedStrings.xml", of: path)
    #expect(strings.contains("<t>a_x005F_x000D_b</t>"))
    #expect(strings.contains("<t>нуль_x0000_внутри</t>"))
    #expect(strings.contains("<t>строка\nвторая</t>"))
    #expect(strings.contains("<t>_x00zz_ и _x12</t>"))
    #expect(strings.contains("<t>_xFFFE_</t>"))
  }

  @Test func `a text longer than a cell is an error and not cut`() throws {
    let path = folder.file("книга.xlsx")
    let workbook = try Workbook(path: path, properties: .example)
    let sheet = try workbook.addSheet("Школы")
    try sheet.write(.text(String(repeating: "я", count: 32_767)), at: at(0, 0))
    let error = #expect(throws: SheetError.self) {
      try sheet.write(.text(String(repeating: "я", count: 32_768)), at: at(11, 1))
    }
    #expect(
      error?.description
        == "Школы!B12: в ячейке 32768 знаков, XLSX допускает 32767. Сократите текст или разнесите его по нескольким ячейкам."
    )
  }

  @Test func `a row after the last of a sheet is an error`() throws {
    let workbook = try Workbook(path: folder.file("книга.xlsx"), properties: .example)
    let sheet = try workbook.addSheet("Школы")
    let error = #expect(throws: SheetError.self) { try sheet.write(.number(1), at: at(1_048_576, 0)) }
    #expect(error?.kind == .sheetTooSmall)
    #expect(error?.place == "Школы!A1048577")
  }

  @Test(.requireTool(Python.openpyxl))
  func `the constant-memory mode writes the same values`() throws {
    let path = try folder.workbook(mode: .constantMemory) { sheet in
      for row in 0..<2000 { try sheet.write([.text("школа \(row)"), .number(Double(row) / 8)], from: at(row, 0)) }
    }
    let said = try Python.run(
      """
      import sys, openpyxl
      rows = list(openpyxl.load_workbook(sys.argv[1]).active.values)
      print(len(rows), rows[1999], all(row == (f'школа {i}', i / 8) for i, row in enumerate(rows)))
      """, [path])
    #expect(said == "2000 ('школа 1999', 249.875) True\n")
  }

  @Test func `names of cells count columns without a zero`() {
    #expect([0, 25, 26, 701, 702, 16_383].map(CellPosition.letters) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    #expect(CellRange(rows: 0...11, columns: 1...27).absoluteName == "$B$1:$AB$12")
  }
}
