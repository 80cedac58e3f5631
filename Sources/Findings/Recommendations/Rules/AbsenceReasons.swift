import Indicators
import Reference
import Vocabulary

/// R4: the municipal authority finds out why pupils did not write.
public enum AbsenceReasons: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "absence-reasons", title: "Выяснить причины неучастия",
    grounds: "неполный охват работами последней полной кампании и позже", addressee: .authority,
    responsible: .coordinator, purpose: .explanations)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let newest = desk.analysis.newestWholeCampaign.first?.procedure.campaign
    let recent = findings.findings(of: LowCoverage.self).filter { finding in
      guard let campaign = finding.works.first?.procedure.campaign, let newest else { return true }
      return campaign >= newest
    }
    let limit = desk.analysis.conditions.coverageLimited
    return ByMunicipality.groups(recent, with: desk).compactMap { group in
      let measure = desk.measure(for: [definition.id], of: .authority)
      return Grounds(group.findings).flatMap {
        Recommendation(
          definition, to: Addressee(.authority, in: group.municipality), .absenceReasons, on: $0, measure: measure,
          deadline: desk.deadline(definition, in: group.municipality, measure: measure),
          target: .coverage(atLeast: limit))
      }
    }
  }
}
