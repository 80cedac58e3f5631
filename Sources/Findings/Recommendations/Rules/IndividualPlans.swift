import Aggregation
import Indicators
import Reference
import Vocabulary

/// R11: few pupils are not generalised; the school plans for each of them by its own data.
public enum IndividualPlans: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "individual-plans", title: "Составить индивидуальные планы",
    grounds: "работы последнего года с участниками меньше минимального для вывода, в которых есть отметки «2»",
    addressee: .head, responsible: .head, purpose: .individualPlans, gathersData: true)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let bySchool = Dictionary(grouping: findings.findings(of: SmallWork.self), by: \.territory)
    return desk.analysis.region.schools.compactMap { school in
      let small = bySchool[.school(school.id)] ?? []
      let newest = small.compactMap { $0.works.first?.procedure.campaign.year }.max()
      let measure = desk.measure(for: [definition.id], of: .head)
      return Grounds(small.filter { $0.works.first?.procedure.campaign.year == newest }).flatMap {
        Recommendation(
          definition, to: Addressee(.head, in: school.municipality, of: school.id), .individualPlans, on: $0,
          measure: measure, deadline: desk.deadline(definition, in: school.municipality, measure: measure),
          target: .planForEach)
      }
    }
  }
}
