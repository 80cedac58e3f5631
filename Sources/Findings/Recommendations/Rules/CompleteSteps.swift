import Indicators
import Reference
import Vocabulary

/// Whoever answers for overdue steps of a road map does them and says so.
public enum CompleteSteps: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "complete-steps", title: "Выполнить просроченные шаги", grounds: "просроченные шаги дорожной карты",
    addressee: .performer(nil), responsible: .performer(nil), purpose: nil)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    findings.findings(of: OverdueSteps.self).compactMap { recommendation(on: $0) }
  }

  static func recommendation(on finding: Finding) -> Recommendation? {
    guard case .overdueSteps(let slots) = finding.statement, case .municipality(let municipality) = finding.territory
    else { return nil }
    let performer = Addressee.Role.performer(slots.performer)
    return Recommendation(
      definition, to: Addressee(performer, in: municipality), .completeSteps, on: Grounds(finding),
      responsible: performer, target: .steps(slots.steps.count))
  }
}
