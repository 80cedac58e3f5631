import Aggregation
import Indicators
import Reference
import Vocabulary

/// R9: the curator of a project school asks what the data cannot say.
public enum VisitQuestions: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "visit-questions", title: "Уточнить при посещении",
    grounds:
      "школа – участница проекта; темы, отмеченные как «не пройдено», неполный охват, признаки, требующие внимания",
    addressee: .curator, responsible: .curator, purpose: .visit)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let project = Set(desk.analysis.region.participants.map(\.school))
    guard !project.isEmpty else { return [] }
    let asked =
      findings.findings(of: UntaughtTasks.self) + findings.findings(of: LowCoverage.self)
      + findings.findings(of: BiasSigns.self).filter { finding in
        if case .biasSigns(let slots) = finding.statement { slots.school.status >= .attention } else { false }
      }
    let bySchool = Dictionary(grouping: asked, by: \.territory)
    return desk.analysis.region.schools.filter { project.contains($0.id) }.compactMap { school in
      // One question a rule: of several findings of one kind the weightiest.
      var rules: Set<String> = []
      let own = (bySchool[.school(school.id)] ?? []).filter { rules.insert($0.rule).inserted }
      let measure = desk.measure(for: [definition.id], of: .curator)
      return Grounds(own).flatMap {
        Recommendation(
          definition, to: Addressee(.curator, in: school.municipality, of: school.id), .visitQuestions, on: $0,
          measure: measure, deadline: desk.deadline(definition, in: school.municipality, measure: measure),
          target: .proof)
      }
    }
  }
}
