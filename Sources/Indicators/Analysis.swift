public import Aggregation
public import Reference
public import Vocabulary

/// All that is computed from a region once: findings and documents read it and never compute an indicator again.
public struct Analysis: Sendable {
  /// Where the background comes from.
  public enum BackgroundSource: Sendable {
    /// From the region's own cells where the folder holds a region, else from the file found in it, else none.
    case automatic
    /// From the region's own cells, however few they are.
    case own
    /// From the file that the user named.
    case record(BackgroundRecord)
  }

  public let region: Region
  public let book: ReferenceBook
  /// The day of the report; nothing that was not known then is here.
  public let asOf: CalendarDay
  public let conditions: Conditions
  /// Participation of schools in the campaigns: those of the region, else those of the folder.
  public let campaigns: [CampaignCoverage]
  /// Everything regional that a school is compared with; without it documents give intervals only.
  public let background: RegionalBackground
  public let evidenceScale: EvidenceScale
  private let known: [SchoolID: PriorConditions]
  /// The low-result rule for every school, in the window of the day of the report.
  public let lowResults: [LowResults]
  /// The same for the schools of the project, each in the window of its cohort.
  public let participantLowResults: [LowResults]
  /// What compares over time, and how results changed where it does.
  public let trends: Trends
  /// Changes of schools that may be called improvement or worsening.
  public let changes: [Change]
  /// What the results of each school over the years look like, in the order of the region's schools.
  public let schoolTypes: [SchoolType]
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
  let risksGiven: RiskAgreements.Given
  /// How schools of the project changed beside schools of the same selection, by cohort and assessment; empty without a
  /// list of participants.
  public let projectEffect: [ProjectEffect]

  public init(
    of region: Region, book: ReferenceBook, asOf: CalendarDay, background source: BackgroundSource = .automatic
  ) {
    self.region = region
    self.book = book
    self.asOf = asOf
    conditions = Conditions(book.methodology)
    let own = CampaignCoverage.all(of: region)
    known = PriorConditions.all(of: region)
    background = Self.background(
      of: region, known, book: book, from: source, campaigns: own, conditions: conditions)
    campaigns = background.origin == .file ? background.campaigns : own
    evidenceScale = EvidenceScale(book.methodology)
    let rule = LowResultsRule(
      region: region, known: known, book: book, conditions: conditions,
      window: LowWindow(on: asOf, methodology: book.methodology), background: background)
    lowResults = region.schools.compactMap { rule.results(of: $0) }
    participantLowResults = Self.lowResultsOfParticipants(
      region, known, book: book, conditions: conditions, background: background)
    trends = Trends(of: region, book: book, background: background, conditions: conditions)
    changes = trends.schoolChanges()
    // What is fitted to schools is fitted to those of a region: a municipal folder is none, and reads it from the file.
    let given = background.fits
    let isRegion = background.origin == .own || given != nil
    let regionalWorks = isRegion ? background.works : [:]
    let hasRegionalMean: (Work) -> Bool = { regionalWorks[$0] != nil }
    conditionIndex =
      isRegion ? Self.conditionIndex(of: region, asOf: asOf, given: given, methodology: book.methodology) : nil
    let whole = region.works.filter(hasRegionalMean)
    let tasks = TaskAnalysis(
      of: region, book: book, conditions: conditions, worksWithMean: Set(whole), given: given?.tasks ?? [])
    objectivity = Objectivity(
      of: region, book: book, conditions: conditions, tasks: tasks, worksWithMean: Set(whole), given: given)
    self.tasks = tasks
    expectations = Expectations(
      of: region, index: conditionIndex, works: whole.filter { Expectations.counts($0.procedure, book: book) },
      book: book, conditions: conditions, scale: evidenceScale, given: given?.expectation)
    var others = SchoolTypeRule.Others()
    others.aboveExpected = { [expectations] in expectations.above($0) }
    others.isMarked = { [objectivity] in objectivity.isMarked($1, $0) }
    let types = SchoolTypeRule(
      region: region, known: known, book: book, conditions: conditions, background: background, changes: changes,
      others: others)
    schoolTypes = region.schools.compactMap { types.type(of: $0) }
    if let given {
      similarSchools = Neighbourhoods(conditionIndex, given: given.similar, methodology: book.methodology)
    } else {
      similarSchools = Neighbourhoods(conditionIndex, methodology: book.methodology)
    }
    risksGiven = RiskAgreements.Given(
      region: region, book: book, day: asOf, conditions: conditions, index: conditionIndex, similar: similarSchools,
      works: whole.filter { LowResults.counts($0.procedure, book: book) }, lowResults: lowResults,
      regional: given?.risks)
    riskAgreement = RiskAgreements(risksGiven)
    if let given {
      projectEffect = ProjectEffect.all(
        in: region, given: given.projects,
        share: { work in regionalWorks[work].flatMap { $0.total.participants > 0 ? $0.total.value : nil } },
        book: book, conditions: conditions)
    } else {
      projectEffect = ProjectEffect.all(
        in: region, hasRegionalMean: hasRegionalMean, book: book, conditions: conditions)
    }
  }

