import Foundation
import Sheets
import TestSupport

extension ScratchFolder {
  /// A workbook with one of everything.
  func writeRich(_ name: String) throws {
    let workbook = try Workbook(path: file(name), properties: .example)
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
    try sheet.insert(SheetPicture(bytes: ScratchFolder.onePixel, description: "Точка"), at: at(30, 0))
    try workbook.close()
  }

  private static let onePixel: [UInt8] = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") ?? Data())
}
