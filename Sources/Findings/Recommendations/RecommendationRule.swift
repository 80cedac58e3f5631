public import Reference

/// A rule turns findings into recommendations; one rule, one file.
public protocol RecommendationRule: Sendable {
  static var definition: RecommendationDefinition { get }

  /// What it recommends, in the order of the findings.
  static func recommendations(from findings: FindingBook, with desk: RecommendationDesk) -> [Recommendation]
}

/// What a rule of recommendations is: the source of its entry in METHODOLOGY and of `spravka explain`.
public struct RecommendationDefinition: Hashable, Sendable {
  /// Stable kebab-case id.
  public let id: String
  public let title: String
  /// On which findings it rests, in words.
  public let grounds: String
  /// Who is asked.
  public let addressee: Addressee.Role
  /// Who answers for it.
  public let responsible: Addressee.Role
  /// What its term is; `nil` where the findings give it.
  public let purpose: Checkpoints.Purpose?
  /// Whether it asks for data: only then «данных недостаточно» is a ground.
  public let gathersData: Bool

  public init(
    id: String, title: String, grounds: String, addressee: Addressee.Role, responsible: Addressee.Role,
    purpose: Checkpoints.Purpose?, gathersData: Bool = false
  ) {
    self.id = id
    self.title = title
    self.grounds = grounds
    self.addressee = addressee
    self.responsible = responsible
    self.purpose = purpose
    self.gathersData = gathersData
  }
}
