public import Vocabulary

/// A condition that the index is made of. None is a lever of the school: staff, training and equipment are not here.
public enum Condition: Hashable, Sendable {
  /// Inhabitants of the settlement, by the bands of the federal form.
  case settlementSize
  /// How well the nearest city of more than 100 000 can be visited.
  case cityAccess
  /// Pupils of the school, as a logarithm.
  case schoolSize
  /// Pupils with ОВЗ or on adapted programmes.
  case specialNeeds
  /// Teaching goes in another language too.
  case otherLanguage
  /// A group of the social passport, where the region keeps one.
  case social(SocialGroup)

  /// The conditions of the federal form, one of each kind.
  public static let ofForm: [Condition] = [.settlementSize, .cityAccess, .schoolSize, .specialNeeds, .otherLanguage]

  /// The groups of the social passport; pupils with ОВЗ stand under `specialNeeds`, which prefers the passport.
  public static let ofPassport: [Condition] =
    SocialGroup.allCases.filter { $0 != .specialNeeds }.map { .social($0) }

  /// All, in the order in which they are declared.
  public static let all: [Condition] = ofForm + ofPassport

  /// Whether the passport is its source.
  public var isSocial: Bool { if case .social = self { true } else { false } }

  /// Stable kebab-case id.
  public var id: String {
    switch self {
    case .settlementSize: "settlement-size"
    case .cityAccess: "city-access"
    case .schoolSize: "school-size"
    case .specialNeeds: "special-needs"
    case .otherLanguage: "other-language"
    case .social(let group): "social-" + group.rawValue
    }
  }

  /// Whether more of it counts as better conditions: the sign is fixed, never fitted.
  public var isFavourable: Bool {
    switch self {
    case .settlementSize, .schoolSize, .social(.bothParentsDegree), .social(.goodHousing): true
    case .cityAccess, .specialNeeds, .otherLanguage, .social: false
    }
  }

  /// What it is called, in Russian.
  public var title: String {
    switch self {
    case .settlementSize: "численность населения населённого пункта"
    case .cityAccess: "доступность крупного города"
    case .schoolSize: "число обучающихся (логарифм)"
    case .specialNeeds: "доля обучающихся с ОВЗ или по адаптированным программам"
    case .otherLanguage: "обучение и на другом языке"
    case .social(let group): Self.title(of: group)
    }
  }

  private static func title(of group: SocialGroup) -> String {
    switch group {
    case .singleParent: "доля обучающихся из неполных семей"
    case .largeFamily: "доля обучающихся из многодетных семей"
    case .lowIncome: "доля обучающихся из малообеспеченных семей"
    case .guardianship: "доля обучающихся под опекой"
    case .familyAtRisk: "доля обучающихся из семей в социально опасном положении"
    case .schoolRegister: "доля обучающихся на внутришкольном учёте"
    case .policeRegister: "доля обучающихся на учёте КДНиЗП или ПДН"
    case .otherLanguage: "доля обучающихся, для которых русский язык неродной"
    case .specialNeeds: "доля обучающихся с ОВЗ"
    case .disabled: "доля обучающихся с инвалидностью"
    case .bothParentsDegree: "доля обучающихся, у которых оба родителя с высшим образованием"
    case .unemployedParents: "доля обучающихся из семей с неработающими родителями"
    case .goodHousing: "доля обучающихся в благоустроенном жилье"
    }
  }
}
