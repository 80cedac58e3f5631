/// What an edition of a report said, for the next one to compare with; the manifest keeps it.
public struct Edition: Hashable, Sendable {
  /// A figure as it stood in a table.
  public struct Figure: Hashable, Sendable {
    public let address: Address
    public let value: Double
    public let unit: Unit
    public let n: Int?
    /// Header of the column that it stood in.
    public let column: String
    /// Words that named its row, joined by «; ».
    public let row: String
    /// Id of the document in which it stood first.
    public let document: String

    public init(
      address: Address, value: Double, unit: Unit, n: Int?, column: String, row: String, document: String
    ) {
      self.address = address
      self.value = value
      self.unit = unit
      self.n = n
      self.column = column
      self.row = row
      self.document = document
    }
  }

  public var date: CalendarDate
  /// In the order of their addresses, each address once.
  public var figures: [Figure]
  public var statements: [RecordedStatement]
  /// SHA-256 by file.
  public var sources: [String: String]
  public var parameters: [String: String]

  public init(
    date: CalendarDate, figures: [Figure], statements: [RecordedStatement], sources: [String: String],
    parameters: [String: String]
  ) {
    self.date = date
    self.figures = figures
    self.statements = statements
    self.sources = sources
    self.parameters = parameters
  }

  /// Id of the section that compares two editions; its own figures belong to neither.
  public static let changesID = "chapter-changes"

  /// What these documents say: the figures of printed tables (annexes stand in the books), statements, sources.
  ///
  /// - Precondition: there is a document; the day, sources and parameters are those of the first.
  public init(of documents: [Document]) {
    precondition(!documents.isEmpty, "an edition has a document")
    var figures: [Address: Figure] = [:]
    var statements: [RecordedStatement] = []
    var known: Set<String> = []
    for document in documents {
      for section in document.sections where section.id != Edition.changesID {
        for case .table(let table) in section.blocks {
          for figure in Edition.figures(of: table, in: document) where figures[figure.address] == nil {
            figures[figure.address] = figure
          }
        }
      }
      for one in document.statements where known.insert(one.id).inserted { statements.append(one) }
    }
    let provenance = documents[0].provenance
    self.init(
      date: documents[0].date, figures: figures.values.sorted { $0.address < $1.address },
      statements: statements.sorted { $0.id < $1.id },
      sources: Dictionary(provenance.sources.map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first }),
      parameters: provenance.parameters)
  }

  private static func figures(of table: Table, in document: Document) -> [Figure] {
    table.rows.flatMap { row -> [Figure] in
      var names: [String] = []
      for value in row.prefix(while: { if case .text = $0 { true } else { false } }) {
        guard case .text(let text) = value else { continue }
        let words = text.runs.map { run in if case .words(let words) = run { words } else { "" } }.joined()
        if !words.isEmpty { names.append(words) }
      }
      return zip(table.columns, row).compactMap { column, value in
        guard case .quantity(let quantity) = value else { return nil }
        return Figure(
          address: quantity.address, value: quantity.value, unit: quantity.unit, n: quantity.n, column: column.header,
          row: names.joined(separator: "; "), document: document.id)
      }
    }
  }
}
