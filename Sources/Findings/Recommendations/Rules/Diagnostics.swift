import Aggregation
import Indicators
import Reference
import Vocabulary

/// R15: where data are not enough no measure is taken on results; a diagnosis would give the data.
public enum Diagnostics: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "diagnostics", title: "Получить недостающие данные",
    grounds: "данных о школе недостаточно, в том числе при низких результатах по правилу", addressee: .authority,
    responsible: .methodicalService, purpose: .diagnostics, gathersData: true)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    // What a subject confirms needs no more data.
    let sure = Set(findings.findings(of: LastingLowLevel.self).map(\.territory))
    let unsure =
      findings.findings(of: InsufficientData.self)
      + findings.findings(of: LowProcedures.self).filter { $0.word == .insufficient && !sure.contains($0.territory) }
    let works = desk.analysis.book.methodology.integer(.pooledMinimumWorks)
    return ByMunicipality.groups(unsure, with: desk).compactMap { group in
      let measure = desk.measure(for: [definition.id], of: .authority)
      let subjects = Set(group.findings.flatMap(\.works).map(\.procedure.subject)).sorted()
      return Grounds(group.findings).flatMap {
        Recommendation(
          definition, to: Addressee(.authority, in: group.municipality),
          .diagnostics(subjects: subjects, works: works), on: $0, measure: measure,
          deadline: desk.deadline(definition, in: group.municipality, measure: measure),
          target: .checkedWorks(atLeast: works))
      }
    }
  }
}
