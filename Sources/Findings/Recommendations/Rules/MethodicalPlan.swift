import Indicators
import Reference
import Vocabulary

/// R2: the municipal authority has the skills that its schools lack put into the plan of methodical work.
public enum MethodicalPlan: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "methodical-plan", title: "Включить умения в план методической работы",
    grounds: "системные дефициты умений; с одним и тем же словом о надёжности – вместе", addressee: .authority,
    responsible: .methodicalService, purpose: .plan)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    ByMunicipality.groups(findings.findings(of: SharedDeficit.self), with: desk).flatMap { group in
      Insistence.allCases.reversed().compactMap { insistence -> Recommendation? in
        let measure = desk.measure(for: [definition.id], of: .authority)
        return Grounds(group.findings.filter { Insistence($0.word) == insistence }).flatMap {
          Recommendation(
            definition, to: Addressee(.authority, in: group.municipality), .methodicalPlan, on: $0, measure: measure,
            deadline: desk.deadline(definition, in: group.municipality, measure: measure),
            target: .skills(SkillTarget.all($0)))
        }
      }
    }
  }
}
