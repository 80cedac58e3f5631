import Aggregation
import Reference
import Statistics
import Vocabulary

/// Decides the type of one school after the other.
struct SchoolTypeRule {
  /// What other indicators say of a school: a place for those that the typology leans on.
  struct Others: Sendable {
    /// The results beside what is expected under the conditions of the school, where they are above it also without
    /// works that a sign concerns.
    var aboveExpected: @Sendable (SchoolID) -> SchoolExpectation? = { _ in nil }
    /// Whether a sign concerns a work of a school: no improvement is told from it.
    var isMarked: @Sendable (SchoolID, Work) -> Bool = { _, _ in false }
  }

  private let region: Region
  private let known: [SchoolID: PriorConditions]
  private let background: RegionalBackground
  private let measuring: LevelMeasuring
  private let scale: EvidenceScale
  private let quarter: Double
  private let level: Double
  private let others: Others
  private let changes: [SchoolID: [Change]]
  private let scopeWorks: [Work]
  /// Works that would tell the level if the option counted entrance diagnostics.
  private let uncountedWorks: [Work]
  private let least: Int

  init(
    region: Region, known: [SchoolID: PriorConditions], book: ReferenceBook, conditions: Conditions,
    background: RegionalBackground, changes: [Change], others: Others = Others()
  ) {
    self.region = region
    self.known = known
    self.background = background
    self.others = others
    measuring = LevelMeasuring(region: region, works: background.works, book: book, conditions: conditions)
    scale = EvidenceScale(book.methodology)
    quarter = book.methodology.number(.levelLowQuarter)
    level = conditions.level
    let scope = LevelScope(book: book)
    scopeWorks = region.works.filter { scope.includes($0.procedure) }
    uncountedWorks = region.works.filter {
      !scope.includes($0.procedure) && scope.includes($0.procedure, countingEntranceDiagnostics: true)
    }
    least = book.methodology.integer(.verySmallParticipants)
    self.changes = Dictionary(grouping: changes) {
      if case .school(let school) = $0.territory { school } else { SchoolID(space: .named, code: "") }
    }
  }

  /// What the school shows by all borders of marks and without that of «2».
  private struct Shown {
    let cohorts: [LevelMeasuring.CohortLevel]
    let school: LevelModel.School
    let models: [LevelModel]
    /// Below this the lasting level is of the lower quarter.
    let limit: Double
  }

  /// `nil` for a school without results that could tell a level.
  func type(of school: School) -> SchoolType? {
    let known = known[school.id] ?? .unknown
    let shown = WorkScale.Borders.allCases.map { borders -> Shown in
      let measured = measuring.onScale(school.id, known, by: borders)
      let models = background.scaleLevels[borders] ?? []
      let limit = models.first.map {
        $0.coefficients[0] + Normal.standard.quantile(quarter) * $0.groupVariance.squareRoot()
      }
      return Shown(cohorts: measured.cohorts, school: measured.school, models: models, limit: limit ?? 0)
    }
    let works = levelWorks(of: school.id)
    guard !works.isEmpty || region.works.contains(where: { region.cell($0, .school(school.id)) != nil }) else {
      return nil
    }
    let changed = changes(of: school.id)
    let decided = decide(school.id, works, shown, changed.claimed)
    let probabilities = tellsLevel(decided.reason) ? lowQuarter([shown[0]]) : []
    let range = probabilities.min().flatMap { least in probabilities.max().map { least...$0 } }
    return SchoolType(
      school: school.id, kind: decided.kind, reason: decided.reason, word: decided.word, lowQuarter: range,
      turning: decided.turning,
      works: works, campaigns: campaigns(works), cohorts: cohorts(works),
      pupils: works.compactMap { region.cell($0, .school(school.id))?.marks?.total }.max() ?? 0,
      uncounted: Set(levelWorks(of: school.id, among: uncountedWorks).map(\.procedure.campaign)).sorted(),
      withheld: changed.withheld, marked: marked(decided.reason, school.id))
  }

  /// Whether there were campaigns and cohorts enough to speak of a lasting level.
  private func tellsLevel(_ reason: SchoolType.Reason) -> Bool {
    switch reason {
    case .campaigns, .cohorts, .noBackground, .noScale: false
    default: true
    }
  }

  /// Works that tell the level of a school: obligatory ones with enough participants.
  private func levelWorks(of school: SchoolID) -> [Work] { levelWorks(of: school, among: scopeWorks) }

  private func levelWorks(of school: SchoolID, among works: [Work]) -> [Work] {
    works.filter { (region.cell($0, .school(school))?.marks?.total ?? 0) >= least }
  }

  /// Works of the changes behind a reason that a sign concerns.
  private func marked(_ reason: SchoolType.Reason, _ school: SchoolID) -> [Work] {
    switch reason {
    case .changes(let changes), .contrary(let changes):
      Set(changes.flatMap { [$0.pair.earlier, $0.pair.later] }).filter { others.isMarked(school, $0) }.sorted()
    default: []
    }
  }

  private func campaigns(_ works: [Work]) -> Int { Set(works.map(\.procedure.campaign)).count }

  private func cohorts(_ works: [Work]) -> Int { Set(works.map { LowResults.cohort(of: $0.procedure) }).count }

  private typealias Decision = (
    kind: SchoolType.Kind, reason: SchoolType.Reason, word: EvidenceWord, turning: SchoolType.Turning
  )

