import Statistics
import Testing

@Suite struct RankTests {
  @Test func `generators give the published sequences`() {
    // The first values of SplitMix64 from seed 1234567, as in the authors' reference implementation.
    var split = SplitMix64(seed: 1_234_567)
    #expect(split.next() == 6_457_827_717_110_365_317)
    #expect(split.next() == 3_203_168_211_198_807_973)
  }

  @Test func `equal seeds give equal answers and unequal ones differ`() {
    let posteriors = (0..<12).map { Normal(mean: Double($0 % 5), standardDeviation: 1) }
    func answer(_ seed: UInt64) -> [RankUncertainty]? {
      rankUncertainty(of: posteriors, lowestShare: 0.25, level: 0.9, draws: 400, seed: seed).value
    }
    #expect(answer(1) == answer(1))
    #expect(answer(1) != answer(2))
    let total = answer(1)?.reduce(0) { $0 + $1.lowestProbability } ?? 0
    #expect(isClose(total, 3, 1e-9))
  }

  @Test func `sharp posteriors have sharp ranks`() {
    let posteriors = (0..<8).map { Normal(mean: Double($0), standardDeviation: 1e-6) }
    let ranks = rankUncertainty(of: posteriors, lowestShare: 0.25, level: 0.9, draws: 50, seed: 9).value
    #expect(ranks?.map(\.lowestProbability) == [1, 1, 0, 0, 0, 0, 0, 0])
    #expect(ranks?.map(\.meanRank) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(ranks?.map(\.rankInterval) == (1...8).map { $0...$0 })
  }

  @Test func `beta posteriors are ranked as well, and equal ones by chance`() {
    let posteriors = [Beta](repeating: Beta(a: 0.5, b: 3), count: 4)
    let ranks = rankUncertainty(of: posteriors, lowestShare: 0.25, level: 0.9, draws: 4000, seed: 5).value
    for group in ranks ?? [] { #expect(isClose(group.lowestProbability, 0.25, 0.03, floor: 1)) }
  }

  @Test func `three schools have no lowest quarter`() {
    let posteriors = [Normal](repeating: .standard, count: 3)
    let ranks = rankUncertainty(of: posteriors, lowestShare: 0.25, level: 0.9, draws: 10, seed: 1)
    #expect(ranks.reason == .tooFewGroups(needed: 4, found: 3))
    let none = rankUncertainty(of: [Beta](), lowestShare: 0.25, level: 0.9, draws: 10, seed: 1)
    #expect(none.reason == .tooFewGroups(needed: 4, found: 0))
  }

  @Test func `variates have the moments of their distributions`() {
    var generator = Xoshiro256(seed: 77)
    for beta in [Beta(a: 0.3, b: 0.7), Beta(a: 2, b: 5), Beta(a: 300, b: 20)] {
      let draws = (0..<20_000).map { _ in beta.sample(using: &generator) }
      #expect(isClose(mean(draws).value, beta.mean, 5 * beta.standardDeviation / 141 / beta.mean))
      #expect(isClose(variance(draws).value?.squareRoot(), beta.standardDeviation, 0.05))
    }
  }
}
