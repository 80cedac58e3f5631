/// A cell of the row under construction; 32 bytes, kept in a table indexed by column.
///
/// A record belongs to the current row only if its `stamp` is the row's: rows are forgotten without being cleared.
@usableFromInline
struct CellRecord {
  @usableFromInline var value: Double
  /// Start of the text; nil for a shared string, which `shared` names.
  @usableFromInline var start: UnsafePointer<UInt8>?
  @usableFromInline var length: UInt32
  @usableFromInline var shared: Int32
  @usableFromInline var stamp: UInt32
  @usableFromInline var kind: CellView.Kind
}
