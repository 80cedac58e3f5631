public import ReportModel

/// What a table, chart or section is called in the document.
public struct Label: Hashable, Sendable {
  /// The kinds of things that have numbers.
  public enum Kind: Hashable, Sendable {
    case table
    /// A table of the workbook alone.
    case annex
    case figure
    case section
  }

  /// What kind of thing it is; each kind has numbers of its own.
  public let kind: Kind
  /// Counted from one within its kind, in the order of the document.
  public let number: Int

  /// «таблица 3»
  public var words: String {
    switch kind {
    case .table: "таблица\u{A0}\(number)"
    case .annex: "приложение\u{A0}\(number)"
    case .figure: "рисунок\u{A0}\(number)"
    case .section: "раздел\u{A0}\(number)"
    }
  }

  /// «Таблица 3»
  public var caption: String { words.prefix(1).uppercased() + words.dropFirst() }
}

/// The numbers of all tables, charts and sections of a document; every writer takes them from here.
public struct Numbering: Hashable, Sendable {
  private var labels: [String: Label] = [:]

  /// Of no document.
  init() {}

  /// Numbers the things of a document in its order.
  public init(_ document: Document) {
    var counts: [Label.Kind: Int] = [:]
    func add(_ id: String, _ kind: Label.Kind) {
      let number = counts[kind, default: 0] + 1
      counts[kind] = number
      let earlier = labels.updateValue(Label(kind: kind, number: number), forKey: id)
      precondition(earlier == nil, "two things of document \(document.id) have the id \(id)")
    }
    for section in document.sections {
      add(section.id, .section)
      for block in section.blocks {
        switch block {
        case .table(let table): add(table.id, .table)
        case .annex(let table): add(table.id, .annex)
        case .chart(let chart): add(chart.id, .figure)
        case .heading, .paragraph, .caution, .list: break
        }
      }
    }
  }

  /// The label of a thing.
  ///
  /// - Precondition: the document has a thing with this id.
  public subscript(id: String) -> Label {
    guard let label = labels[id] else { preconditionFailure("a reference to \(id), which the document does not have") }
    return label
  }
}
