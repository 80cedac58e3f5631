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

    /// The generation without some works; `nil` where nothing is left.
    func without(_ works: [Work]) -> Generation? {
      let kept = results.indices.filter { !works.contains(results[$0].work) }
      return kept.isEmpty
        ? nil : Generation(results: kept.map { results[$0] }, variances: kept.map { variances[$0] })
    }

    /// Mean over participants; the noise of works of the same pupils is taken as fully shared, so it does not shrink.
    var group: NestedNormal.Group {
      let n = results.reduce(0.0) { $0 + Double($1.share.n) }
      let value = results.reduce(0.0) { $0 + Double($1.share.n) * $1.difference } / n
      let noise = zip(results, variances).reduce(0.0) { $0 + Double($1.0.share.n) * $1.1.squareRoot() } / n
      return NestedNormal.Group(value: value, variance: noise * noise)
    }
  }

  private let generations: [SchoolID: [Int: Generation]]
  /// By all schools, and by those alike: what is said of a school must hold by all that fit it.
  let priors: [Alike: NestedNormal]
  /// Participants a work of the school in the middle.
  let middleParticipants: Double?
  private let alike: [SchoolID: [Alike]]
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
    let sizes = generations.keys.sorted().map { ($0, table.meanParticipants(of: $0)) }
    let middle = given.map(\.middleParticipants) ?? median(sizes.map(\.1)).value
    middleParticipants = middle
    let alike = Dictionary(
      uniqueKeysWithValues: sizes.map { school, size in
        (school, Alike.of(isRural: table.isRural(school), size: size, middle: middle))
      })
    self.alike = alike
    priors =
      given.map { Self.priors($0) }
      ?? Self.priors(generations, alike, minimumAlike: methodology.integer(.priorMinimumSchools))
    self.models = models
    level = methodology.number(.confidenceLevel)
    practical = methodology.number(.practicalLevel)
    self.scale = scale
  }

  private static func priors(_ given: RegionalFits.ExpectationFit) -> [Alike: NestedNormal] {
    var priors: [Alike: NestedNormal] = [:]
    for one in given.alike {
      guard let alike = Alike(rawValue: one.id) else { continue }
      priors[alike] = NestedNormal(betweenUnits: one.betweenSchools, withinUnits: one.withinSchools)
    }
    return priors
  }

  private static func priors(
    _ generations: [SchoolID: [Int: Generation]], _ alike: [SchoolID: [Alike]], minimumAlike: Int
  ) -> [Alike: NestedNormal] {
    let ordered = generations.sorted { $0.key < $1.key }.map { (school: $0.key, groups: groups($0.value)) }
    var priors: [Alike: NestedNormal] = [:]
    for one in Alike.allCases {
      let units = ordered.filter { alike[$0.school]?.contains(one) == true }.map(\.groups)
      guard one == .all || units.count >= minimumAlike else { continue }
      // Without a school of two generations the parts cannot be told apart: what is said then is said of these pupils.
      priors[one] = nestedNormal(units).value ?? together(units)
    }
    return priors
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

  /// `nil` where no work of the school has an expected result; `isMarked`: whether a sign concerns a work of the school.
  func standing(of school: SchoolID, isMarked: (Work) -> Bool) -> Expectations.Standing? {
    guard let own = generations[school] else { return nil }
    let results = own.values.flatMap(\.results).sorted { $0.work < $1.work }
    guard let judged = judge(own, of: school) else { return nil }
    guard judged.pupils >= scale.minimumParticipants else { return .missing(.fewPupils) }
    let explained = results.compactMap { models[$0.work]?.explained }.sorted()
    let marked = results.map(\.work).filter(isMarked)
    var unmarked: SchoolExpectation.Unmarked?
    if judged.verdict == .above, !marked.isEmpty {
      let rest = own.compactMapValues { $0.without(marked) }
      unmarked = judge(rest, of: school).flatMap {
        $0.pupils < scale.minimumParticipants
          ? nil : .init(verdict: $0.verdict, difference: $0.difference, word: $0.word)
      }
    }
    return .expectation(
      SchoolExpectation(
        school: school, results: results, difference: judged.difference, interval: judged.interval,
        verdict: judged.verdict, word: judged.word, cohorts: own.count,
        campaigns: Set(results.map(\.work.procedure.campaign)).count, pupils: judged.pupils,
        explained: quantile(ofSorted: explained, at: 0.5, type: .linear).value ?? 0, marked: marked,
        unmarked: unmarked))
  }

  private typealias Judged = (
    difference: Double, interval: ClosedRange<Double>, verdict: SchoolExpectation.Verdict, word: EvidenceWord?,
    pupils: Int
  )

  /// What the works of a school come to; the difference and its interval by the prior of all schools.
  private func judge(_ own: [Int: Generation], of school: SchoolID) -> Judged? {
    guard !own.isEmpty, let common = priors[.all] else { return nil }
    let pupils = own.values.reduce(0) { $0 + ($1.results.map(\.share.n).max() ?? 0) }
    let groups = Self.groups(own)
    guard let posterior = common.posterior(of: groups).value else { return (0, 0...0, .asExpected, nil, pupils) }
    let tail = (1 - level) / 2
    let interval = posterior.quantile(tail)...posterior.upperQuantile(tail)
    let isBelow = posterior.mean > 0
    var probabilities: [Double] = []
    var least = abs(posterior.mean)
    for prior in (alike[school] ?? [.all]).compactMap({ priors[$0] }) {
      // A prior by which schools do not differ knows no direction.
      guard let one = prior.posterior(of: groups).value else {
        probabilities.append(0.5)
        continue
      }
      probabilities.append(isBelow ? one.upperTail(at: 0) : one.lowerTail(at: 0))
      least = min(least, abs(one.mean))
    }
    var word = EvidenceWord(agreedOn: probabilities, participants: pupils, scale: scale)
    let campaigns = Set(own.values.flatMap(\.results).map(\.work.procedure.campaign)).count
    if word == .veryLikely, own.count >= scale.cohorts, campaigns >= scale.campaigns { word = .confirmed }
    guard word >= .likely, least >= practical else { return (posterior.mean, interval, .asExpected, nil, pupils) }
    return (posterior.mean, interval, isBelow ? .below : .above, word, pupils)
  }
}

/// Schools that are alike in place or size: their results may vary otherwise than those of all.
enum Alike: String, CaseIterable {
  case all, village, town, small, large

  /// The groups of a school; small are those with fewer participants a work than the school in the middle.
  static func of(isRural: Bool?, size: Double, middle: Double?) -> [Alike] {
    [.all] + (isRural.map { [$0 ? .village : .town] } ?? []) + (middle.map { [size < $0 ? .small : .large] } ?? [])
  }
}
