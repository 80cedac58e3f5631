import CFreexl

/// A workbook of the kind .xls, read by freexl, which loads it whole.
///
/// freexl gives dates as texts ("2022-08-25") and does not tell hidden sheets, formulas and error values apart.
struct OldWorkbook: Sendable {
  let sheetNames: [String]
  private let path: String

  init(path: String) throws(Fault) {
    self.path = path
    let handle = try Handle(path)
    defer { handle.close() }
    var names: [String] = []
    for index in 0..<(try handle.information(FREEXL_BIFF_SHEET_COUNT)) {
      guard let number = UInt16(exactly: index) else { break }
      var name: UnsafePointer<CChar>?
      try handle.check(freexl_get_worksheet_name(handle.pointer, number, &name))
      names.append(name.map { String(cString: $0) } ?? "")
    }
    guard !names.isEmpty else { throw .hasNoSheets }
    sheetNames = names
  }

  func visitRows(
    ofSheet index: Int, limits: Limits, _ body: (RowView) -> Bool
  ) throws(PlacedFault) {
    let sheet = sheetNames[index]
    let handle = try PlacedFault.at(nil) { () throws(Fault) in try Handle(path) }
    defer { handle.close() }
    var cells = RowCells(columns: min(CellReference.columns, max(1, limits.columns)))
    defer { cells.deallocate() }
    var row: UInt32 = 0
    do throws(Fault) {
      let (rows, columns) = try handle.select(index)
      guard Int(columns) <= cells.columns else { throw .hasTooManyColumns(cells.columns) }
      while row < rows {
        try handle.read(row, columns, into: &cells)
        row += 1
        if cells.count > 0, !body(RowView(number: Int(row), cells: cells, shared: nil)) { return }
      }
    } catch {
      throw PlacedFault(fault: error, place: PlacedFault.afterRow(Int(row), ofSheet: sheet))
    }
  }

  /// An open workbook of freexl.
  private struct Handle {
    let pointer: UnsafeRawPointer

    init(_ path: String) throws(Fault) {
      var handle: UnsafeRawPointer?
      let status = freexl_open(path, &handle)
      guard status == FREEXL_OK, let handle else { throw .oldWorkbookIsDamaged(Int(status)) }
      pointer = handle
      if try information(FREEXL_BIFF_PASSWORD) == UInt32(FREEXL_BIFF_OBFUSCATED) {
        close()
        throw .isEncrypted
      }
    }

    func close() { freexl_close(pointer) }

    func check(_ status: Int32) throws(Fault) {
      guard status == FREEXL_OK else { throw .oldWorkbookIsDamaged(Int(status)) }
    }

    func information(_ what: Int32) throws(Fault) -> UInt32 {
      var value: UInt32 = 0
      try check(freexl_get_info(pointer, UInt16(what), &value))
      return value
    }

    func select(_ index: Int) throws(Fault) -> (rows: UInt32, columns: UInt16) {
      var rows: UInt32 = 0
      var columns: UInt16 = 0
      try check(freexl_select_active_worksheet(pointer, UInt16(index)))
      try check(freexl_worksheet_dimensions(pointer, &rows, &columns))
      return (rows, columns)
    }

    func read(_ row: UInt32, _ columns: UInt16, into cells: inout RowCells) throws(Fault) {
      cells.begin()
      for column in 0..<columns {
        var cell = FreeXL_CellValue()
        try check(freexl_get_cell_value(pointer, row, column, &cell))
        switch Int32(cell.type) {
        case FREEXL_CELL_INT: cells.keep(Int(column), .number, value: Double(cell.value.int_value))
        case FREEXL_CELL_DOUBLE: cells.keep(Int(column), .number, value: cell.value.double_value)
        case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT, FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME:
          keepText(String(cString: cell.value.text_value), Int(column), &cells)
        default: continue
        }
      }
    }

    /// Copies a text: freexl gives some of them only until the next cell.
    private func keepText(_ text: String, _ column: Int, _ cells: inout RowCells) {
      let bytes = Array(text.utf8)
      guard !bytes.isEmpty else { return }
      let start = cells.arena.reserve(bytes.count)
      start.update(from: bytes, count: bytes.count)
      cells.arena.commit(bytes.count)
      cells.keep(column, .text, start: UnsafePointer(start), length: bytes.count)
    }
  }
}
