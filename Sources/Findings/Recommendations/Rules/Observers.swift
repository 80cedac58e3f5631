import Indicators
import Reference
import Vocabulary

/// R3: the municipal authority sends observers to the next work of schools with repeated signs, and nobody is judged
/// before that.
public enum Observers: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "observers", title: "Проверить порядок проведения",
    grounds: "признаки, требующие проверки порядка проведения", addressee: .authority, responsible: .coordinator,
    purpose: .check)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let repeated = findings.findings(of: BiasSigns.self).filter { finding in
      if case .biasSigns(let slots) = finding.statement { slots.school.status == .check } else { false }
    }
    return ByMunicipality.groups(repeated, with: desk).compactMap { group in
      let measure = desk.measure(for: [definition.id], of: .authority)
      let subjects = Set(group.findings.flatMap(\.works).map(\.procedure.subject)).sorted()
      return Grounds(group.findings).flatMap {
        Recommendation(
          definition, to: Addressee(.authority, in: group.municipality), .observers(subjects: subjects), on: $0,
          measure: measure, deadline: desk.deadline(definition, in: group.municipality, measure: measure),
          target: .checkedOrder)
      }
    }
  }
}
