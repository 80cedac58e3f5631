public import ReportModel
import Wording

/// Turns runs into characters; the only place where it happens, so a number looks the same wherever it stands.
public struct Typesetter: Hashable, Sendable {
  /// A piece of a sentence as characters, with what a writer may add to it.
  public enum Piece: Hashable, Sendable {
    case plain(String)
    case strong(String)
    /// The words «таблица 3» and the id that they lead to.
    case reference(String, id: String)
  }

  /// The numbers that references take.
  public let numbering: Numbering

  /// A typesetter that knows the numbers of this document's tables and figures.
  public init(_ document: Document) { numbering = Numbering(document) }

  /// The pieces of a text in order.
  public func pieces(_ text: Text) -> [Piece] {
    text.runs.map { run in
      switch run {
      case .words(let words): .plain(words)
      case .strong(let words): .strong(words)
      case .quantity(let quantity): .plain(quantity.words)
      case .counted(let quantity, let noun): .plain(counted(quantity, noun))
      case .interval(let quantity): .plain(quantity.intervalWords)
      case .missing(let missing): .plain(missing.words)
      case .reference(let id): .reference(numbering[id].words, id: id)
      }
    }
  }

  /// The text as characters alone.
  public func plain(_ text: Text) -> String {
    pieces(text).map { piece in
      switch piece {
      case .plain(let words), .strong(let words), .reference(let words, id: _): words
      }
    }.joined()
  }

  /// A sentence outside of any document as characters: tables that it leads to are not there and not named.
  public static func sentence(_ text: Text) -> String {
    let alone = text.runs.filter { if case .reference = $0 { false } else { true } }
    return Typesetter(numbering: Numbering()).plain(Text(alone))
  }

  private init(numbering: Numbering) { self.numbering = numbering }

  /// A value as it stands in a cell of a printed table.
  public func cell(_ value: Value) -> String {
    switch value {
    case .text(let text): plain(text)
    case .quantity(let quantity): quantity.words
    case .interval(let interval, let unit, _): unit.cellWords(interval)
    case .date(let date): date.shortWords
    case .missing(let missing): missing.symbol
    case .blank: ""
    }
  }

  private func counted(_ quantity: Quantity, _ noun: NounForms) -> String {
    // A percentage governs the genitive plural: «42,9 % участников».
    let form = quantity.unit == .share ? Plural.many : Plural(quantity.value)
    return quantity.words + Sign.noBreakSpace + form.choose(noun.one, noun.few, noun.many)
  }
}

extension CalendarDate {
  /// «15.09.2022»
  public var shortWords: String { DateText.short(year: year, month: month, day: day) }

  /// «15 сентября 2022 года»
  public var longWords: String { DateText.long(year: year, month: month, day: day) }
}

extension Column.Kind {
  /// Whether its cells are set to the right.
  public var isNumeric: Bool {
    switch self {
    case .quantity: true
    case .words, .date, .decision: false
    }
  }
}
