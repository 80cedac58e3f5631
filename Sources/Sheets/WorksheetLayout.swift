internal import CXlsxWriter

extension Worksheet {
  /// Sets the width of columns in characters of the standard font, and what their empty cells look like.
  public func setWidth(of columns: ClosedRange<Int>, to characters: Double, format: CellFormat? = nil)
    throws(SheetError)
  {
    precondition((0...255).contains(characters), "a column is at most 255 characters wide")
    let (_, first) = try place(CellPosition(row: 0, column: columns.lowerBound))
    let (_, last) = try place(CellPosition(row: 0, column: columns.upperBound))
    let look = format.map { workbook.formats.format($0) }
    try check(
      worksheet_set_column(library, first, last, characters, look), CellPosition(row: 0, column: columns.lowerBound))
  }

  /// Sets the height of a row in points. Rows without a height fit their text when the file is opened.
  public func setHeight(ofRow row: Int, to points: Double) throws(SheetError) {
    let position = CellPosition(row: row, column: 0)
    let (line, _) = try place(position)
    try check(worksheet_set_row(library, line, points, nil), position)
  }

  /// Keeps the rows above and the columns left of a cell in sight.
  public func freeze(above row: Int, leftOf column: Int) {
    worksheet_freeze_panes(library, UInt32(row), UInt16(column))
  }

  /// Starts a new printed page at each of these rows.
  public func breakPages(atRows rows: [Int]) throws(SheetError) {
    precondition(rows.count < 1023 && rows.allSatisfy { $0 > 0 }, "a page break stands below a row")
    var list = rows.map { UInt32($0) } + [0]
    let code = list.withUnsafeMutableBufferPointer { worksheet_set_h_pagebreaks(library, $0.baseAddress) }
    try check(code, CellPosition(row: 0, column: 0))
  }

  /// Puts filter buttons on the first row of a range. A table has its own: never both on one sheet.
  public func addFilter(over range: CellRange) throws(SheetError) {
    let (firstRow, firstColumn) = try place(range.first)
    let (lastRow, lastColumn) = try place(range.last)
    try check(worksheet_autofilter(library, firstRow, firstColumn, lastRow, lastColumn), range.first)
  }

  /// Merges cells and writes their text. Only for imitating files of others: no document of ours merges cells.
  public func merge(_ range: CellRange, text: String, format: CellFormat? = nil) throws(SheetError) {
    precondition(range.first != range.last, "one cell is not merged")
    let (firstRow, firstColumn) = try place(range.first)
    let (lastRow, lastColumn) = try place(range.last)
    let safe = try CellText.checked(text, at: place(of: range.first))
    let look = format.map { workbook.formats.format($0) }
    try check(worksheet_merge_range(library, firstRow, firstColumn, lastRow, lastColumn, safe, look), range.first)
  }

  /// Shows this sheet when the file is opened.
  public func activate() { worksheet_activate(library) }

  /// Takes the tab out of sight; the first sheet cannot be hidden.
  public func hide() { worksheet_hide(library) }

  /// Colours the tab.
  public func setTabColour(_ colour: Colour) { worksheet_set_tab_color(library, colour.library) }

  /// Leaves out the grey lines between cells on the screen.
  public func hideGridlines() { worksheet_gridlines(library, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

  /// Scale on the screen in percent.
  public func setZoom(_ percent: Int) {
    precondition((10...400).contains(percent), "a zoom is 10…400 %")
    worksheet_set_zoom(library, UInt16(percent))
  }

  /// Keeps locked cells from being changed by mistake; filters, sorting and widths stay in the user's hands.
  ///
  /// There is no password: it would protect nothing, and the library hashes long ones wrongly.
  public func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.sort = 1
    options.autofilter = 1
    worksheet_protect(library, nil, &options)
  }
}
