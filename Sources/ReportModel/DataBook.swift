/// Tidy tables for machines, beside the documents for people: one row a thing, one column a property.
///
/// Column names are stable identifiers; what they mean stands beside them. Numbers are in base units (a share is 0…1).
public struct DataBook: Hashable, Sendable {
  /// A value of a tidy table.
  public enum Value: Hashable, Sendable {
    case none
    case integer(Int)
    case number(Double)
    case text(String)
    /// A sentence with its numbers, which writers print as documents do.
    case sentence(Text)
  }

  /// A column of a tidy table.
  public struct Column: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case integer
      case number
      case text
    }

    /// Lower-case Latin letters, digits and `_`.
    public let id: String
    public let kind: Kind
    /// What it holds, with its unit.
    public let about: String

    public init(_ id: String, _ kind: Kind, _ about: String) {
      self.id = id
      self.kind = kind
      self.about = about
    }
  }

  /// A tidy table.
  public struct Table: Hashable, Sendable {
    /// Lower-case Latin letters, digits and `_`.
    public let id: String
    public let about: String
    public let columns: [Column]
    /// Columns that together are different in every row; empty for a table without a key.
    public let key: [String]
    /// All values, row after row.
    public private(set) var values: [Value] = []

    public init(_ id: String, _ about: String, key: [String], columns: [Column]) {
      self.id = id
      self.about = about
      self.key = key
      self.columns = columns
    }

    public var rowCount: Int { values.count / max(columns.count, 1) }

    /// Adds a row: as many values as there are columns.
    public mutating func add(_ row: [Value]) {
      precondition(row.count == columns.count, "a row of \(id) differs in width")
      values += row
    }

    /// The values of a row.
    public subscript(row: Int) -> ArraySlice<Value> { values[row * columns.count..<(row + 1) * columns.count] }
  }

  /// A ready question to the tables.
  public struct View: Hashable, Sendable {
    public let id: String
    public let about: String
    /// A `SELECT` over the tables of the book.
    public let query: String

    public init(_ id: String, _ about: String, query: String) {
      self.id = id
      self.about = about
      self.query = query
    }
  }

  public let title: String
  public let date: CalendarDate
  public let version: String
  public var tables: [Table]
  public var views: [View]

  public init(title: String, date: CalendarDate, version: String, tables: [Table], views: [View]) {
    self.title = title
    self.date = date
    self.version = version
    self.tables = tables
    self.views = views
  }
}
