public import Indicators
import Vocabulary

/// F14: what the data say of a risk that the risk profile names or the school works on.
public enum RiskAgainstData: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let agreement: RiskAgreement
    /// Whether nothing is activated yet, so that the choice can still be changed.
    public let isBeforeActivation: Bool

    public init(agreement: RiskAgreement, isBeforeActivation: Bool) {
      self.agreement = agreement
      self.isBeforeActivation = isBeforeActivation
    }
  }

  public static let definition = RuleDefinition(
    id: "risk-against-data", title: "Риск РПШ и данные",
    question: "Подтверждают ли данные риск, который назвал рисковый профиль школы?",
    fires:
      "риск назван в РПШ или активирован; подтверждается, не подтверждается или не проверяется данными. Риск низкой значимости, который не "
      + "активирован, не сообщается",
    severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.riskAgreement.schools.flatMap { school in
      school.agreements.filter { $0.isActivated || $0.level != .low }.map { agreement in
        Finding(
          rule: definition.id, territory: .school(school.school), works: [],
          statement: .riskAgainstData(
            Slots(agreement: agreement, isBeforeActivation: school.isBeforeActivation)), word: nil, pupils: 0)
      }
    }
  }
}
