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
  /// The conditions of schools as one index; `nil` where no school has any.
  public let conditionIndex: ConditionIndex?
  /// What may be expected of every school under its conditions.
  public let expectations: Expectations
  /// The schools under the most similar conditions, of every school.
  public let similarSchools: Neighbourhoods
  /// What the data say of the risks of schools of the project.
  public let riskAgreement: RiskAgreements
  /// How schools of the project changed beside schools of the same selection, by cohort and assessment; empty without a
  /// list of participants.
  public let projectEffect: [ProjectEffect]

  public init(of region: Region, book: ReferenceBook, asOf: CalendarDay) {
    self.region = region
    self.book = book
    self.asOf = asOf
    conditions = Conditions(book.methodology)
    lowResults = LowResults.all(of: region, book: book, conditions: conditions)
    campaigns = CampaignCoverage.all(of: region)
    background = RegionalBackground(fitting: region, campaigns: campaigns, book: book, conditions: conditions)
    evidenceScale = EvidenceScale(book.methodology)
    let hasRegionalMean = Analysis.hasRegionalMean(campaigns, conditions)
    conditionIndex = ConditionIndex(WorkingConditions.all(of: region, on: asOf), methodology: book.methodology)
    let whole = region.works.filter(hasRegionalMean)
    let tasks = TaskAnalysis(of: region, book: book, conditions: conditions, worksWithMean: Set(whole))
    objectivity = Objectivity(of: region, book: book, conditions: conditions, tasks: tasks, worksWithMean: Set(whole))
    self.tasks = tasks
    expectations = Expectations(
      of: region, index: conditionIndex, works: whole.filter { Expectations.counts($0.procedure, book: book) },
      book: book, conditions: conditions, scale: evidenceScale)
    similarSchools = Neighbourhoods(conditionIndex, methodology: book.methodology)
    riskAgreement = RiskAgreements(
      RiskAgreements.Given(
        region: region, book: book, day: asOf, conditions: conditions, index: conditionIndex, similar: similarSchools,
        works: whole.filter { LowResults.counts($0.procedure, book: book) }, lowResults: lowResults))
    projectEffect = ProjectEffect.all(
      in: region, hasRegionalMean: hasRegionalMean, book: book, conditions: conditions)
  }

  /// Works of one assessment, in order of time.
  public func works(of assessment: Assessment) -> [Work] {
    region.works.filter { $0.procedure.campaign.assessment == assessment }
  }

  /// Whether enough schools took part for the mean of the work to be that of the region.
  public func hasRegionalMean(_ work: Work) -> Bool { Analysis.hasRegionalMean(campaigns, conditions)(work) }

  private static func hasRegionalMean(
    _ campaigns: [CampaignCoverage], _ conditions: Conditions
  ) -> (Work) -> Bool {
    { work in
      work.procedure.campaign.assessment != .vpr
        || campaigns.contains { $0.covers(work) && $0.share >= conditions.campaignSchoolCoverage }
    }
  }

  /// The works of the newest campaign that has a regional mean.
  public var newestWholeCampaign: [Work] {
    guard let newest = campaigns.last(where: { $0.share >= conditions.campaignSchoolCoverage }) else { return [] }
    return region.works.filter { newest.covers($0) }
  }
}
