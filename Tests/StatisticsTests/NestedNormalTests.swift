import Statistics
import Testing

@Suite struct NestedNormalTests {
  private func groups(_ values: [Double], variance: Double = 0.01) -> [NestedNormal.Group] {
    values.map { .init(value: $0, variance: variance) }
  }

  @Test func `moments by hand`() {
    // Products within units: 0,3 · 0,1 = 0,03 and −0,2 · −0,2 = 0,04, mean 0,035.
    // Squares less noise: 0,08 + 0 + 0,03 + 0,03 = 0,14, mean 0,035; the rest within is 0.
    let fit = nestedNormal([groups([0.3, 0.1]), groups([-0.2, -0.2])]).value
    #expect(isClose(fit?.betweenUnits, 0.035))
    #expect(isClose(fit?.withinUnits, 0, 1e-9, floor: 1e-6))
    // Opposite groups of one unit: nothing is common to them.
    let apart = nestedNormal([groups([0.3, -0.3]), groups([0.2, -0.2])]).value
    #expect(apart?.betweenUnits == 0)
    #expect(isClose(apart?.withinUnits, (0.09 + 0.04) / 2 - 0.01))
    #expect(apart?.posterior(of: groups([0.3])).reason == .noVariationBetweenGroups)
  }

  @Test func `a large group says no more of its unit than groups differ`() {
    let model = NestedNormal(betweenUnits: 0.04, withinUnits: 0.04)
    // One group without noise: half of its value, spread √(0,04 · 0,5).
    let one = model.posterior(of: groups([0.2], variance: 1e-12)).value
    #expect(isClose(one?.mean, 0.1, 1e-6))
    #expect(isClose(one?.standardDeviation, 0.02.squareRoot(), 1e-6))
    // Three groups: 3 / (1 + 3) of their mean.
    #expect(isClose(model.posterior(of: groups([0.1, 0.2, 0.3], variance: 1e-12)).value?.mean, 0.15, 1e-6))
    #expect(model.posterior(of: []).reason == .noObservations)
  }

  @Test func `one group a unit cannot be told apart`() {
    #expect(nestedNormal([groups([1]), groups([2])]).reason == .tooFewGroups(needed: 2, found: 1))
    #expect(nestedNormal([]).reason == .tooFewGroups(needed: 2, found: 1))
  }

  @Test func `the variances of a simulated region are recovered`() {
    var generator = Xoshiro256(seed: 7)
    let units = (0..<2000).map { index -> [NestedNormal.Group] in
      let unit = Normal(mean: 0, standardDeviation: 0.10).sample(using: &generator)
      return (0..<(1 + index % 4)).map { group in
        let noise = 0.03 + 0.03 * Double(group)
        let value =
          unit + Normal(mean: 0, standardDeviation: 0.05).sample(using: &generator)
          + Normal(mean: 0, standardDeviation: noise).sample(using: &generator)
        return .init(value: value, variance: noise * noise)
      }
    }
    let fit = nestedNormal(units).value
    #expect(isClose(fit?.betweenUnits, 0.0100, 0.08))
    #expect(isClose(fit?.withinUnits, 0.0025, 0.15))
  }
}
