/// A document as meaning: no number formats, no file formats, nothing computed below this line.
public struct Document: Hashable, Sendable {
  /// Stable kebab-case id, such as `analytical-reference`.
  public let id: String
  public var title: Text
  public var subtitle: Text
  /// The day up to which data are taken into account; it is also the date of the document unless given.
  public let date: CalendarDate
  /// The stamp of the version, such as «Рабочая версия. Не для размещения: содержит данные по малым группам».
  public var stamp: String
  /// Subject words for the properties of a file.
  public let keywords: [String]
  public var sections: [Section]
  /// Where the numbers come from; written to the manifest.
  public var provenance: Provenance

  public init(
    id: String, title: Text, subtitle: Text, date: CalendarDate, stamp: String, keywords: [String],
    sections: [Section], provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.date = date
    self.stamp = stamp
    self.keywords = keywords
    self.sections = sections
    self.provenance = provenance
  }
}

/// A section: a heading and what stands under it.
public struct Section: Hashable, Sendable {
  public let id: String
  public var title: Text
  public var blocks: [Block]

  public init(id: String, title: Text, blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}

/// A block of a section.
public enum Block: Hashable, Sendable {
  case heading(Text)
  case paragraph(Text)
  /// A caution that must not be missed.
  case caution(Text)
  case list([Text], numbered: Bool)
  /// A table printed in the text as well as in the workbook.
  case table(Table)
  /// A table that stands in the workbook alone; the text refers to it by name.
  case annex(Table)
  case chart(Chart)
}

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
