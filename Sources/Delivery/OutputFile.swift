/// A file of a result: where it stands in the folder of the report, and its bytes.
public struct OutputFile: Hashable, Sendable {
  /// Path relative to the folder of the report, parts separated by `/`.
  public let path: String
  /// The whole contents.
  public let bytes: [UInt8]

  /// A file of bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of text in UTF-8.
  public init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }
}
