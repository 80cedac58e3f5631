internal import CXlsxWriter

/// How a sheet is printed.
public struct PageSetup: Hashable, Sendable {
  /// Whether the page lies on its long side.
  public var isLandscape = true
  /// Fits the sheet to the width of one page; the height takes as many pages as it needs.
  public var fitsWidth = true
  /// Rows printed on every page.
  public var repeatedRows: ClosedRange<Int>?
  /// Columns printed on every page.
  public var repeatedColumns: ClosedRange<Int>?
  /// The only cells that are printed; nothing means all.
  public var printArea: CellRange?
  /// Printed at the left and the right of the foot; the middle says «Страница 1 из 5».
  public var footLeft = ""
  /// Printed at the right of the foot.
  public var footRight = ""

  /// A landscape page fitted to the width.
  public init() {}
}

extension Worksheet {
  /// Sets the sheet up for paper of size A4.
  ///
  /// - Throws: `SheetError`, when the foot is longer than 255 characters, or when the names of the repeated rows and
  ///   columns together are longer than the 127 bytes after which the library would cut them and spoil the file.
  public func set(_ page: PageSetup) throws(SheetError) {
    let paperA4: UInt8 = 9
    worksheet_set_paper(library, paperA4)
    if page.isLandscape { worksheet_set_landscape(library) } else { worksheet_set_portrait(library) }
    worksheet_set_margins(library, 0.5, 0.4, 0.5, 0.7)
    if page.fitsWidth { worksheet_fit_to_pages(library, 1, 0) }
    if let rows = page.repeatedRows {
      let origin = CellPosition(row: rows.lowerBound, column: 0)
      try check(worksheet_repeat_rows(library, UInt32(rows.lowerBound), UInt32(rows.upperBound)), origin)
    }
    if let columns = page.repeatedColumns {
      let origin = CellPosition(row: 0, column: columns.lowerBound)
      try check(worksheet_repeat_columns(library, UInt16(columns.lowerBound), UInt16(columns.upperBound)), origin)
    }
    if page.repeatedRows != nil, page.repeatedColumns != nil, SheetName.quoted(name).utf8.count > 48 {
      throw SheetError(
        kind: .badName, place: name,
        cause: "имя листа слишком длинное, чтобы повторять на печати и строки, и столбцы", remedy: "Сократите имя листа"
      )
    }
    if let area = page.printArea {
      let (firstRow, firstColumn) = try place(area.first)
      let (lastRow, lastColumn) = try place(area.last)
      try check(worksheet_print_area(library, firstRow, firstColumn, lastRow, lastColumn), area.first)
    }
    // An empty part is left out: some readers lose the middle after an empty left.
    let left = page.footLeft.isEmpty ? "" : "&L" + PageSetup.literal(page.footLeft)
    let right = page.footRight.isEmpty ? "" : "&R" + PageSetup.literal(page.footRight)
    let foot = left + "&CСтраница &P из &N" + right
    if foot.utf16.count > 255 {
      throw SheetError(
        kind: .textTooLong, place: name, cause: "нижний колонтитул длиннее 255 знаков", remedy: "Сократите его текст")
    }
    try check(worksheet_set_footer(library, CellText.escaped(foot)), CellPosition(row: 0, column: 0))
  }
}

extension PageSetup {
  /// `&` starts a command in a header or footer; doubled it is itself. A digit after `&R` would be read as a font size.
  fileprivate static func literal(_ text: String) -> String {
    let doubled = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    return doubled.first?.isNumber == true ? " " + doubled : doubled
  }
}
