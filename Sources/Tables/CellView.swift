/// A cell of the current row: valid only while the row is visited.
public struct CellView {
  /// What a cell holds.
  public enum Kind: UInt8, Sendable {
    case empty
    case number
    case text
    case boolean
    /// A serial number that the sheet formats as a date or time, always in the 1900 system (44562 = 01.01.2022).
    case date
    /// `#N/A` and the like, or a formula without a cached value (then `bytes` are empty).
    case error
  }

  /// What the cell holds; an empty text is an empty cell.
  public let kind: Kind
  /// The value of a number, date (serial) or boolean (0 or 1); 0 for other kinds.
  public let value: Double
  /// UTF-8 of a text or error; empty for other kinds.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// Index into the shared strings of a workbook, else −1: equal indices are equal texts.
  public let sharedIndex: Int

  /// A cell with the given content.
  @inlinable
  public init(kind: Kind, value: Double, bytes: UnsafeBufferPointer<UInt8>, sharedIndex: Int) {
    self.kind = kind
    self.value = value
    self.bytes = bytes
    self.sharedIndex = sharedIndex
  }

  /// A cell without content.
  @inlinable public static var blank: CellView {
    CellView(kind: .empty, value: 0, bytes: UnsafeBufferPointer(start: nil, count: 0), sharedIndex: -1)
  }
}
