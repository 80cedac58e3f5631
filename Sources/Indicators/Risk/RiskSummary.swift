public import Vocabulary

/// How the activated risks of several schools stand to the data, and how far the programmes against them are.
public struct RiskSummary: Hashable, Sendable {
  /// Schools that have activated a risk.
  public let schools: Int
  /// Of these, schools of which the data confirm an activated risk.
  public let matchingSchools: Int
  /// Activated risks of all schools.
  public let activated: Int
  /// Activated risks that the data confirm.
  public let confirmed: Int
  /// Activated risks that have figures, and these do not confirm them.
  public let notConfirmed: Int
  /// Activated risks without a figure.
  public let notCovered: Int
  /// Factors that stand out in the data and are not worked on.
  public let missed: Int
  /// Schools that miss a factor.
  public let schoolsWithMissed: Int
  private let reached: [RiskStage: Int]

  public static let definition = IndicatorDefinition(
    id: "risk-count", title: "Активированные риски и данные", columnTitle: "Активировано рисков", measure: .count,
    question:
      "Сколько активированных рисков подтверждаются данными, не подтверждаются, не проверяются, и сколько пропущено?",
    formula:
      "активированные риски школ по состоянию «данными подтверждается / не подтверждается / не проверяется»; пропущенные – факторы, которые "
      + "видны в данных и не активированы",
    assumptions:
      "Риск одной школы считается один раз. Число подтверждённых рисков не оценивает школу: часть рисков имеющимися данными не проверяется.",
    source: "дорожные карты проекта «500+», сверка рисков с данными – методика инструмента")

  /// Counts the risks of schools.
  public init(_ schools: [SchoolRisks]) {
    let activated = schools.flatMap(\.activated)
    self.schools = schools.count { !$0.activated.isEmpty }
    matchingSchools = schools.count { $0.match == .confirmed }
    self.activated = activated.count
    confirmed = activated.count { $0.status == .confirmed }
    notConfirmed = activated.count { $0.status == .notConfirmed }
    notCovered = activated.count { $0.status == .notCovered }
    missed = schools.reduce(0) { $0 + $1.missed.count }
    schoolsWithMissed = schools.count { !$0.missed.isEmpty }
    reached = Dictionary(
      uniqueKeysWithValues: RiskStage.allCases.map { stage in
        (stage, activated.count { ($0.stage ?? .identified) >= stage })
      })
  }

  /// Activated risks that have come to a stage of ИС МЭДК or beyond it.
  public func reached(_ stage: RiskStage) -> Int { reached[stage] ?? 0 }
}
