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

  public init(id: String, kind: Kind, state: String, text: Text) {
    self.id = id
    self.kind = kind
    self.state = state
    self.text = text
  }
}
