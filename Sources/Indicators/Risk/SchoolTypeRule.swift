import Aggregation
import Reference
import Statistics
import Vocabulary

/// Decides the type of one school after the other.
struct SchoolTypeRule {
  /// What other indicators say of a school: a place for those that the typology leans on.
  struct Others: Sendable {
    /// How sure it is that the results are above what may be expected under the conditions of the school.
    var aboveExpected: @Sendable (SchoolID) -> EvidenceWord? = { _ in nil }
    /// Whether a work of a school shows signs that ask for a check: no improvement is told from it.
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
    let decided = decide(school.id, works, shown)
    return SchoolType(
      school: school.id, kind: decided.kind, reason: decided.reason, word: decided.word, turning: decided.turning,
      works: works, campaigns: campaigns(works), cohorts: cohorts(works),
      pupils: works.compactMap { region.cell($0, .school(school.id))?.marks?.total }.max() ?? 0)
  }

  /// Works that tell the level of a school: obligatory ones with enough participants.
  private func levelWorks(of school: SchoolID) -> [Work] {
    scopeWorks.filter { (region.cell($0, .school(school))?.marks?.total ?? 0) >= least }
  }

  private func campaigns(_ works: [Work]) -> Int { Set(works.map(\.procedure.campaign)).count }

  private func cohorts(_ works: [Work]) -> Int { Set(works.map { LowResults.cohort(of: $0.procedure) }).count }

  private typealias Decision = (
    kind: SchoolType.Kind, reason: SchoolType.Reason, word: EvidenceWord, turning: SchoolType.Turning
  )

  private func decide(_ school: SchoolID, _ works: [Work], _ shown: [Shown]) -> Decision {
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
    let probabilities = lowQuarter(shown)
    guard let least = probabilities.min(), let greatest = probabilities.max() else {
      return (.insufficient, .noScale, .insufficient, .nothing)
    }
    let pupils = shown[0].cohorts.reduce(0) { $0 + $1.participants }
    let word = EvidenceWord(agreedOn: probabilities, participants: pupils, scale: scale)
    if word >= .likely {
      let next = EvidenceWord(
        agreedOn: lowQuarter(shown, adding: .regional), participants: pupils, scale: scale)
      return (
        .persistentlyLow, .level(least...greatest), word == .veryLikely ? .confirmed : word, .regionalResult(next)
      )
    }
    if let changed = changed(school) { return changed }
    if let p = variation(shown[0]), p < 1 - level {
      return (.unstable, .variation(p), .likely, .nextComparable)
    }
    if let above = others.aboveExpected(school), above >= .likely {
      return (.aboveExpected, .expectation, above, .nextComparable)
    }
    let next = EvidenceWord(agreedOn: lowQuarter(shown, adding: .same), participants: pupils, scale: scale)
    if word == .refuted { return (.ordinary, .level(least...greatest), .refuted, .sameResult(next)) }
    return (.insufficient, .unclear(least...greatest), .insufficient, .sameResult(next))
  }

  private enum Addition {
    case regional, same
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

  /// Visible changes that are at least likely, those for the better without works that ask for a check.
  private func changed(_ school: SchoolID) -> Decision? {
    let visible = (changes[school] ?? []).filter { change in
      let isMarked = [change.pair.earlier, change.pair.later].contains { others.isMarked(school, $0) }
      return change.isVisible && (change.word ?? .insufficient) >= .likely && !(change.isBetter && isMarked)
    }
    guard let word = visible.compactMap(\.word).max() else { return nil }
    let better = visible.filter(\.isBetter)
    if !better.isEmpty, better.count < visible.count {
      return (.unstable, .contrary(visible), word, .nextComparable)
    }
    return (better.isEmpty ? .worsening : .improving, .changes(visible), word, .nextComparable)
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
