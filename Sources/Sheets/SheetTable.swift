internal import CXlsxWriter

/// An Excel table: a header row, data below it, a name.
public struct SheetTable: Hashable, Sendable {
  /// Letters, digits and `_`, not starting with a digit; unique in the workbook.
  public let name: String
  /// Header and data rows.
  public let range: CellRange
  /// Unique, not empty, at most 255 characters; the text is written into the header row.
  public let headers: [String]
  /// How the headers look.
  public var headerFormat: CellFormat
  /// Columns, from 0, whose headers are turned by a quarter and read from below.
  public var turnedHeaders: Set<Int> = []
  /// Whether the header has filter buttons.
  public var hasFilter = true
  /// Whether every second row is shaded.
  public var isBanded = true

  /// A table over these cells.
  public init(name: String, range: CellRange, headers: [String], headerFormat: CellFormat) {
    self.name = name
    self.range = range
    self.headers = headers
    self.headerFormat = headerFormat
  }

  /// The words end at the top, so that a button at the bottom covers none.
  static func turned(_ format: CellFormat) -> CellFormat {
    format.with {
      $0.rotation = 90
      $0.vertical = .top
    }
  }

  /// A table name made from any words: what is not a letter or a digit becomes `_`.
  ///
  /// `prefix`: starts the name, so that it is no cell reference such as `A1`; letters, digits and `_`.
  public static func name(prefix: String, words: String) -> String {
    var name = prefix
    for word in words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if name.utf16.count + word.utf16.count + 1 > 60 { break }
      name += "_" + word
    }
    return name
  }
}

extension Worksheet {
  /// Makes a table of cells; the headers are written here, the data by `write`.
  ///
  /// The headers are always given to the library: without them it overwrites the header row with `Column1`, `Column2`…
  /// - Throws: `SheetError`, when a header is too long.
  public func addTable(_ table: SheetTable) throws(SheetError) {
    precondition(workbook.mode == .ordinary, "the library writes no tables in the constant-memory mode")
    precondition(table.range.last.row > table.range.first.row, "a table has a row of data")
    let width = table.range.last.column - table.range.first.column + 1
    precondition(table.headers.count == width, "a table has a header for every column")
    precondition(table.headers.allSatisfy { !$0.isEmpty }, "a header is not empty")
    precondition(Set(table.headers.map { $0.lowercased() }).count == width, "headers of a table are unique")
    precondition(
      table.name.first.map { $0.isLetter || $0 == "_" } == true
        && table.name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        && table.name.utf16.count <= 255, "a table name is a word")
    workbook.takeTableName(table.name)

    let strings = LibraryStrings()
    var columns: [lxw_table_column] = []
    for (offset, header) in table.headers.enumerated() {
      let position = CellPosition(row: table.range.first.row, column: table.range.first.column + offset)
      var column = lxw_table_column()
      column.header = strings.pointer(try CellText.attribute(header, limit: 255, at: place(of: position)))
      let look = table.turnedHeaders.contains(offset) ? SheetTable.turned(table.headerFormat) : table.headerFormat
      column.header_format = workbook.formats.format(look)
      columns.append(column)
    }
    let (firstRow, firstColumn) = try place(table.range.first)
    let (lastRow, lastColumn) = try place(table.range.last)
    let code = columns.withUnsafeMutableBufferPointer { buffer in
      var pointers: [UnsafeMutablePointer<lxw_table_column>?] = buffer.indices.map {
        buffer.baseAddress?.advanced(by: $0)
      }
      // The library counts the columns by the range but reads up to a null.
      pointers.append(nil)
      return pointers.withUnsafeMutableBufferPointer { list in
        var options = lxw_table_options()
        options.name = strings.pointer(table.name)
        options.no_autofilter = table.hasFilter ? 0 : 1
        options.no_banded_rows = table.isBanded ? 0 : 1
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 1
        options.columns = list.baseAddress
        return worksheet_add_table(library, firstRow, firstColumn, lastRow, lastColumn, &options)
      }
    }
    withExtendedLifetime(strings) {}
    try check(code, table.range.first)
  }
}
