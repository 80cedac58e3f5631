import Aggregation
public import Indicators
import Vocabulary

/// N2: so few schools took part in a campaign that their mean is not that of the region.
public enum IncompleteCampaign: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let coverage: CampaignCoverage

    public init(coverage: CampaignCoverage) { self.coverage = coverage }
  }

  public static let definition = RuleDefinition(
    id: "incomplete-campaign", title: "Кампанию провела часть школ",
    question: "Является ли среднее по участвовавшим школам региональным?",
    fires: "доля школ региона, участвовавших в кампании, ниже порога", severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.campaigns.filter { $0.share < analysis.conditions.campaignSchoolCoverage }.map { coverage in
      let works = analysis.region.works.filter { coverage.covers($0) }
      let pupils = works.compactMap { analysis.region.cell($0, .region)?.participants }.max() ?? 0
      return Finding(
        rule: definition.id, territory: .region, works: works,
        statement: .incompleteCampaign(Slots(coverage: coverage)), word: nil, pupils: pupils)
    }
  }
}
