import Tables
import Testing

@Suite("Cells of a workbook")
struct WorkbookTests {
  private func read(_ rows: String, strings: String? = nil, styles: String? = nil) throws -> [String] {
    try TablesTests.rows(
      of: WorkbookBuilder(
        rows: rows, sharedStrings: strings.map { WorkbookBuilder.sharedStrings($0) }, styles: styles
      ).build())
  }

  @Test func `the usual kinds of cells`() throws {
    let strings = "<si><t>Школа</t></si><si><t/></si><si><t xml:space=\"preserve\"> а </t></si>"
    let row =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>14.8</v></c><c r=\"C1\" t=\"b\"><v>1</v></c>"
      + "<c r=\"D1\" t=\"e\"><v>#N/A</v></c><c r=\"E1\" t=\"s\"><v>2</v></c><c r=\"F1\" t=\"s\"><v>1</v></c>"
      + "<c r=\"G1\" t=\"inlineStr\"><is><t>в ячейке</t></is></c><c r=\"H1\" t=\"n\"><v>-5</v></c><c r=\"I1\" s=\"1\"/></row>"
    #expect(
      try read(row, strings: strings)
        == ["1: «Школа» | 14.8 | true | ошибка #N/A | « а » | пусто | «в ячейке» | -5"])
  }

  @Test func `numbers are read to the last bit`() throws {
    let texts = [
      "0.1", "37.219999999999999", "1.0000000000000001E-5", "-1E3", "123456789012345", "1234567890123456", "0.000001",
      "5.06",
      "99999.99999999999", "4.9406564584124654E-324", "1.7976931348623157E+308", "+3", ".5", "1e1",
    ]
    let cells = texts.map { "<c><v>\($0)</v></c>" }.joined()
    try withFile(WorkbookBuilder(rows: "<row>\(cells)</row>").build()) { path in
      try TableFile.open(path: path, name: "x").visitRows(ofSheet: 0) { row in
        for (column, text) in texts.enumerated() { #expect(row[column].value == Double(text), "\(text)") }
        return true
      }
    }
    let referenced = texts.enumerated().map {
      "<c r=\"\(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N"][$0])1\"><v>\($1)</v></c>"
    }
    try withFile(WorkbookBuilder(rows: "<row r=\"1\">\(referenced.joined())</row>").build()) { path in
      try TableFile.open(path: path, name: "x").visitRows(ofSheet: 0) { row in
        for (column, text) in texts.enumerated() { #expect(row[column].value == Double(text), "\(text)") }
        return true
      }
    }
  }

  @Test func `a numeric cell without a number is text`() throws {
    #expect(
      try read("<row r=\"1\"><c r=\"A1\"><v>н/д</v></c><c r=\"B1\"><v>nan</v></c><c r=\"C1\"><v>1e999</v></c></row>")
        == ["1: «н/д» | «nan» | «1e999»"])
  }

  @Test func `formulas have their cached value, or none`() throws {
    let row =
      "<row r=\"1\"><c r=\"A1\"><f>SUM(B1:C1)</f><v>5</v></c><c r=\"B1\"><f>B2</f></c><c r=\"C1\"><f>B2</f><v></v></c>"
      + "<c r=\"D1\" t=\"str\"><f>IF(1,\"\")</f><v></v></c><c r=\"E1\" t=\"str\"><f>T(1)</f><v>да</v></c>"
      + "<c r=\"F1\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
    #expect(try read(row) == ["1: 5 | ошибка  | ошибка  | пусто | «да» | 2"])
  }

  @Test func `dates are told by built-in and custom formats`() throws {
    let styles = WorkbookBuilder.styles(
      formats: "<numFmt numFmtId='164' formatCode='dd\\.mm\\.yyyy'/><numFmt formatCode='0.0\" дней\"' numFmtId='165'/>"
        + "<numFmt numFmtId='166' formatCode='[h]:mm'/><numFmt numFmtId='167' formatCode='[Red]#,##0.00;[$-419]General'/>",
      cells: [0, 14, 164, 165, 166, 167, 22].map { "<xf numFmtId=\"\($0)\"/>" }.joined())
    let cells = (0..<7).map { "<c r=\"\(["A", "B", "C", "D", "E", "F", "G"][$0])1\" s=\"\($0)\"><v>44562</v></c>" }
    #expect(
      try read("<row r=\"1\">\(cells.joined())</row>", styles: styles)
        == ["1: 44562 | дата 44562 | дата 44562 | 44562 | дата 44562 | 44562 | дата 44562"])
  }

  @Test func `the 1904 system is turned into the 1900 system`() throws {
    var builder = WorkbookBuilder(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>43100</v></c><c r=\"B1\" s=\"0\"><v>0.5</v></c></row>",
      styles: WorkbookBuilder.styles(formats: "", cells: "<xf numFmtId=\"14\"/>"))
    builder.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(try rows(of: builder.build()) == ["1: дата 44562 | дата 0.5"])
  }

  @Test func `ISO dates become serial numbers`() throws {
    let texts = [
      "1900-02-28", "1900-03-01", "2020-01-01", "2022-01-01", "2022-08-25", "2022-01-01T12:00:00", "2022-13-01",
    ]
    let cells = texts.map { "<c t=\"d\"><v>\($0)</v></c>" }.joined()
    #expect(
      try read("<row>\(cells)</row>")
        == ["1: дата 59 | дата 61 | дата 43831 | дата 44562 | дата 44798 | дата 44562.5 | «2022-13-01»"])
  }

  @Test func `rich text is joined and phonetic hints are left out`() throws {
    let strings =
      "<si><r><rPr><b/></rPr><t>Ба</t></r><r><t xml:space=\"preserve\">лл </t></r><rPh sb=\"0\" eb=\"1\"><t>нет</t></rPh>"
      + "<phoneticPr fontId=\"1\"/></si>"
    let inline =
      "<c r=\"B1\" t=\"inlineStr\"><is><r><t>од</t></r><rPh sb=\"0\" eb=\"1\"><t>нет</t></rPh><r><t>ин</t></r></is></c>"
    #expect(
      try read("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>\(inline)</row>", strings: strings) == [
        "1: «Балл » | «один»"
      ])
  }

  @Test func `entities, character data, comments and escapes are decoded`() throws {
    let row =
      "<row r=\"1\"><!-- x --><c r=\"A1\" t=\"inlineStr\"><is><t>&lt;&amp;&gt;&quot;&apos;&#1071;&#x44F;</t></is></c>"
      + "<c r=\"B1\" t=\"inlineStr\"><is><t><![CDATA[<a&b>]]> и</t></is></c><?pi x?>"
      + "<c r=\"C1\" t=\"inlineStr\"><is><t>а_x000D_\r\nб_x005F_x000D_ _x_</t></is></c>"
      + "<c r=\"D1\" t=\"inlineStr\"><is><t>_xD83D__xDE00_ _xD83D_</t></is></c>"
      + "<c r=\"E1\"><v>1<!-- 2 -->3</v></c></row>"
    #expect(
      try read(row) == ["1: «<&>\"'Яя» | «<a&b> и» | «а\r\nб_x000D_ _x_» | «😀 \u{FFFD}» | 13"])
  }

  @Test func `missing references follow the cell and the row before`() throws {
    let rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"B5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
      + "<row><c r=\"C9\"><v>6</v></c><c r=\"D9\"><v>7</v></c></row>"
    #expect(
      try read(rows) == ["1: 1 | 2", "5: пусто | 3 | 4", "6: 5", "9: пусто | пусто | 6 | 7"])
  }

  @Test func `prefixes, quotes, order of attributes and white space do not matter`() throws {
    var builder = WorkbookBuilder()
    builder.sheets[0].xml =
      "\u{FEFF}<x:worksheet xmlns:x='\(WorkbookBuilder.main)'>\n<x:sheetData>\n <x:row spans='1:2' r='2' >\n"
      + "  <x:c t='s' s='0' r='A2'>\n<x:v>0</x:v>\n</x:c>\n<x:c s = \"0\" r=\"B2\" ><x:v> 7 </x:v></x:c><x:c r='C2' t='str'><x:v>я</x:v></x:c>\n"
      + "</x:row></x:sheetData></x:worksheet>"
    builder.sharedStrings = "<x:sst xmlns:x='\(WorkbookBuilder.main)'><x:si><x:t>да</x:t></x:si></x:sst>"
    #expect(try rows(of: builder.build()) == ["2: «да» | 7 | «я»"])
  }

  @Test func `a merged area has its value in the first cell`() throws {
    var builder = WorkbookBuilder()
    builder.sheets[0].xml = WorkbookBuilder.sheet(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/></row><row r=\"2\"><c r=\"A2\"/><c r=\"B2\"><v>2</v></c></row>"
    ).replacing("</sheetData>", with: "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
    #expect(try rows(of: builder.build()) == ["1: 1", "2: пусто | 2"])
  }

  @Test func `a row may be shorter than its header, and a column may be asked for beyond it`() throws {
    let bytes = WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").build()
    try withFile(bytes) { path in
      try TableFile.open(path: path, name: "x").visitRows(ofSheet: 0) { row in
        #expect(row.count == 1 && row[1].kind == .empty && row[-1].kind == .empty && row[99_999].kind == .empty)
        return true
      }
    }
  }

  @Test func `equal shared strings have equal indices`() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\"><v>1</v></c></row>"
    let strings = WorkbookBuilder.sharedStrings("<si><t>а</t></si><si><t>б</t></si>")
    try withFile(WorkbookBuilder(rows: rows, sharedStrings: strings).build()) { path in
      try TableFile.open(path: path, name: "x").visitRows(ofSheet: 0) { row in
        #expect([row[0].sharedIndex, row[1].sharedIndex, row[2].sharedIndex] == [1, 1, -1])
        return true
      }
    }
  }

  @Test func `rows longer than the window are whole`() throws {
    let long = String(repeating: "длинный текст & ", count: 20_000).replacing("&", with: "&amp;")
    let rows = (1...5).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>\(long)</t></is></c><c r=\"B\($0)\"><v>\($0)</v></c></row>"
    }
    let lines = try read(rows.joined())
    #expect(lines.count == 5 && lines.allSatisfy { $0.hasSuffix("» | \($0.prefix(1))") && $0.count == 320_000 + 9 })
  }

  @Test func `the last cell of the format is read`() throws {
    #expect(
      try read("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").first?.hasPrefix("1048576: пусто | ")
        == true)
  }
}
