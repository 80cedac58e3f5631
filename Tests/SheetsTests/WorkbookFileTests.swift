import Delivery
import Foundation
import Sheets
import TestSupport
import Testing

@Suite struct WorkbookFileTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// A workbook with one of everything.
  private func writeRich(_ name: String) throws {
    let workbook = try Workbook(path: folder.file(name), properties: .example)
    let sheet = try workbook.addSheet("Данные")
    try sheet.write(
      [.text("Школа"), .text("Доля")], from: at(0, 0), format: CellFormat().with { $0.isBold = true })
    try sheet.write(
      [.text("Первая"), .number(0.25)], from: at(1, 0), format: CellFormat().with { $0.numberFormat = "0.0%" })
    try sheet.addTable(
      SheetTable(
        name: "Школы", range: CellRange(rows: 0...1, columns: 0...1), headers: ["Школа", "Доля"],
        headerFormat: CellFormat()))
    let shares = CellRange(rows: 1...1, columns: 1...1)
    try sheet.add(.bar(from: 0, to: 1, colour: Colour(0x9E_C5E8)), over: shares)
    try sheet.add(.scale(from: 0, low: .white, to: 1, high: Colour(0xF4_A582)), over: shares)
    try sheet.add(.compare(.greaterOrEqual, .cell("$D$1"), RuleLook(isBold: true)), over: shares)
    try sheet.add(InputRule(.wholeNumber(2...5)), over: CellRange(rows: 1...1, columns: 4...4))
    try sheet.setWidth(of: 0...1, to: 20)
    sheet.freeze(above: 1, leftOf: 1)
    sheet.protect()
    let source = SheetChart.Source(sheet: "Данные", range: shares)
    for kind in [SheetChart.Kind.bars, .stackedBars, .columns, .lines, .scatter] {
      var chart = SheetChart(kind, title: "Доля", description: "Доля отметок")
      var series = SheetChart.Series("ряд", categories: source, values: source)
      series.marker = .circle
      series.labels = "0%"
      chart.series = [series]
      try sheet.insert(chart, at: at(5, 0))
    }
    try sheet.insert(SheetPicture(bytes: onePixel, description: "Точка"), at: at(30, 0))
    try workbook.close()
  }

  @Test(.enabled(if: OutsideTool.hasOpenpyxl, "python3 is needed"))
  func `two runs give the same bytes and no clock gets in`() throws {
    try writeRich("a.xlsx")
    try writeRich("b.xlsx")
    #expect(try folder.bytes(of: "a.xlsx") == folder.bytes(of: "b.xlsx"))
    let core = try OutsideTool.part("docProps/core.xml", of: folder.file("a.xlsx"))
    #expect(core.contains("2022-08-19T00:00:00Z</dcterms:created>"))
    #expect(
      try OutsideTool.part("docProps/custom.xml", of: folder.file("a.xlsx")).contains("<vt:lpwstr>ru-RU</vt:lpwstr>"))
  }

  @Test func `another time zone gives the same bytes`() throws {
    try writeRich("a.xlsx")
    let before = ProcessInfo.processInfo.environment["TZ"]
    setenv("TZ", "Asia/Kamchatka", 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    try writeRich("b.xlsx")
    #expect(try folder.bytes(of: "a.xlsx") == folder.bytes(of: "b.xlsx"))
  }

  @Test func `a workbook that is dropped leaves the earlier file and nothing else`() throws {
    _ = try folder.workbook { try $0.write(.number(1), at: at(0, 0)) }
    let before = try folder.bytes(of: "книга.xlsx")
    do {
      let workbook = try Workbook(path: folder.file("книга.xlsx"), properties: .example)
      _ = try workbook.addSheet("Лист")
    }
    #expect(try folder.bytes(of: "книга.xlsx") == before)
    #expect(try folder.names() == ["книга.xlsx"])
  }

  @Test func `a folder in the place of the workbook is an error with a remedy`() throws {
    let error = #expect(throws: OutputError.self) { _ = try Workbook(path: folder.path, properties: .example) }
    #expect(
      error?.description
        == "\(folder.path): на месте файла стоит папка. Переименуйте эту папку или выберите другое место.")
  }

  @Test func `a missing folder is an error with a remedy`() throws {
    let path = folder.file("нет/книга.xlsx")
    let error = #expect(throws: OutputError.self) { _ = try Workbook(path: path, properties: .example) }
    #expect(error?.description == "\(path): папки нет. Создайте папку или проверьте, как написан путь.")
  }

  @Test func `bytes that are no picture are an error`() throws {
    let workbook = try Workbook(path: folder.file("a.xlsx"), properties: .example)
    let sheet = try workbook.addSheet("Лист")
    let error = #expect(throws: SheetError.self) {
      try sheet.insert(SheetPicture(bytes: [1, 2, 3], description: "Ничего"), at: at(0, 0))
    }
    #expect(error?.description == "Лист!A1: размер рисунка не читается. Сохраните рисунок как PNG.")
  }

  private let onePixel: [UInt8] = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") ?? Data())
}
