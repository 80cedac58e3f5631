/// A table as meaning: typed columns, one header row, no merged cells.
public struct Table: Hashable, Sendable {
  /// Stable kebab-case id, unique in the document; it names sheet links, CSV files and Excel tables.
  public let id: String
  public var title: Text
  /// One sentence that says what the table shows and how to read it.
  public var summary: Text
  public var columns: [Column]
  /// Each row has as many values as there are columns.
  public var rows: [[Value]]
  /// The territory that each row is about, as it stands in an `Address`; empty where the numbers of a row say it.
  public var rowTerritories: [String]
  public var notes: [Text]
  /// Cells that lead to a row of another table, for formats that have links; the words of the cell say the same.
  public var links: [RowLink]

  /// - Precondition: each row is as wide as the columns, each has a territory or none has, and links have cells.
  public init(
    id: String, title: Text, summary: Text, columns: [Column], rows: [[Value]], rowTerritories: [String] = [],
    notes: [Text] = [], links: [RowLink] = []
  ) {
    for row in rows { precondition(row.count == columns.count, "a row of table \(id) differs in width") }
    precondition(
      rowTerritories.isEmpty || rowTerritories.count == rows.count, "rows of table \(id) without a territory")
    for link in links {
      precondition(
        rows.indices.contains(link.row) && columns.indices.contains(link.column), "a link of table \(id) has no cell")
    }
    self.id = id
    self.title = title
    self.summary = summary
    self.columns = columns
    self.rows = rows
    self.rowTerritories = rowTerritories
    self.notes = notes
    self.links = links
  }
}

/// A cell of words that leads to a row of a table of the same document.
public struct RowLink: Hashable, Sendable {
  /// Row and column of the cell, from 0.
  public let row: Int
  public let column: Int
  /// Id of the table that it leads to.
  public let table: String
  /// Row of that table, from 0.
  public let targetRow: Int

  public init(row: Int, column: Int, table: String, targetRow: Int) {
    self.row = row
    self.column = column
    self.table = table
    self.targetRow = targetRow
  }
}

/// A column of a table.
public struct Column: Hashable, Sendable {
  /// What its values are; a writer derives number format, alignment and width from it.
  public enum Kind: Hashable, Sendable {
    case words
    case quantity(Unit)
    case date
    /// An empty column that a person fills; with choices it becomes a drop-down list.
    case decision(choices: [String])
  }

  /// What a workbook adds to the number for the eye; the number itself stays.
  public enum Display: Hashable, Sendable {
    case plain
    /// A bar in the cell, anchored at 0 and 100 %.
    case bar
    /// A shade by value: the greater, the darker.
    case heat
    /// A mark at the numbers on one side of a threshold that the reader of a workbook may change.
    case threshold(Threshold)
    /// Shades of words from the weakest to the strongest, such as the words of evidence.
    case steps([String])
  }

  /// A border between numbers that are marked and those that are not.
  public struct Threshold: Hashable, Sendable {
    public enum Side: Hashable, Sendable {
      case atLeast
      case below
    }

    /// In base units of the column: 0,3 for 30 %.
    public let value: Double
    public let side: Side
    /// What it is called in the legend: «порог низких результатов».
    public let name: String

    public init(_ value: Double, _ side: Side, name: String) {
      self.value = value
      self.side = side
      self.name = name
    }
  }

  /// Unique in the table, not empty.
  public let header: String
  public let kind: Kind
  public let display: Display

  public init(_ header: String, _ kind: Kind, display: Display = .plain) {
    self.header = header
    self.kind = kind
    self.display = display
  }
}

/// A value of a table.
public enum Value: Hashable, Sendable {
  case text(Text)
  case quantity(Quantity)
  /// The two ends of an interval of shares or numbers: «25–64 %».
  case interval(ClosedRange<Double>, Unit, Address)
  case date(CalendarDate)
  case missing(Missing)
  /// Left for a person to fill.
  case blank

  public static func words(_ words: String) -> Value { .text(Text(stringLiteral: words)) }
}

/// A day of the calendar; no clock and no time zone.
public struct CalendarDate: Hashable, Comparable, Codable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
