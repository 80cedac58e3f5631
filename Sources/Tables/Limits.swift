/// Bounds that keep a hostile or broken file from taking the memory or the time of the machine.
public struct Limits: Hashable, Sendable {
  /// Largest size of one unpacked part, in bytes.
  public var unpackedBytes: Int
  /// Largest unpacked size per packed byte of a part above one mebibyte.
  public var unpackedRatio: Int
  /// Columns beyond this number are an error; 16 384 is the limit of the format.
  public var columns: Int
  /// Consecutive empty rows after which the rest of a sheet counts as empty.
  public var emptyRows: Int

  /// Bounds that differ from the standard ones, as tests and servers want them.
  public init(unpackedBytes: Int, unpackedRatio: Int, columns: Int, emptyRows: Int) {
    self.unpackedBytes = unpackedBytes
    self.unpackedRatio = unpackedRatio
    self.columns = columns
    self.emptyRows = emptyRows
  }

  /// Wide enough for a whole region in one sheet (84 MB of XML are usual), narrow enough for 24 GiB of memory.
  public static let standard = Limits(
    unpackedBytes: 4 << 30, unpackedRatio: 1000, columns: 16_384, emptyRows: 1_048_576)
}
