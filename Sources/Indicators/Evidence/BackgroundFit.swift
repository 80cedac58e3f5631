public import Aggregation
import Dispatch
public import Reference
import Statistics
import Synchronization
import Vocabulary

extension RegionalBackground {
  /// Fits the background to the cells of a region.
  ///
  /// Works are fitted on several threads, each by itself: threads change nothing.
  public init(
    fitting region: Region, campaigns: [CampaignCoverage], book: ReferenceBook, conditions: Conditions
  ) {
    self.init(
      fitting: region, known: PriorConditions.all(of: region), campaigns: campaigns, book: book,
      conditions: conditions)
  }

  init(
    fitting region: Region, known: [SchoolID: PriorConditions], campaigns: [CampaignCoverage], book: ReferenceBook,
    conditions: Conditions
  ) {
    let fit = BackgroundFit(
      region: region, known: known, campaigns: campaigns, book: book, conditions: conditions)
    let works = fit.works()
    let byWork = Dictionary(uniqueKeysWithValues: works.map { ($0.work, $0) })
    let levels = fit.levels(byWork)
    self.init(
      origin: .own, name: region.name, schools: region.schools.count { !$0.id.isExamCode },
      municipalities: region.municipalities.count, campaigns: campaigns, works: byWork, scaleLevels: levels.scale,
      shareLevels: levels.share, changes: fit.changes(byWork), screening: fit.screening(works))
  }
}

/// The steps of fitting a background to a region.
struct BackgroundFit {
  let region: Region
  let campaigns: [CampaignCoverage]
  let book: ReferenceBook
  let conditions: Conditions
  private let minimumSchools: Int
  private let minimumAlike: Int
  private let known: [SchoolID: PriorConditions]

  init(
    region: Region, known: [SchoolID: PriorConditions], campaigns: [CampaignCoverage], book: ReferenceBook,
    conditions: Conditions
  ) {
    self.region = region
    self.known = known
    self.campaigns = campaigns
    self.book = book
    self.conditions = conditions
    minimumSchools = book.methodology.integer(.contextMinimumSchools)
    minimumAlike = book.methodology.integer(.priorMinimumSchools)
  }

  /// The background of every work that has a regional mean, in order of works.
  func works() -> [WorkBackground] {
    let works = region.works.filter { work in
      work.procedure.campaign.assessment != .vpr
        || campaigns.contains { $0.covers(work) && $0.share >= conditions.campaignSchoolCoverage }
    }
    let fitted = Mutex<[Int: WorkBackground]>([:])
    DispatchQueue.concurrentPerform(iterations: works.count) { index in
      guard let one = background(of: works[index]) else { return }
      fitted.withLock { $0[index] = one }
    }
    return fitted.withLock { all in works.indices.compactMap { all[$0] } }
  }

  private func background(of work: Work) -> WorkBackground? {
    guard let cell = region.cell(work, .region) else { return nil }
    var counted: [WorkBackground.Counted] = []
    var marks: [MarkCounts] = []
    for school in region.schools(of: work) {
      guard let count = LowCount(work, in: .school(school), of: region, book: book), count.participants > 0 else {
        continue
      }
      counted.append(
        .init(two: count.low, participants: count.participants, conditions: known[school] ?? .unknown))
      if let own = region.cell(work, .school(school))?.marks, own.total > 0 { marks.append(own) }
    }
    let priors = SharePrior.fit(counted, minimumSchools: minimumSchools, minimumAlike: minimumAlike)
    var scale: WorkScale?
    if LevelScope(book: book).includes(work.procedure), let regional = cell.marks {
      scale = WorkScale.fit(
        marks, region: regional, minimumParticipants: book.methodology.integer(.hetopMinimumParticipants),
        minimumSchools: minimumSchools)
    }
    return WorkBackground(work: work, cell: cell, schools: counted, priors: priors, scale: scale)
  }

  /// The distributions of lasting levels.
  func levels(_ works: [Work: WorkBackground]) -> (
    scale: [WorkScale.Borders: [LevelModel]], share: [Subject: [LevelModel]]
  ) {
    let measuring = LevelMeasuring(region: region, works: works, book: book, conditions: conditions)
    var scale: [WorkScale.Borders: [LevelModel]] = [:]
    for borders in WorkScale.Borders.allCases {
      let schools = region.schools.map { measuring.onScale($0.id, known[$0.id] ?? .unknown, by: borders).school }
      scale[borders] = LevelModel.fit(schools, minimumSchools: minimumSchools, minimumAlike: minimumAlike)
    }
    var share: [Subject: [LevelModel]] = [:]
    for subject in measuring.subjects {
      let schools = region.schools.map { measuring.shares($0.id, known[$0.id] ?? .unknown, of: subject) }
      share[subject] = LevelModel.fit(schools, minimumSchools: minimumSchools, minimumAlike: minimumAlike)
    }
    return (scale, share)
  }

  /// How much schools change between neighbouring works beyond chance.
  func changes(_ works: [Work: WorkBackground]) -> [ChangeKey: ChangeSpread] {
    var changes: [ChangeKey: ChangeSpread] = [:]
    for pair in WorkPair.neighbours(works.keys.sorted(), calendar: book.calendar) where pair.allowsGap {
      changes[ChangeKey(earlier: pair.earlier, later: pair.later)] = ChangeSpread(
        fitting: pair, works, region: region, book: book, conditions: conditions, minimumSchools: minimumSchools)
    }
    return changes
  }

  typealias ChangeKey = RegionalBackground.ChangeKey

  func screening(_ works: [WorkBackground]) -> [Work: ScreeningFamily] {
    Dictionary(
      uniqueKeysWithValues: works.map {
        ($0.work, ScreeningFamily($0, minimumParticipants: conditions.minimumParticipants, rate: falseDiscoveryRate))
      })
  }

  private var falseDiscoveryRate: Double { book.methodology.number(.falseDiscoveryRate) }
}
