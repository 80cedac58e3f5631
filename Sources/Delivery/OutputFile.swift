/// A file of a result: where it stands in the folder of the report, and its bytes.
public struct OutputFile: Hashable, Sendable {
  /// Path relative to the folder of the report, parts separated by `/`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }
}