  private func decide(
    _ school: SchoolID, _ works: [Work], _ shown: [Shown], _ changes: [Change]
  ) -> Decision {
    guard background.origin != .none else { return (.insufficient, .noBackground, .insufficient, .background) }
    let campaignCount = campaigns(works)
    guard campaignCount >= scale.campaigns else {
      return (
        .insufficient, .campaigns(campaignCount, needed: scale.campaigns), .insufficient,
        .moreCampaigns(scale.campaigns - campaignCount)
      )
    }
    let cohortCount = cohorts(works)
    guard cohortCount >= scale.cohorts else {
      return (
        .insufficient, .cohorts(cohortCount, needed: scale.cohorts), .insufficient,
        .moreCohorts(scale.cohorts - cohortCount)
      )
    }
    guard !lowQuarter(shown).isEmpty else {
      return (.insufficient, .noScale, .insufficient, .wholeRegion)
    }
    let pupils = shown[0].cohorts.reduce(0) { $0 + $1.participants }
    let word = lowWord(shown, participants: pupils)
    if word >= .likely {
      let next = lowWord(shown, adding: .regional, participants: pupils)
      return (
        .persistentlyLow, .level, word == .veryLikely ? .confirmed : word, .regionalResult(next)
      )
    }
    if let changed = changed(changes) { return changed }
    if let p = variation(shown[0]), p < 1 - level {
      return (.unstable, .variation(p), .likely, .comingWorks)
    }
    if let above = others.aboveExpected(school), let word = above.claimedAbove, word >= .likely {
      return (.aboveExpected, .expectation(above), word, .comingWorks)
    }
    let next = lowWord(shown, adding: .same, participants: pupils)
    if word == .refuted { return (.ordinary, .level, .refuted, .sameResult(next)) }
    return (.insufficient, .unclear, .insufficient, .sameResult(next))
  }

  private enum Addition {
    case regional, same
  }

  /// How sure it is that the lasting level is of the lower quarter, under every prior by all borders of marks.
  ///
  /// The border of «2» is where scores are heaped, which makes a school look better: so a low level must not be refuted
  /// without that border, and one that is not low must be refuted without it as well. More is not asked of the other
  /// borders: nearly all pupils of a very low school stand below them, and they tell the less of it the lower it is.
  private func lowWord(_ shown: [Shown], adding addition: Addition? = nil, participants: Int) -> EvidenceWord {
    func word(_ part: some Sequence<Shown>) -> EvidenceWord {
      EvidenceWord(agreedOn: lowQuarter(Array(part), adding: addition), participants: participants, scale: scale)
    }
    let byAll = word(shown.prefix(1))
    let isRefutedAbove = word(shown.dropFirst()) == .refuted
    return (byAll == .refuted) == isRefutedAbove ? byAll : .insufficient
  }

  /// P(the lasting level is of the lower quarter) under every prior, by both readings of the borders.
  ///
  /// With one more campaign at the level of the region, or like those before, where that is asked.
  private func lowQuarter(_ shown: [Shown], adding addition: Addition? = nil) -> [Double] {
    shown.flatMap { one -> [Double] in
      var measurements = one.school.measurements
      if let addition, !measurements.isEmpty {
        let count = Double(measurements.count)
        let variance = measurements.reduce(0) { $0 + $1.variance } / count
        let mean = measurements.reduce(0) { $0 + $1.value } / count
        let usual = one.models.first?.coefficients[0] ?? 0
        measurements.append(.init(value: addition == .regional ? usual : mean, variance: variance))
      }
      let school = LevelModel.School(
        participants: one.school.participants, conditions: one.school.conditions, measurements: measurements)
      return one.models.flatMap { $0.posteriors(of: school) }.map { $0.lowerTail(at: one.limit) }
    }
  }

  /// Visible changes of a school that are at least likely; those for the better are withheld where a sign concerns a work.
  private func changes(of school: SchoolID) -> (claimed: [Change], withheld: [Change]) {
    let visible = (changes[school] ?? []).filter { $0.isVisible && ($0.word ?? .insufficient) >= .likely }
    let withheld = visible.filter { change in
      change.isBetter && [change.pair.earlier, change.pair.later].contains { others.isMarked(school, $0) }
    }
    return (visible.filter { !withheld.contains($0) }, withheld)
  }

  private func changed(_ visible: [Change]) -> Decision? {
    guard let word = visible.compactMap(\.word).max() else { return nil }
    let better = visible.filter(\.isBetter)
    if !better.isEmpty, better.count < visible.count {
      return (.unstable, .contrary(visible), word, .comingWorks)
    }
    return (better.isEmpty ? .worsening : .improving, .changes(visible), word, .comingWorks)
  }

  /// The p-value that the cohorts of a school differ no more than is usual; `nil` with fewer than three.
  private func variation(_ shown: Shown) -> Double? {
    guard shown.cohorts.count > 2, let model = shown.models.first else { return nil }
    let weights = shown.school.measurements.map { 1 / ($0.variance + model.measurementVariance) }
    let all = weights.reduce(0, +)
    let centre = zip(weights, shown.school.measurements).reduce(0) { $0 + $1.0 * $1.1.value } / all
    let squares = zip(weights, shown.school.measurements).reduce(0) { sum, one in
      sum + one.0 * (one.1.value - centre) * (one.1.value - centre)
    }
    return ChiSquared(degreesOfFreedom: Double(weights.count - 1)).upperTail(at: squares)
  }
}
