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
  /// What it is printed as.
  public var form: Form
  /// What stands above the title of a paper that is signed; nothing for a paper that is not.
  public var letterhead: Letterhead?
  /// Terms that a reader may not know; a workbook gets a sheet of them.
  public var glossary: [Term]
  /// Findings and recommendations, kept for the next edition to compare with.
  public var statements: [RecordedStatement]
  /// Whether it is fit for a site: no filters, nothing that only a specialist opens.
  public var isPublic: Bool

  /// What a document is printed as.
  public enum Form: Hashable, Sendable {
    /// Pages of text.
    case text
    /// Slides: a section is one of them.
    case slides
  }

  public init(
    id: String, title: Text, subtitle: Text, date: CalendarDate, stamp: String, keywords: [String],
    sections: [Section], provenance: Provenance, form: Form = .text, letterhead: Letterhead? = nil,
    glossary: [Term] = [], statements: [RecordedStatement] = [], isPublic: Bool = false
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.date = date
    self.stamp = stamp
    self.keywords = keywords
    self.sections = sections
    self.provenance = provenance
    self.form = form
    self.letterhead = letterhead
    self.glossary = glossary
    self.statements = statements
    self.isPublic = isPublic
  }
}

/// A term with its meaning.
public struct Term: Hashable, Sendable {
  public let name: String
  public let meaning: Text

  public init(_ name: String, _ meaning: Text) {
    self.name = name
    self.meaning = meaning
  }
}

/// A section: a heading and what stands under it.
public struct Section: Hashable, Sendable {
  public let id: String
  public var title: Text
  public var blocks: [Block]
  /// How it lies on paper; nothing of it is seen on a screen.
  public var page: Page

  /// How a section lies on paper.
  public enum Page: Hashable, Sendable {
    /// It follows the section before it.
    case continuing
    /// It starts a page of its own, and so does what follows it.
    case own
    /// The same for the first page of a справка, in letters so small that it stands on one page with its head.
    case front
    /// It lies on pages turned by a quarter: a wide table.
    case landscape
  }

  public init(id: String, title: Text, blocks: [Block], page: Page = .continuing) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.page = page
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
