import Delivery
import Sheets

/// A file of the example: its path in the folder and what it holds.
struct ExampleFile {
  enum Content {
    case bytes([UInt8])
    case workbook(title: String, sheets: [ExampleSheet])
  }

  let path: String
  let content: Content

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  init(_ path: String, title: String, sheets: [ExampleSheet]) {
    self.path = path
    content = .workbook(title: title, sheets: sheets)
  }

  /// The same content under another name.
  init(copying other: ExampleFile, to path: String) {
    self.path = path
    content = other.content
  }

  /// Adds the file to a folder in the making.
  func add(to folder: inout OutputFolder) throws(OutputError) {
    switch content {
    case .bytes(let bytes): try folder.add(OutputFile(path: path, bytes: bytes))
    case .workbook(let title, let sheets):
      try folder.add(path) { (place) throws(OutputError) in
        let workbook = try Workbook(path: place, properties: ExampleFile.properties(title))
        for sheet in sheets { sheet.write(to: workbook) }
        try workbook.close()
      }
    }
  }

  /// Every workbook says of itself that its data are invented; the day is fixed, so that the bytes are.
  private static func properties(_ title: String) -> WorkbookProperties {
    WorkbookProperties(
      title: "\(title) (синтетические данные)", subject: "Пример для Spravka", author: "spravka example",
      company: InventedRegion.name + " (вымышленная)", category: "синтетические данные",
      comments: "Все данные вымышлены: такого региона, таких школ и учеников нет.",
      created: SheetDate(year: 2022, month: 8, day: 1), custom: [(name: "Данные", value: "синтетические")])
  }
}

/// A sheet of an example workbook: its name and its rows; an absent cell is not written.
struct ExampleSheet {
  let name: String
  var rows: [[CellValue?]] = []

  /// Writes the sheet; names and texts are our own, so that a limit of the format is our own error.
  fileprivate func write(to workbook: Workbook) {
    do throws(SheetError) {
      let sheet = try workbook.addSheet(SheetName.sanitised(name, taken: workbook.sheetNames))
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          if let cell { try sheet.write(cell, at: CellPosition(row: row, column: column)) }
        }
      }
    } catch {
      preconditionFailure(error.description)
    }
  }
}

extension CellValue {
  /// A cell of a text that may be a number: a number cell, or a text cell where the file keeps numbers as text.
  static func cell(_ text: String, numbersAsText: Bool) -> CellValue? {
    if text.isEmpty { return nil }
    if !numbersAsText, let number = Int(text) { return .number(Double(number)) }
    return .text(text)
  }

  static func count(_ number: Int) -> CellValue { .number(Double(number)) }

  /// Hundredths of a percent as the percent that reports print: 1480 is 14.8.
  static func percent(_ hundredths: Int) -> CellValue { .number(Double(hundredths) / 100) }
}
