import Indicators
import Reference
import Vocabulary

/// R12: a school sends as many of its staff to courses as the road map asks for.
public enum StaffTraining: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "staff-training", title: "Направить работников на обучение",
    grounds: "обучено меньше, чем требует дорожная карта", addressee: .head, responsible: .head, purpose: .training)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    findings.findings(of: TrainingBelowTarget.self).compactMap { finding in
      guard case .trainingBelowTarget(let slots) = finding.statement, case .school(let school) = finding.territory
      else { return nil }
      let measure = desk.measure(for: [definition.id], of: .head)
      return Recommendation(
        definition, to: Addressee(.head, in: slots.municipality, of: school), .staffTraining, on: Grounds(finding),
        measure: measure, deadline: desk.deadline(definition, in: slots.municipality, measure: measure),
        target: .trained(slots.required, of: slots.trained.of))
    }
  }
}
