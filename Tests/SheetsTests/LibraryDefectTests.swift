import Sheets
import TestSupport
import Testing

/// Each test would end the process or spoil a file without the guard that it names.
@Suite(.requireTool(Python.openpyxl))
struct LibraryDefectTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `a long Cyrillic list of choices does not overflow the library's buffer`() throws {
    let long = (1...6).map { "Решение номер \($0): провести практикум для учителей" }
    let path = try folder.workbook { sheet in
      try sheet.add(InputRule(.choices(long)), over: CellRange(rows: 1...9, columns: 0...0))
      try sheet.add(InputRule(.choices(long)), over: CellRange(rows: 1...9, columns: 1...1))
      try sheet.add(InputRule(.choices(["да", "нет"])), over: CellRange(rows: 1...9, columns: 2...2))
      try sheet.add(InputRule(.choices(["да, но позже", "нет"])), over: CellRange(rows: 1...9, columns: 3...3))
    }
    let said = try Python.run(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      print(book.sheetnames, book.worksheets[1].sheet_state)
      for rule in book.worksheets[0].data_validations.dataValidation: print(rule.sqref, rule.formula1)
      print([row[0] for row in book.worksheets[1].values][-1], book.worksheets[1]['B1'].value)
      """, [path])
    #expect(
      said == """
        ['Лист', 'Списки выбора'] hidden
        A2:A10 'Списки выбора'!$A$1:$A$6
        B2:B10 'Списки выбора'!$A$1:$A$6
        C2:C10 "да,нет"
        D2:D10 'Списки выбора'!$B$1:$B$2
        Решение номер 6: провести практикум для учителей да, но позже

        """)
  }

  @Test(arguments: [124, 125, 126, 127, 128, 140]) func `lists around the limit are all written`(bytes: Int) throws {
    let words = [String(repeating: "я", count: bytes - 63), String(repeating: "ю", count: 62)]
    let path = try folder.workbook { try $0.add(InputRule(.choices(words)), over: CellRange(at(0, 0), at(0, 0))) }
    let said = try Python.run(
      "import sys,openpyxl;b=openpyxl.load_workbook(sys.argv[1]);"
        + "print(len(b.sheetnames),len(b.worksheets[0].data_validations.dataValidation))", [path])
    #expect(said == (bytes > 125 ? "2 1\n" : "1 1\n"))
  }

  @Test func `a table keeps its Russian headers`() throws {
    let path = try folder.workbook { sheet in
      try sheet.write([.text("Первая"), .number(1)], from: at(1, 0))
      try sheet.addTable(
        SheetTable(
          name: "Т1_Школы", range: CellRange(rows: 0...1, columns: 0...1), headers: ["Школа", "Доля\n«2», %"],
          headerFormat: CellFormat()))
    }
    let said = try Python.run(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1]).active
      print(list(sheet.values))
      print([(t.name, t.ref, t.column_names) for t in sheet.tables.values()])
      """, [path])
    #expect(
      said == """
        [('Школа', 'Доля\\n«2», %'), ('Первая', 1)]
        [('Т1_Школы', 'A1:B2', ['Школа', 'Доля\\n«2», %'])]

        """)
  }

  @Test func `a rule on words looks at each cell of its range`() throws {
    let path = try folder.workbook { sheet in
      let look = RuleLook(colour: Colour(0x9C_0006), background: Colour(0xFF_C7CE), isBold: true)
      try sheet.add(.text(containing: "требует \"внимания\"", look), over: CellRange(rows: 2...9, columns: 3...4))
    }
    let xml = try Python.part("xl/worksheets/sheet1.xml", of: path)
    #expect(xml.contains("<formula>ISNUMBER(SEARCH(\"требует \"\"внимания\"\"\",D3))</formula>"))
  }

  @Test func `the longest Cyrillic name of a sheet passes through filters, print titles, charts and names`() throws {
    let name = "Результаты по всем школам края-1"
    let short = String(name.prefix(31))
    let path = folder.file("a.xlsx")
    let workbook = try Workbook(path: path, properties: .example)
    let sheet = try workbook.addSheet(short)
    try sheet.write([.text("а"), .number(1)], from: at(0, 0))
    try sheet.addFilter(over: CellRange(rows: 0...1_048_575, columns: 0...16_383))
    var page = PageSetup()
    page.repeatedRows = 0...3
    page.printArea = CellRange(rows: 0...1_048_574, columns: 0...16_382)
    try sheet.set(page)
    page.repeatedColumns = 0...1
    let error = #expect(throws: SheetError.self) { try sheet.set(page) }
    #expect(error?.cause == "имя листа слишком длинное, чтобы повторять на печати и строки, и столбцы")
    try workbook.define("Порог", as: "=" + SheetName.quoted(short) + "!$B$1")
    let source = SheetChart.Source(sheet: short, range: CellRange(rows: 0...0, columns: 1...1))
    var chart = SheetChart(.bars, title: "Доля", description: "Один столбик")
    chart.series = [SheetChart.Series("ряд", categories: source, values: source)]
    try sheet.insert(chart, at: at(3, 3))
    try workbook.close()
    let said = try Python.run(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      print(book.sheetnames == [sys.argv[2]], book.defined_names['Порог'].attr_text == f"'{sys.argv[2]}'!$B$1")
      """, [path, short])
    #expect(said == "True True\n")
  }

  @Test func `a foot with an ampersand and a leading digit is printed as it stands`() throws {
    let path = try folder.workbook { sheet in
      var page = PageSetup()
      page.footLeft = "Иванов & Петров"
      page.footRight = "2022"
      try sheet.set(page)
    }
    let xml = try Python.part("xl/worksheets/sheet1.xml", of: path)
    #expect(
      xml.contains("<oddFooter>&amp;LИванов &amp;&amp; Петров&amp;CСтраница &amp;P из &amp;N&amp;R 2022</oddFooter>"))
    #expect(xml.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
  }

  @Test func `a description that the library would cut inside a letter is an error`() throws {
    let workbook = try Workbook(path: folder.file("a.xlsx"), properties: .example)
    let sheet = try workbook.addSheet("Лист")
    let chart = SheetChart(.bars, title: "Доля", description: String(repeating: "я", count: 1_040))
    let error = #expect(throws: SheetError.self) { try sheet.insert(chart, at: at(0, 0)) }
    #expect(error?.cause == "текст длиннее 1039 знаков")
  }

  @Test func `two tables of one name and a table without data are our own mistakes`() async {
    await #expect(processExitsWith: .failure) {
      let folder = try ScratchFolder()
      _ = try folder.workbook { sheet in
        try sheet.addTable(
          SheetTable(
            name: "Т1", range: CellRange(rows: 0...0, columns: 0...0), headers: ["а"], headerFormat: CellFormat()))
      }
    }
    await #expect(processExitsWith: .failure) {
      let folder = try ScratchFolder()
      _ = try folder.workbook { sheet in
        for row in [0, 9] {
          try sheet.addTable(
            SheetTable(
              name: "Т1", range: CellRange(rows: row...row + 1, columns: 0...0), headers: ["а"],
              headerFormat: CellFormat()))
        }
      }
    }
  }
}
