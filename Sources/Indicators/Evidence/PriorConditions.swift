/// What is known of a school before its results are: they do not depend on it, its expected results do.
public struct PriorConditions: Hashable, Sendable {
  /// Where it stands; `nil` where no context form says.
  public let place: SettlementKind?
  /// What kind of school it is; `nil` where neither a form nor the name says.
  public let kind: SchoolKind?

  public init(place: SettlementKind?, kind: SchoolKind?) {
    self.place = place
    self.kind = kind
  }

  /// Nothing is known.
  public static let unknown = PriorConditions(place: nil, kind: nil)
}

/// Town or village, as the federal context form tells them apart.
public enum SettlementKind: Int, CaseIterable, Codable, Sendable {
  /// A city, a town or a settlement of the urban type.
  case town = 1
  /// A settlement of the rural type.
  case village = 2
}

/// The kind of a school, as far as it changes what results are usual.
public enum SchoolKind: Int, CaseIterable, Codable, Sendable {
  /// Средняя школа.
  case secondary = 1
  /// Основная или начальная школа.
  case basic = 2
  /// Лицей, гимназия.
  case advanced = 3
  /// Correctional, evening, closed or penal; also boarding schools.
  case special = 4
}
