public import Aggregation
public import Vocabulary

/// How many schools of the region took part in a campaign; under the threshold it has no regional mean.
public struct CampaignCoverage: Hashable, Sendable {
  public let campaign: Campaign
  public let schoolsTakingPart: Int
  public let schoolsInRegion: Int

  public var share: Double { schoolsInRegion == 0 ? 0 : Double(schoolsTakingPart) / Double(schoolsInRegion) }

  public static let definition = IndicatorDefinition(
    id: "campaign-school-coverage", title: "Доля школ, участвовавших в кампании", columnTitle: "Школ участвовало",
    measure: .share, question: "Можно ли считать среднее по этим школам региональным?",
    formula: "школы с участниками хотя бы одной работы кампании / все школы, которые встретились в данных",
    assumptions: "При доле ниже порога среднее не является региональным и сравнение с ним не проводится.",
    source: "весной 2022 года ВПР остановлены 26.03.2022 (письмо от 22.03.2022 № 01-28/08-01)")

  /// Coverage of each campaign, in order of time.
  public static func all(of region: Region) -> [CampaignCoverage] {
    var schools: [Campaign: Set<SchoolID>] = [:]
    for work in region.works {
      for school in region.schools(of: work) where (region.cell(work, .school(school))?.participants ?? 0) > 0 {
        schools[work.procedure.campaign, default: []].insert(school)
      }
    }
    return schools.sorted { $0.key < $1.key }.map {
      CampaignCoverage(campaign: $0.key, schoolsTakingPart: $0.value.count, schoolsInRegion: region.schools.count)
    }
  }
}
