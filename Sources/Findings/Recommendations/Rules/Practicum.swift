import Aggregation
import Indicators
import Reference
import Vocabulary

/// R6: the methodical service holds a practicum on the skills of a work that schools of the municipality lack.
public enum Practicum: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "practicum", title: "Провести практикум по умениям",
    grounds: "системные дефициты умений одной работы", addressee: .methodicalService, responsible: .methodicalService,
    purpose: .practicum)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    ByMunicipality.groups(findings.findings(of: SharedDeficit.self), with: desk).flatMap { group in
      let byWork = Dictionary(grouping: group.findings) { $0.works.first }
      return byWork.keys.compactMap { $0 }.sorted().compactMap { work -> Recommendation? in
        let measure = desk.measure(for: [definition.id], of: .methodicalService)
        return Grounds(byWork[work] ?? []).flatMap {
          Recommendation(
            definition, to: Addressee(.methodicalService, in: group.municipality),
            .practicum(work: work, examples: examples(of: $0, with: desk)), on: $0, measure: measure,
            deadline: desk.deadline(definition, in: group.municipality, measure: measure),
            target: .skills(SkillTarget.all($0)))
        }
      }
    }
  }

  /// Schools of the municipality that do the first task of the weightiest skill better than the region, without signs.
  private static func examples(of grounds: Grounds, with desk: RecommendationDesk) -> [SchoolID] {
    let analysis = desk.analysis
    guard case .sharedDeficit(let slots) = grounds.first.statement, let task = slots.deficit.skill.tasks.first,
      let sheet = analysis.tasks.sheet(of: slots.work)
    else { return [] }
    return sheet.examples(
      task, in: .municipality(slots.deficit.municipality), scale: analysis.evidenceScale,
      isMarked: { analysis.objectivity.isMarked(slots.work, $0) }
    ).map(\.school)
  }
}
