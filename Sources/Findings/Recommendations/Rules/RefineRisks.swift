import Aggregation
import Indicators
import Reference
import Vocabulary

/// R7: the municipal coordinator and the curator look again at the risks that a school works on.
public enum RefineRisks: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "refine-risks", title: "Уточнить перечень рисковых направлений",
    grounds: "активированный риск данными не подтверждается или видный в данных риск не активирован",
    addressee: .coordinator, responsible: .coordinator, purpose: .risks)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let doubtful = findings.findings(of: RiskAgainstData.self).filter { finding in
      guard case .riskAgainstData(let slots) = finding.statement else { return false }
      return slots.agreement.status == .notConfirmed && (slots.agreement.isActivated || slots.isBeforeActivation)
    }
    let bySchool = Dictionary(grouping: doubtful + findings.findings(of: RiskNotActivated.self), by: \.territory)
    return desk.analysis.region.schools.compactMap { school in
      let measure = desk.measure(for: [definition.id], of: .coordinator)
      return Grounds(bySchool[.school(school.id)] ?? []).flatMap {
        Recommendation(
          definition, to: Addressee(.coordinator, in: school.municipality), .refineRisks, on: $0, measure: measure,
          deadline: desk.deadline(definition, in: school.municipality, measure: measure), target: .proof)
      }
    }
  }
}
