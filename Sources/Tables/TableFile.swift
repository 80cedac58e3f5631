/// A file as tables: a CSV file has one sheet, a workbook several.
public final class TableFile: Sendable {
  public enum Format: String, Sendable {
    case csv, xlsx, xls
  }

  /// A sheet of the file, in the order of the workbook.
  public struct Sheet: Hashable, Sendable {
    public let index: Int
    /// Empty for CSV.
    public let name: String
    public let isHidden: Bool
  }

  public let name: String
  public let format: Format
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public let sha256: String
  public let byteCount: Int
  public let sheets: [Sheet]

  /// Opens a file; `name` is what messages call it.
  public static func open(path: String, name: String, limits: Limits = .standard) throws(TableError) -> TableFile

  /// Visits the rows of a sheet in order, without keeping them.
  ///
  /// Rows without a single filled cell are not visited. `body` returns `false` to stop.
  public func visitRows(ofSheet index: Int, _ body: (RowView) -> Bool) throws(TableError)
}

/// A row of a sheet, valid only during the visit.
public struct RowView {
  /// Row number as a spreadsheet counts, from 1; for CSV the number of the record's first line.
  public let number: Int
  /// One more than the last filled column; columns count from 0 here.
  public let count: Int
  public subscript(column: Int) -> CellView { get }
}
