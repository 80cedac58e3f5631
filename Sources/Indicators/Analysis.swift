public import Aggregation
public import Reference
public import Vocabulary

/// All that is computed from a region once: findings and documents read it and never compute an indicator again.
public struct Analysis: Sendable {
  public let region: Region
  public let book: ReferenceBook
  /// The day of the report; nothing that was not known then is here.
  public let asOf: CalendarDay
  public let conditions: Conditions
  public let campaigns: [CampaignCoverage]
  /// What single schools are judged against; without it documents give intervals only.
  public let background: RegionalBackground
  public let evidenceScale: EvidenceScale
  /// The low-result rule for every school.
  public let lowResults: [LowResults]
  /// Tasks and skills, a sheet a work, made when it is first asked for.
  public let tasks: TaskAnalysis
  /// Signs that results may be biased.
  public let objectivity: Objectivity

  public init(of region: Region, book: ReferenceBook, asOf: CalendarDay) {
    self.region = region
    self.book = book
    self.asOf = asOf
    conditions = Conditions(book.methodology)
    lowResults = LowResults.all(of: region, book: book, conditions: conditions)
    campaigns = CampaignCoverage.all(of: region)
    background = RegionalBackground(fitting: region, campaigns: campaigns, book: book, conditions: conditions)
    evidenceScale = EvidenceScale(book.methodology)
    let worksWithMean = CampaignCoverage.worksWithMean(region, campaigns, conditions)
    let tasks = TaskAnalysis(of: region, book: book, conditions: conditions, worksWithMean: worksWithMean)
    objectivity = Objectivity(
      of: region, book: book, conditions: conditions, tasks: tasks, worksWithMean: worksWithMean)
    self.tasks = tasks
  }

  /// Works of one assessment, in order of time.
  public func works(of assessment: Assessment) -> [Work] {
    region.works.filter { $0.procedure.campaign.assessment == assessment }
  }

  /// Whether enough schools took part for the mean of the work to be that of the region.
  public func hasRegionalMean(_ work: Work) -> Bool {
    CampaignCoverage.hasRegionalMean(work, campaigns, conditions)
  }

  /// The works of the newest campaign that has a regional mean.
  public var newestWholeCampaign: [Work] {
    guard let newest = campaigns.last(where: { $0.share >= conditions.campaignSchoolCoverage }) else { return [] }
    return region.works.filter { newest.covers($0) }
  }
}