  private static func conditionIndex(
    of region: Region, asOf: CalendarDay, given: RegionalFits?, methodology: Methodology
  ) -> ConditionIndex? {
    let known = WorkingConditions.all(of: region, on: asOf)
    guard let given else { return ConditionIndex(known, methodology: methodology) }
    return given.conditions.flatMap { ConditionIndex(known, fit: $0, methodology: methodology) }
  }

  private static func background(
    of region: Region, _ known: [SchoolID: PriorConditions], book: ReferenceBook, from source: BackgroundSource,
    campaigns: [CampaignCoverage], conditions: Conditions
  ) -> RegionalBackground {
    let isRegion = RegionalBackground.isRegion(region, methodology: book.methodology)
    switch source {
    case .record(let record): return RegionalBackground(record)
    case .automatic where !isRegion: return region.background.map { RegionalBackground($0) } ?? .none
    case .automatic, .own:
      return RegionalBackground(
        fitting: region, known: known, campaigns: campaigns, book: book, conditions: conditions)
    }
  }

  private static func lowResultsOfParticipants(
    _ region: Region, _ known: [SchoolID: PriorConditions], book: ReferenceBook, conditions: Conditions,
    background: RegionalBackground
  ) -> [LowResults] {
    let cohorts = Dictionary(grouping: region.participants, by: \.cohort)
    return cohorts.keys.sorted().flatMap { cohort in
      let rule = LowResultsRule(
        region: region, known: known, book: book, conditions: conditions,
        window: LowWindow(cohort: cohort, methodology: book.methodology), background: background)
      let schools = Set((cohorts[cohort] ?? []).map(\.school))
      return region.schools.filter { schools.contains($0.id) }.compactMap { rule.results(of: $0) }
    }
  }

  /// Works of one assessment, in order of time.
  public func works(of assessment: Assessment) -> [Work] {
    region.works.filter { $0.procedure.campaign.assessment == assessment }
  }

  /// Whether the mean of the work is that of the region: there is a background, and enough schools took part.
  public func hasRegionalMean(_ work: Work) -> Bool { background.works[work] != nil }

  /// The sum over all schools of the region on a work: what a school is compared with; `nil` where there is none.
  ///
  /// In a municipal run it comes from the background, never from the folder.
  public func regionalCell(_ work: Work) -> Cell? { background.works[work]?.cell }

  /// What is known of a school before its results.
  public func priorConditions(_ school: SchoolID) -> PriorConditions { known[school] ?? .unknown }

  /// Is the school's true share of low results above the region's? «Результат ниже регионального» in a document.
  ///
  /// `nil` without a background of the work, and where the school has no counted results.
  public func belowRegion(_ school: SchoolID, _ work: Work) -> EvidenceWord? {
    background.works[work].flatMap { word(of: school, $0, exceeding: $0.share) }
  }

  /// Is the school's true share of low results at or above the threshold of the low-result rule?
  ///
  /// `nil` without a background of the work, and where the school has no counted results.
  public func aboveThreshold(_ school: SchoolID, _ work: Work) -> EvidenceWord? {
    background.works[work].flatMap {
      word(of: school, $0, exceeding: LowResults.threshold(of: work.procedure, book.methodology))
    }
  }

  private func word(
    of school: SchoolID, _ background: WorkBackground, exceeding threshold: Double
  ) -> EvidenceWord? {
    guard !background.priors.isEmpty, let count = LowCount(background.work, in: .school(school), of: region, book: book)
    else { return nil }
    return background.word(
      of: .init(two: count.low, participants: count.participants, conditions: priorConditions(school)),
      exceeding: threshold, scale: evidenceScale)
  }

  /// The works of the newest campaign in which most schools took part.
  public var newestWholeCampaign: [Work] {
    guard let newest = campaigns.last(where: { $0.share >= conditions.campaignSchoolCoverage }) else { return [] }
    return region.works.filter { newest.covers($0) }
  }
}
