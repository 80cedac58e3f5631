import Indicators
import Reference
import Vocabulary

/// R1: the municipal authority looks at low results of its schools with their heads and decides on measures.
public enum ReviewResults: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "review-results", title: "Рассмотреть результаты школ",
    grounds:
      "низкий уровень по предмету подтверждается или низкие результаты отмечены в нескольких процедурах; школы с одним и тем же "
      + "словом о надёжности – вместе",
    addressee: .authority, responsible: .methodicalService, purpose: .meeting)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let targets = ExamTargets(desk.analysis)
    return ByMunicipality.groups(low(findings), with: desk).flatMap { group in
      Insistence.allCases.reversed().compactMap { insistence in
        let measure = desk.measure(for: [definition.id], of: .authority)
        return Grounds(group.findings.filter { Self.insistence(on: $0) == insistence }).flatMap { grounds in
          Recommendation(
            definition, to: Addressee(.authority, in: group.municipality), .reviewResults, on: grounds,
            atMost: insistence, measure: measure,
            deadline: desk.deadline(definition, in: group.municipality, measure: measure),
            target: .decisions(grounds.schools.flatMap { targets.targets(of: $0) }))
        }
      }
    }
  }

  /// Subjects in which the low level is confirmed; of other schools what the rule of low procedures says.
  private static func low(_ findings: FindingBook) -> [Finding] {
    let lasting = findings.findings(of: LastingLowLevel.self)
    let told = Set(lasting.map(\.territory))
    return lasting + findings.findings(of: LowProcedures.self).filter { !told.contains($0.territory) }
  }

  /// Without a background nobody knows how sure a low result is: then it is to be clarified.
  private static func insistence(on finding: Finding) -> Insistence? {
    finding.word == nil ? .clarify : Insistence(finding.word)
  }
}
