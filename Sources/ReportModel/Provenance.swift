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
  /// The fingerprint of files that are not listed; `nil` where they are.
  private var statedFingerprint: String?

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

  /// Sixteen hexadecimal digits that differ when any input file differs.
  ///
  /// FNV-1a with 64 bits over the sorted SHA-256 of the files: the sums themselves protect against forgery, this one only
  /// tells two editions apart at a glance. <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>
  public var fingerprint: String {
    if let statedFingerprint { return statedFingerprint }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for sum in sources.map(\.sha256).sorted() {
      for byte in sum.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The same without the list of files; their fingerprint stays.
  public var withoutSources: Provenance {
    var copy = self
    copy.statedFingerprint = fingerprint
    copy.sources = []
    return copy
  }
}
