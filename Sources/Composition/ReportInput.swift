public import Aggregation
public import Indicators
public import Reference
public import ReportModel
import Vocabulary

/// All that a document is composed of: cells, facts, and the parameters of the run.
public struct ReportInput: Sendable {
  public let region: Region
  public let book: ReferenceBook
  public let conditions: Conditions
  /// The low-result rule for every school, computed once.
  public let lowResults: [LowResults]
  public let campaigns: [CampaignCoverage]
  /// What single schools are judged against; without it documents give intervals only.
  public let background: RegionalBackground
  public let evidenceScale: EvidenceScale
  /// Data known up to this day; also the date of the document.
  public let asOf: CalendarDate
  /// Version of the tool, printed in the manifest.
  public let version: String

  public init(region: Region, book: ReferenceBook, asOf: CalendarDate, version: String) {
    self.region = region
    self.book = book
    conditions = Conditions(book.methodology)
    lowResults = LowResults.all(of: region, book: book, conditions: conditions)
    campaigns = CampaignCoverage.all(of: region)
    background = RegionalBackground(fitting: region, campaigns: campaigns, book: book, conditions: conditions)
    evidenceScale = EvidenceScale(book.methodology)
    self.asOf = asOf
    self.version = version
  }

  /// Works of one assessment, in order of time.
  func works(of assessment: Assessment) -> [Work] {
    region.works.filter { $0.procedure.campaign.assessment == assessment }
  }

  /// Whether enough schools took part for the mean of the work to be that of the region.
  func hasRegionalMean(_ work: Work) -> Bool {
    work.procedure.campaign.assessment != .vpr
      || campaigns.contains { $0.covers(work) && $0.share >= conditions.campaignSchoolCoverage }
  }

  /// The works of the newest campaign that has a regional mean.
  var newestWholeCampaign: [Work] {
    guard let newest = campaigns.last(where: { $0.share >= conditions.campaignSchoolCoverage }) else { return [] }
    return region.works.filter { newest.covers($0) }
  }
}
