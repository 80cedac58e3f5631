internal import CXlsxWriter

/// A value of a cell.
public enum CellValue: Hashable, Sendable {
  case text(String)
  /// Finite; the format knows no other numbers.
  case number(Double)
  /// Shown as `дд.мм.гггг` unless the format says otherwise.
  case date(SheetDate)
  case boolean(Bool)
  /// A live formula with the number that it gives: the library would store 0, and LibreOffice would show it.
  case formula(String, result: Double)
  /// A live formula with the words that it gives.
  case textFormula(String, result: String)
  /// An empty cell that has a format.
  case blank
  /// A link inside the workbook.
  case link(sheet: String, cell: CellPosition, text: String)
  /// A link to a page of the network.
  case page(address: String, text: String)
}

/// A sheet of a workbook in the making; all positions are zero-based.
public final class Worksheet {
  /// As it stands on the tab.
  public let name: String
  let library: UnsafeMutablePointer<lxw_worksheet>
  unowned let workbook: Workbook

  init(name: String, library: UnsafeMutablePointer<lxw_worksheet>, workbook: Workbook) {
    self.name = name
    self.library = library
    self.workbook = workbook
  }

  /// Writes one cell.
  ///
  /// - Throws: `SheetError`, when the text or the sheet is too long.
  public func write(_ value: CellValue, at position: CellPosition, format: CellFormat? = nil) throws(SheetError) {
    let (row, column) = try place(position)
    let look = format.map { workbook.formats.format($0) }
    switch value {
    case .text(let text):
      let safe = try CellText.checked(text, at: place(of: position))
      try check(worksheet_write_string(library, row, column, safe, look), position)
    case .number(let number):
      precondition(number.isFinite, "a cell holds finite numbers")
      try check(worksheet_write_number(library, row, column, number, look), position)
    case .date(let date):
      var day = lxw_datetime(
        year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0, sec: 0)
      let dated = (format ?? CellFormat()).with { $0.numberFormat = $0.numberFormat ?? "dd.mm.yyyy" }
      try check(worksheet_write_datetime(library, row, column, &day, workbook.formats.format(dated)), position)
    case .boolean(let flag):
      try check(worksheet_write_boolean(library, row, column, flag ? 1 : 0, look), position)
    case .formula(let formula, let result):
      precondition(result.isFinite, "a formula gives a finite number")
      try check(worksheet_write_formula_num(library, row, column, formula, look, result), position)
    case .textFormula(let formula, let result):
      let safe = try CellText.checked(result, at: place(of: position))
      try check(worksheet_write_formula_str(library, row, column, formula, look, safe), position)
    case .blank:
      try check(worksheet_write_blank(library, row, column, look), position)
    case .link(let sheet, let cell, let text):
      try writeLink("internal:" + SheetName.quoted(sheet) + "!" + cell.name, text, position, format)
    case .page(let address, let text):
      try writeLink(address, text, position, format)
    }
  }

  /// Writes a row of values from a cell to the right.
  public func write(_ values: [CellValue], from position: CellPosition, format: CellFormat? = nil) throws(SheetError) {
    for (offset, value) in values.enumerated() {
      try write(value, at: CellPosition(row: position.row, column: position.column + offset), format: format)
    }
  }

  private func writeLink(
    _ address: String, _ text: String, _ position: CellPosition, _ format: CellFormat?
  ) throws(SheetError) {
    let (row, column) = try place(position)
    let look = workbook.formats.format(format ?? Worksheet.linkFormat)
    let safe = try CellText.attribute(text, at: place(of: position))
    try check(worksheet_write_url_opt(library, row, column, address, look, safe, nil), position)
  }

  /// A sheet holds 65 530 links; some stand outside of its table.
  public static let mostLinks = 65_000

  /// Dark blue and underlined: contrast 8.6 : 1 on white.
  public static let linkFormat = CellFormat().with {
    $0.colour = Colour(0x0B_4EA2)
    $0.isUnderlined = true
  }

  /// Row and column in the types of the library, or an error where the sheet ends.
  func place(_ position: CellPosition) throws(SheetError) -> (UInt32, UInt16) {
    if position.row >= 1_048_576 || position.column >= 16_384 {
      try check(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, position)
    }
    return (UInt32(position.row), UInt16(position.column))
  }

  func check(_ code: lxw_error, _ position: CellPosition) throws(SheetError) {
    try SheetError.check(code, at: place(of: position))
  }

  /// `Школы!B12`
  func place(of position: CellPosition) -> String { name + "!" + position.name }
}
