import Tables
import TestSupport
import Testing

@Suite("Parts of a workbook")
struct PackageTests {
  private static let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  @Test func `sheets come in the order of the workbook and hidden ones are marked`() throws {
    var builder = WorkbookBuilder()
    builder.sheets = [
      ("Классы", "", WorkbookBuilder.sheet(Self.row)), ("Служебный", "state=\"hidden\"", WorkbookBuilder.sheet("")),
      ("А &amp; Б", "state='veryHidden'", WorkbookBuilder.sheet("<row r=\"2\"><c r=\"A2\"><v>2</v></c></row>")),
    ]
    try withFile(builder.build()) { path in
      let file = try TableFile.open(path: path, name: "x.xlsx")
      #expect(file.format == .xlsx)
      #expect(file.sheets.map(\.name) == ["Классы", "Служебный", "А & Б"])
      #expect(file.sheets.map(\.isHidden) == [false, true, true])
      #expect(try rows(of: file, sheet: 2) == ["2: 2"])
      #expect(try rows(of: file, sheet: 1) == [])
    }
  }

  @Test(arguments: [
    "/xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "worksheets\\Sheet1.xml",
  ])
  func `targets may be absolute, roundabout or in another case`(target: String) throws {
    var builder = WorkbookBuilder(rows: Self.row)
    builder.change = { parts in
      for index in parts.indices where parts[index].name.hasSuffix("workbook.xml.rels") {
        let text = String(decoding: parts[index].bytes, as: UTF8.self)
        parts[index].bytes = Array(text.replacing("worksheets/sheet1.xml", with: target).utf8)
      }
    }
    #expect(try rows(of: builder.build()) == ["1: 1"])
  }

  @Test func `stored parts, data descriptors and ZIP64 are read`() throws {
    for variant in 0..<4 {
      var builder = WorkbookBuilder(rows: Self.row)
      builder.change = { parts in
        for index in parts.indices {
          parts[index].isDeflated = variant != 1
          parts[index].hasDescriptor = variant == 2
          parts[index].isZip64 = variant == 3
        }
      }
      #expect(try rows(of: builder.build()) == ["1: 1"], "variant \(variant)")
    }
  }

  @Test func `a chart sheet is no table`() throws {
    var builder = WorkbookBuilder(rows: Self.row)
    builder.sheets.insert(("Диаграмма", "", "<chartsheet/>"), at: 0)
    builder.change = { parts in
      for index in parts.indices where parts[index].name.hasSuffix("workbook.xml.rels") {
        let text = String(decoding: parts[index].bytes, as: UTF8.self)
        parts[index].bytes = Array(
          text.replacing(
            "rId1\" Type=\"\(WorkbookBuilder.office)/worksheet",
            with: "rId1\" Type=\"\(WorkbookBuilder.office)/chartsheet"
          ).utf8)
      }
    }
    try withFile(builder.build()) { path in
      let file = try TableFile.open(path: path, name: "x")
      #expect(file.sheets.map(\.name) == ["Лист1"])
    }
  }

  @Test func `a sheet of 1 048 576 empty rows costs little and shows nothing`() throws {
    var rows = ""
    for number in 1...1_048_576 { rows += "<row r=\"\(number)\"/>" }
    #expect(try TablesTests.rows(of: WorkbookBuilder(rows: rows).build()) == [])
  }

  @Test func `after the limit of empty rows the sheet counts as empty`() throws {
    let limits = Limits(unpackedBytes: 1 << 20, unpackedRatio: 1000, columns: 10, emptyRows: 2)
    let bytes = WorkbookBuilder(rows: "\(Self.row)<row r=\"2\"/><row r=\"3\"/><row r=\"4\"><c><v>1</v></c></row>")
      .build()
    #expect(try rows(of: bytes, limits: limits) == ["1: 1"])
  }

  @Test func `two threads read different files and the same file`() async throws {
    let strings = WorkbookBuilder.sharedStrings("<si><t>а</t></si>")
    let cells = (1...2000).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c><c r=\"B\($0)\"><v>\($0)</v></c></row>"
    }
    let bytes = WorkbookBuilder(rows: cells.joined(), sharedStrings: strings).build()
    try withFile(bytes) { _ in }
    let file = try withFile(bytes) { try TableFile.open(path: $0, name: "x") }
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var sum = 0
          try? file.visitRows(ofSheet: 0) { row in
            sum += row[0].equals("а") ? row[1].integer ?? 0 : 0
            return true
          }
          return sum
        }
      }
      for await sum in group { #expect(sum == 2_001_000) }
    }
  }
}
