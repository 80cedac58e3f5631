import Aggregation
import Indicators
import Reference
import Vocabulary

/// R5 and its like: what to do about a risk that the data confirm, by the bank of measures: network teaching where
/// teachers are short, equipment of a neighbour where it is old.
///
/// The comparison with similar schools is no probability, so the measure is to be considered, not ordered.
public enum RiskMeasures: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "risk-measures", title: "Рассмотреть меры по рисковому направлению",
    grounds:
      "риск подтверждается данными или виден в данных и не активирован; мера – из банка, по рисковому направлению",
    addressee: .authority, responsible: .coordinator, purpose: .plan)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let confirmed = (findings.findings(of: RiskAgainstData.self) + findings.findings(of: RiskNotActivated.self))
      .compactMap { finding in factor(of: finding).map { (finding, $0) } }
    return desk.analysis.book.riskFactors.all.flatMap { factor -> [Recommendation] in
      let own = confirmed.filter { $0.1 == factor }.map(\.0)
      guard
        let role = [Addressee.Role.authority, .methodicalService, .head].first(where: {
          desk.measure(for: [factor.id], of: $0) != nil
        })
      else { return [] }
      return role == .head ? toHeads(own, factor, desk) : toMunicipalities(own, factor, role, desk)
    }
  }

  /// The factor that the data show; `nil` where they do not.
  private static func factor(of finding: Finding) -> RiskFactors.Factor? {
    switch finding.statement {
    case .riskAgainstData(let slots): slots.agreement.status == .confirmed ? slots.agreement.factor : nil
    case .riskNotActivated(let slots): slots.risk.factor
    default: nil
    }
  }

  private static func toMunicipalities(
    _ findings: [Finding], _ factor: RiskFactors.Factor, _ role: Addressee.Role, _ desk: RecommendationDesk
  ) -> [Recommendation] {
    ByMunicipality.groups(findings, with: desk).compactMap { group in
      Grounds(group.findings).flatMap {
        recommendation(to: Addressee(role, in: group.municipality), on: $0, factor, responsible: role, desk)
      }
    }
  }

  private static func toHeads(
    _ findings: [Finding], _ factor: RiskFactors.Factor, _ desk: RecommendationDesk
  ) -> [Recommendation] {
    findings.compactMap { finding in
      guard case .school(let school) = finding.territory else { return nil }
      let municipality = desk.analysis.region.school(school)?.municipality
      return recommendation(
        to: Addressee(.head, in: municipality, of: school), on: Grounds(finding), factor, responsible: .head, desk)
    }
  }

  private static func recommendation(
    to addressee: Addressee, on grounds: Grounds, _ factor: RiskFactors.Factor, responsible: Addressee.Role,
    _ desk: RecommendationDesk
  ) -> Recommendation? {
    let measure = desk.measure(for: [factor.id], of: addressee.role)
    return Recommendation(
      definition, to: addressee, .riskMeasures, on: grounds, atMost: .carryOut, measure: measure, risk: factor,
      deadline: desk.deadline(definition, in: addressee.municipality, measure: measure), responsible: responsible,
      target: .proof)
  }
}
