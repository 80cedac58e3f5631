/// The inputs and parameters behind a document.
public struct Provenance: Hashable, Codable, Sendable {
  /// One input file.
  public struct Source: Hashable, Codable, Sendable {
    public let file: String
    public let sha256: String
    public let byteCount: Int
    public let layout: String
    public let rowsRead: Int
    public let rowsKept: Int

    public init(file: String, sha256: String, byteCount: Int, layout: String, rowsRead: Int, rowsKept: Int) {
      self.file = file
      self.sha256 = sha256
      self.byteCount = byteCount
      self.layout = layout
      self.rowsRead = rowsRead
      self.rowsKept = rowsKept
    }
  }

  public var tool: String
  public var version: String
  public var sources: [Source]
  /// Parameter ids and the values used, as printed.
  public var parameters: [String: String]
  public var counts: [String: Int]

  public init(
    tool: String, version: String, sources: [Source] = [], parameters: [String: String] = [:],
    counts: [String: Int] = [:]
  ) {
    self.tool = tool
    self.version = version
    self.sources = sources
    self.parameters = parameters
    self.counts = counts
  }
}
