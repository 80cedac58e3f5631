import Aggregation
import Reference
import Statistics
import Vocabulary

/// Combines the works of a school: one procedure is not the school, and works of the same pupils are one piece of evidence.
struct CombinedExpectation {
  /// The works of one generation of pupils.
  private struct Generation {
    var results: [ExpectedResult] = []
    var variances: [Double] = []

    /// Mean over participants; the noise of works of the same pupils is taken as fully shared, so it does not shrink.
    var group: NestedNormal.Group {
      let n = results.reduce(0.0) { $0 + Double($1.share.n) }
      let value = results.reduce(0.0) { $0 + Double($1.share.n) * $1.difference } / n
      let noise = zip(results, variances).reduce(0.0) { $0 + Double($1.0.share.n) * $1.1.squareRoot() } / n
      return NestedNormal.Group(value: value, variance: noise * noise)
    }
  }

  private let generations: [SchoolID: [Int: Generation]]
  let model: NestedNormal?
  private let models: [Work: ExpectationModel]
  private let level: Double
  private let practical: Double
  private let scale: EvidenceScale

  /// The expected share is kept from 0 and 1, or a small school would have no noise.
  private static let leastShare = 0.02

  /// `given`: the variances of the region, where they were not fitted here.
  init(
    table: ShareTable, models: [Work: ExpectationModel], given: RegionalFits.ExpectationFit?, methodology: Methodology,
    scale: EvidenceScale
  ) {
    var generations: [SchoolID: [Int: Generation]] = [:]
    for (work, model) in models.sorted(by: { $0.key < $1.key }) {
      let cohort = LowResults.cohort(of: work.procedure)
      for entry in table.rows(of: work) {
        guard let expected = model.expected(entry.row) else { continue }
        let share = min(1 - Self.leastShare, max(Self.leastShare, expected))
        var generation = generations[entry.school]?[cohort] ?? Generation()
        generation.results.append(ExpectedResult(work: work, share: entry.row.share, expected: expected))
        generation.variances.append(share * (1 - share) / Double(entry.row.share.n))
        generations[entry.school, default: [:]][cohort] = generation
      }
    }
    self.generations = generations
    if let given {
      model = given.betweenSchools.map { NestedNormal(betweenUnits: $0, withinUnits: given.withinSchools ?? 0) }
    } else {
      let units = generations.sorted { $0.key < $1.key }.map { Self.groups($0.value) }
      // Without a school of two generations the parts cannot be told apart: what is said then is said of these pupils.
      model = nestedNormal(units).value ?? Self.together(units)
    }
    self.models = models
    level = methodology.number(.confidenceLevel)
    practical = methodology.number(.practicalLevel)
    self.scale = scale
  }

  private static func groups(_ generations: [Int: Generation]) -> [NestedNormal.Group] {
    generations.sorted { $0.key < $1.key }.map(\.value.group)
  }

  /// All differences as those of schools.
  private static func together(_ units: [[NestedNormal.Group]]) -> NestedNormal? {
    let groups = units.flatMap(\.self)
    return normalNormal(
      values: groups.map(\.value), variances: groups.map(\.variance), method: .pauleMandel
    ).value.map { NestedNormal(betweenUnits: $0.betweenVariance, withinUnits: 0) }
  }

  /// `nil` where no work of the school has an expected result.
  func standing(of school: SchoolID) -> Expectations.Standing? {
    guard let own = generations[school], let model else { return nil }
    let results = own.values.flatMap(\.results).sorted { $0.work < $1.work }
    let pupils = own.values.reduce(0) { $0 + ($1.results.map(\.share.n).max() ?? 0) }
    guard pupils >= scale.minimumParticipants else { return .missing(.fewPupils) }
    let campaigns = Set(results.map(\.work.procedure.campaign)).count
    let explained = results.compactMap { models[$0.work]?.explained }.sorted()
    let middle = quantile(ofSorted: explained, at: 0.5, type: .linear).value ?? 0
    func make(
      _ difference: Double, _ interval: ClosedRange<Double>, _ verdict: SchoolExpectation.Verdict, _ word: EvidenceWord?
    ) -> Expectations.Standing {
      .expectation(
        SchoolExpectation(
          school: school, results: results, difference: difference, interval: interval, verdict: verdict, word: word,
          cohorts: own.count, campaigns: campaigns, pupils: pupils, explained: middle))
    }
    guard let posterior = model.posterior(of: Self.groups(own)).value else {
      return make(0, 0...0, .asExpected, nil)
    }
    let more = posterior.upperTail(at: 0)
    var word = EvidenceWord(probability: max(more, 1 - more), participants: pupils, scale: scale)
    if word == .veryLikely, own.count >= scale.cohorts, campaigns >= scale.campaigns { word = .confirmed }
    let tail = (1 - level) / 2
    let interval = posterior.quantile(tail)...posterior.upperQuantile(tail)
    guard word >= .likely, abs(posterior.mean) >= practical else {
      return make(posterior.mean, interval, .asExpected, nil)
    }
    return make(posterior.mean, interval, posterior.mean > 0 ? .below : .above, word)
  }
}
