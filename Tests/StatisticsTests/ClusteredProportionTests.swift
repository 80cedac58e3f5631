import Statistics
import Testing

@Suite struct ClusteredProportionTests {
  @Test func `two schools that differ are worth fewer pupils than they have`() {
    // p = 8/20 = 0,4; deviations 2 − 4 and 6 − 4; variance 2 · 8 / 400 = 0,04; binomial 0,24 / 20 = 0,012.
    let share = ClusteredProportion([Proportion(2, of: 10), Proportion(6, of: 10), Proportion(0, of: 0)])
    #expect(share.clusters.count == 2)
    #expect(isClose(share.variance.value, 0.04))
    #expect(isClose(share.designEffect.value, 0.04 / 0.012))
  }

  @Test func `a known correlation gives Kish's effect`() {
    // Σ n² / Σ n = 200 / 20 = 10, so 1 + 0,15 · 9.
    let share = ClusteredProportion([Proportion(2, of: 10), Proportion(6, of: 10)])
    #expect(isClose(share.designEffect(correlation: 0.15).value, 2.35))
    #expect(isClose(share.designEffect(correlation: 0).value, 1))
  }

  @Test func `a design effect divides the number of trials`() {
    let half = Proportion(20, of: 50).wilsonInterval(level: 0.95, designEffect: 2).value
    let plain = Proportion(10, of: 25).wilsonInterval(level: 0.95).value
    #expect(isClose(half?.lower, plain?.lower ?? 0, 1e-12))
    #expect(isClose(half?.upper, plain?.upper ?? 0, 1e-12))
    // So large an effect leaves nearly everything possible, and is no crash.
    #expect((Proportion(20, of: 50).wilsonInterval(level: 0.95, designEffect: 400).value?.width ?? 0) > 0.9)
  }

  @Test func `one cluster and shares of 0 say nothing of the effect`() {
    let one = ClusteredProportion([Proportion(2, of: 10)])
    #expect(one.variance.reason == .tooFewGroups(needed: 2, found: 1))
    #expect(one.designEffect.reason == .tooFewGroups(needed: 2, found: 1))
    #expect(ClusteredProportion([Proportion(0, of: 9), Proportion(0, of: 5)]).designEffect.reason == .noVariation)
    #expect(ClusteredProportion([]).designEffect.reason == .noObservations)
  }
}
