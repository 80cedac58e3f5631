import Indicators
import Reference
import Vocabulary

/// The regional operator tells which login a school has.
public enum MatchSchools: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "match-schools", title: "Связать школы с логинами", grounds: "школы без логина", addressee: .regionalOperator,
    responsible: .regionalOperator, purpose: .explanations)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    findings.findings(of: UnmatchedSchools.self).compactMap { finding in
      let measure = desk.measure(for: [definition.id], of: .regionalOperator)
      return Recommendation(
        definition, to: Addressee(.regionalOperator), .matchSchools, on: Grounds(finding), measure: measure,
        deadline: desk.deadline(definition, in: nil, measure: measure), target: .allMatched)
    }
  }
}
