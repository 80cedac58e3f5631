public import Indicators
import Vocabulary

/// F15: a risk that stands out in the data and that the school does not work on.
public enum RiskNotActivated: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let risk: MissedRisk
    /// Whether nothing is activated yet, so that the choice can still be changed.
    public let isBeforeActivation: Bool

    public init(risk: MissedRisk, isBeforeActivation: Bool) {
      self.risk = risk
      self.isBeforeActivation = isBeforeActivation
    }
  }

  public static let definition = RuleDefinition(
    id: "risk-not-activated", title: "Риск виден в данных и не активирован",
    question: "Есть ли направление, которое выражено в данных школы, но не взято в работу?",
    fires:
      "фактор списка года включения школы не активирован и не отклонён при верификации, а показатель хуже, чем у похожих школ, и отличие – "
      + "среди наибольших в регионе",
    severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.riskAgreement.schools.flatMap { school in
      school.missed.map { risk in
        Finding(
          rule: definition.id, territory: .school(school.school), works: [],
          statement: .riskNotActivated(Slots(risk: risk, isBeforeActivation: school.isBeforeActivation)), word: nil,
          pupils: 0)
      }
    }
  }
}
