/// A cell of the current row: valid only while the row is visited.
public struct CellView {
  public enum Kind: UInt8, Sendable {
    case empty
    case number
    case text
    case boolean
    /// A serial number that the sheet formats as a date or time.
    case date
    /// `#N/A` and the like, or a formula without a cached value.
    case error
  }

  public let kind: Kind
  /// The value of a number, date (serial) or boolean (0 or 1); 0 for other kinds.
  public let value: Double
  /// UTF-8 of a text or error; empty for other kinds.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// Index into the shared strings of a workbook, else −1: equal indices are equal texts.
  public let sharedIndex: Int

  public init(kind: Kind, value: Double, bytes: UnsafeBufferPointer<UInt8>, sharedIndex: Int) {
    self.kind = kind
    self.value = value
    self.bytes = bytes
    self.sharedIndex = sharedIndex
  }
}
