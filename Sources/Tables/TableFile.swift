/// A file as tables: a CSV file has one sheet, a workbook several.
///
/// Opening reads little: the kind of the file, its SHA-256 and the list of sheets. Rows are read when they are visited,
/// shared strings when the first cell asks for them. Different files, and different visits of one file, may run on
/// different threads.
///
/// In a workbook the value of merged cells stands in their first cell only; the others are empty.
public final class TableFile: Sendable {
  /// The kind of file, found by content and not by its name.
  public enum Format: String, Sendable {
    case csv, xlsx, xls
  }

  /// A sheet of the file, in the order of the workbook.
  public struct Sheet: Hashable, Sendable {
    /// Position in `TableFile.sheets`.
    public let index: Int
    /// Empty for CSV.
    public let name: String
    /// Whether the workbook hides the sheet; XLS files do not tell.
    public let isHidden: Bool
  }

  /// Name of the file as the user knows it.
  public let name: String
  /// The kind of file.
  public let format: Format
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public let sha256: String
  /// Size of the file in bytes.
  public let byteCount: Int
  /// The sheets that hold cells; chart sheets are left out.
  public let sheets: [Sheet]

  private let content: TableContent
  private let limits: Limits

  private init(name: String, file: MappedFile, content: TableContent, limits: Limits) {
    self.name = name
    self.content = content
    self.limits = limits
    format = content.format
    sha256 = file.sha256
    byteCount = file.count
    sheets = content.sheets
  }

  /// Opens a file; `name` is what messages call it.
  ///
  /// - Throws: `TableError` if the file cannot be read or is no table.
  public static func open(path: String, name: String, limits: Limits = .standard) throws(TableError) -> TableFile {
    do throws(PlacedFault) {
      let file = try PlacedFault.at(nil) { () throws(Fault) in try MappedFile.map(path) }
      let content = try TableContent.recognise(file, path: path, limits: limits)
      return TableFile(name: name, file: file, content: content, limits: limits)
    } catch {
      throw TableError(error.fault, file: name, place: error.place)
    }
  }

  /// Visits the rows of a sheet in order, without keeping them.
  ///
  /// Rows without a single filled cell are not visited. `body` returns `false` to stop.
  /// - Precondition: `index` is the index of a sheet.
  /// - Throws: `TableError` where the sheet is damaged; the rows before it have been visited.
  public func visitRows(ofSheet index: Int, _ body: (RowView) -> Bool) throws(TableError) {
    precondition(sheets.indices.contains(index), "no such sheet")
    do throws(PlacedFault) {
      try content.visitRows(ofSheet: index, limits: limits, body)
    } catch {
      throw TableError(error.fault, file: name, place: error.place)
    }
  }
}
