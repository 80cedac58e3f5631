import Statistics
import Testing

@Suite struct OrderedProbitTests {
  @Test func `three categories have a closed form`() {
    let data = OrderedGroups([[12, 20, 8], [5, 30, 25], [40, 35, 10]], categories: 3)
    let fit = heteroskedasticOrderedProbit(data, spread: .heteroskedastic, fixedLimits: (0, 1)).value
    #expect(areClose(fit?.means, [0.3838888467, 0.8679393623, 0.0585355741], 1e-8))
    #expect(areClose(fit?.spreads, [0.7320527676, 0.6275799335, 0.7932587560], 1e-8))
  }

  /// The example of the R package HETOP: ten groups and their expected counts.
  private func recovery(size: Double = 1e5) -> (means: [Double], spreads: [Double], data: OrderedGroups) {
    let means = (0..<10).map { -2 + 4 * Double($0) / 9 }
    let spreads = (0..<10).map { 2 - 1.2 * Double($0) / 9 }
    let counts = zip(means, spreads).map { mean, spread -> [Int] in
      let group = Normal(mean: mean, standardDeviation: spread)
      let below = [-1, 0, 0.8].map { group.lowerTail(at: $0) } + [1]
      return zip([0] + below, below).map { Int((size * ($1 - $0)).rounded()) }
    }
    return (means, spreads, OrderedGroups(counts, categories: 4))
  }

  @Test func `parameters are recovered from expected counts`() {
    #expect(recovery().data.counts[0] == [69146, 14988, 7790, 8076])
    // Rounding to whole pupils moves the parameters, so that there must be many of them.
    let (means, spreads, data) = recovery(size: 1e10)
    let fit = heteroskedasticOrderedProbit(data, spread: .heteroskedastic, fixedLimits: (-1, 0)).value
    #expect(areClose(fit?.means, means, 3e-7, floor: 1))
    #expect(areClose(fit?.spreads, spreads, 3e-7, floor: 1))
    #expect(isClose(fit?.limits[2], 0.8, 1e-6))
    #expect(isClose(fit?.starScale.intraclassCorrelation, 0.43616180, 1e-7))
  }

