import Sheets
import TestSupport

extension WorkbookProperties {
  static let example = WorkbookProperties(title: "Проба", created: SheetDate(year: 2022, month: 8, day: 19))
}

extension ScratchFolder {
  /// Writes a workbook of one sheet and gives its path.
  func workbook(
    named name: String = "книга.xlsx", sheet: String = "Лист", mode: Workbook.Mode = .ordinary,
    _ body: (Worksheet) throws -> Void
  ) throws -> String {
    let workbook = try Workbook(path: file(name), properties: .example, mode: mode)
    try body(try workbook.addSheet(sheet))
    try workbook.close()
    return file(name)
  }
}

/// `B3` by row and column.
func at(_ row: Int, _ column: Int) -> CellPosition { CellPosition(row: row, column: column) }
