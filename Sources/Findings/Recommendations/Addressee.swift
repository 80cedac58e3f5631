public import Vocabulary

/// Whom a recommendation addresses: a body, never a person; the first is the municipal authority.
public struct Addressee: Hashable, Sendable {
  /// In the order in which a справка addresses them.
  public enum Role: Hashable, Sendable {
    /// Муниципальный орган управления образованием.
    case authority
    /// Муниципальная методическая служба.
    case methodicalService
    /// Муниципальный координатор проекта.
    case coordinator
    /// An organisation that a road map names; `nil` where it names none.
    case performer(String?)
    /// Куратор of a school.
    case curator
    /// Руководитель of a school.
    case head
    /// Школьное методическое объединение: the subject as such, never its one teacher.
    case association
    /// Институт развития образования.
    case institute
    /// Региональный оператор.
    case regionalOperator
  }

  public let role: Role
  public let municipality: Municipality?
  /// For those who answer for one school.
  public let school: SchoolID?

  public init(_ role: Role, in municipality: Municipality? = nil, of school: SchoolID? = nil) {
    self.role = role
    self.municipality = municipality
    self.school = school
  }

  /// Whether it answers for one school: its curator, its head, its associations.
  public var isOfSchool: Bool { isSchool || role == .curator }

  /// Whether it is a body of the whole region.
  public var isRegional: Bool { role == .institute || role == .regionalOperator }

  /// Whether it belongs to the school itself, of which a regional справка has at most one line a school.
  public var isSchool: Bool { role == .head || role == .association }
}

extension Addressee.Role: Comparable {
  private var rank: Int {
    switch self {
    case .authority: 0
    case .methodicalService: 1
    case .coordinator: 2
    case .performer: 3
    case .curator: 4
    case .head: 5
    case .association: 6
    case .institute: 7
    case .regionalOperator: 8
    }
  }

  public static func < (left: Addressee.Role, right: Addressee.Role) -> Bool { left.rank < right.rank }
}