  @Test func `the scale of the fixed limits changes nothing on the star scale`() {
    let data = recovery().data
    let one = heteroskedasticOrderedProbit(data, spread: .heteroskedastic, fixedLimits: (-1, 0)).value?.starScale
    let other = heteroskedasticOrderedProbit(data, spread: .heteroskedastic).value?.starScale
    #expect(areClose(one?.means, other?.means ?? [], 1e-7, floor: 1))
    let shares = data.sizes.map { Double($0) / Double(data.sizes.reduce(0, +)) }
    let centre = zip(shares, one?.means ?? []).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(centre) < 1e-12)
  }

  @Test func `sparse groups take the spread of the others and extreme groups the extreme means`() {
    let rows = [[9, 12, 8, 3], [4, 15, 12, 9], [0, 0, 6, 7], [5, 0, 0, 0], [0, 0, 0, 6], [0, 8, 0, 0]]
    let fit = heteroskedasticOrderedProbit(OrderedGroups(rows, categories: 4), spread: .heteroskedastic).value
    #expect(fit?.statuses == [.own, .own, .sharedSpread, .allLowest, .allHighest, .sharedSpread])
    let spreads = fit?.spreads ?? [0, 0, 0]
    #expect(isClose(spreads[2], (spreads[0] * spreads[1]).squareRoot(), 1e-9))
    #expect(fit?.means[3] == fit?.means.min() && fit?.means[4] == fit?.means.max())
    #expect(fit?.meanStandardErrors[3].reason == .noVariation)
    #expect(fit?.meanStandardErrors[2].value != nil)
    #expect(fit?.logSpreadStandardErrors[2].value == nil && fit?.logSpreadStandardErrors[0].value != nil)
  }

  @Test func `homoskedastic groups share one spread, pooled ones only when small`() {
    let rows = [[9, 12, 8, 3], [4, 15, 12, 9], [1, 2, 2, 1]]
    let data = OrderedGroups(rows, categories: 4)
    let one = heteroskedasticOrderedProbit(data, spread: .homoskedastic).value
    #expect(Set(one?.spreads ?? [0, 1]).count == 1)
    let pooled = heteroskedasticOrderedProbit(data, spread: .pooled(minimum: 20)).value
    #expect(pooled?.statuses == [.own, .own, .sharedSpread])
  }

  @Test func `data that define no scale are refused with a reason`() {
    func reason(_ rows: [[Int]], _ spread: SpreadModel = .heteroskedastic) -> Undefined? {
      heteroskedasticOrderedProbit(OrderedGroups(rows, categories: 4), spread: spread).reason
    }
    #expect(reason([]) == .noObservations)
    #expect(reason([[1, 2, 3, 4], [0, 0, 0, 0]]) == .noObservations)
    #expect(reason([[3, 4, 5, 0], [1, 2, 3, 0]]) == .emptyCategory(3))
    #expect(reason([[4, 0, 0, 0], [9, 0, 0, 0]]) == .emptyCategory(1))
    #expect(reason([[4, 3, 0, 0], [0, 0, 9, 1]]) == .tooFewGroups(needed: 1, found: 0))
    #expect(reason([[9, 8, 7, 6], [3, 9, 9, 3]], .pooled(minimum: 100)) == .tooFewGroups(needed: 1, found: 0))
    let separated = OrderedGroups([[4, 0, 0], [0, 0, 7], [0, 9, 0]], categories: 3)
    #expect(heteroskedasticOrderedProbit(separated, spread: .heteroskedastic).value == nil)
  }

  @Test func `limits that drift apart for ever are refused, not reported where the search gave up`() {
    // Only the first group reaches the two highest categories, and nobody stands on both sides of the last but one:
    // the third limit, the fourth and the mean of the group can rise together without end.
    let rows = [[0, 0, 0, 7, 5], [12, 15, 4, 4, 0], [8, 27, 21, 3, 0], [13, 4, 9, 1, 0]]
    let data = OrderedGroups(rows, categories: 5)
    #expect(heteroskedasticOrderedProbit(data, spread: .heteroskedastic).reason == .separated)
    #expect(heteroskedasticOrderedProbit(data, spread: .homoskedastic).reason == .separated)
    let tied = OrderedGroups(rows + [[0, 0, 1, 0, 1]], categories: 5)
    #expect(heteroskedasticOrderedProbit(tied, spread: .heteroskedastic).value != nil)
    // Here every category is tied, but spreads of their own can grow with the third limit.
    let loose = OrderedGroups([[9, 3, 4, 0], [8, 3, 5, 0], [3, 0, 4, 9]], categories: 4)
    #expect(heteroskedasticOrderedProbit(loose, spread: .heteroskedastic).value == nil)
    #expect(heteroskedasticOrderedProbit(loose, spread: .homoskedastic).value != nil)
  }

  @Test func `millions of pupils change nothing but the standard errors`() {
    let rows = [
      [7, 13, 6, 8], [5, 19, 12, 23], [4, 17, 17, 9], [0, 1, 1, 2], [0, 1, 9, 20], [6, 20, 11, 11], [0, 8, 0, 0],
    ]
    let millions = rows.map { $0.map { $0 * 100_000 } }
    let one = heteroskedasticOrderedProbit(OrderedGroups(rows, categories: 4), spread: .heteroskedastic).value
    let many = heteroskedasticOrderedProbit(OrderedGroups(millions, categories: 4), spread: .heteroskedastic).value
    let limits = (one?.limits ?? []).prefix(2)
    let same = heteroskedasticOrderedProbit(
      OrderedGroups(millions, categories: 4), spread: .heteroskedastic, fixedLimits: (limits[0], limits[1])
    ).value
    #expect(areClose(same?.means, one?.means ?? [], 1e-6, floor: 1))
    #expect((many?.iterations).map { $0 < 30 } == true)
    #expect(
      isClose(same?.meanStandardErrors[0].value, (one?.meanStandardErrors[0].value ?? 0) / 100_000.0.squareRoot(), 1e-5)
    )
  }

  @Test func `too few iterations are reported, not hidden`() {
    let data = recovery().data
    let fit = heteroskedasticOrderedProbit(data, spread: .heteroskedastic, iterations: 1)
    #expect(fit.reason == .notConverged(iterations: 1))
  }

  @Test func `one group is a scale of its own`() {
    let fit = heteroskedasticOrderedProbit(OrderedGroups([[9, 12, 8, 3]], categories: 4), spread: .heteroskedastic)
      .value
    #expect(areClose(fit?.starScale.means, [0], 1e-12, floor: 1))
    #expect(fit?.starScale.shrunkenMeans(method: .derSimonianLaird).reason == .tooFewGroups(needed: 2, found: 1))
  }

  @Test func `a group of one pupil has no bias correction`() {
    let rows = [[9, 12, 8, 3], [4, 15, 12, 9], [0, 1, 0, 0]]
    let fit = heteroskedasticOrderedProbit(OrderedGroups(rows, categories: 4), spread: .heteroskedastic).value
    #expect(fit?.biasCorrectedStarScale.reason == .tooFewObservations(needed: 2, found: 1))
  }

  @Test func `seven hundred simulated schools converge and shrink`() {
    var generator = SplitMix64(seed: 700)
    let rows = (0..<700).map { _ -> [Int] in
      let school = Normal(
        mean: 0.5 * Normal.standard.sample(using: &generator),
        standardDeviation: 1 + 0.2 * (generator.nextUniform() - 0.5))
      var counts = [0, 0, 0, 0]
      for _ in 0..<(5 + Int(60 * generator.nextUniform())) {
        let pupil = school.sample(using: &generator)
        counts[[-1, 0.1, 1.1].count { $0 < pupil }] += 1
      }
      return counts
    }
    let data = OrderedGroups(rows, categories: 4)
    for spread in [SpreadModel.heteroskedastic, .homoskedastic, .pooled(minimum: 20)] {
      let fit = heteroskedasticOrderedProbit(data, spread: spread).value
      #expect((fit?.iterations).map { $0 < 30 } == true)
      let star = fit?.biasCorrectedStarScale.value
      let shrunk = star?.shrunkenMeans(method: .restrictedMaximumLikelihood).value
      #expect(shrunk?.count == 700)
      // True variance between schools over the whole: 0.25 / (0.25 + about 1.0).
      if spread == .pooled(minimum: 20) { #expect(isClose(star?.intraclassCorrelation, 0.2, 0.2)) }
    }
  }
}
