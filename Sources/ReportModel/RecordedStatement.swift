/// A finding or a recommendation of a document, as the next edition needs it to say what changed.
public struct RecordedStatement: Hashable, Sendable {
  public enum Kind: String, Codable, Sendable {
    case finding
    case recommendation
  }

  /// The same in every edition: rule, territory and works, such as `below-region/school:edu1/vpr-2021-spring/russian/5`.
  public let id: String
  public let kind: Kind
  /// How sure it is, or how far it is done; empty where there is no such word.
  public let state: String
  /// The sentence as it is printed.
  public let text: Text
  /// Whom a recommendation asks; empty for a finding.
  public let addressee: String
  /// By when it was to be done.
  public let term: CalendarDate?
  /// The numbers that it rests on, for the sheet that controls it.
  public let figures: [Edition.Figure]

  public init(
    id: String, kind: Kind, state: String, text: Text, addressee: String = "", term: CalendarDate? = nil,
    figures: [Edition.Figure] = []
  ) {
    self.id = id
    self.kind = kind
    self.state = state
    self.text = text
    self.addressee = addressee
    self.term = term
    self.figures = figures
  }

  /// A short code of it for people to write: the same in every edition.
  public var code: String {
    // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    let hash = id.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash % 1_000_000_000)
    return "Р-" + String(repeating: "0", count: 9 - digits.count) + digits
  }
}
