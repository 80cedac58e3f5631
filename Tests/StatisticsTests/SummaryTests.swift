import Statistics
import Testing

@Suite struct SummaryTests {
  @Test(arguments: [
    (QuantileType.linear, [2.6, 3, 4, 5, 5.8]), (.hazen, [2.2, 3, 4, 5, 6.6]), (.weibull, [2, 3, 4, 5, 7]),
    (.medianUnbiased, [2.0666667, 3, 4, 5, 6.8666667]),
  ])
  func `quantiles by type`(type: QuantileType, expected: [Double]) {
    let values: [Double] = [2, 3, 3, 4, 5, 5, 7]
    let actual = [0.1, 0.25, 0.5, 0.75, 0.9].compactMap { quantile(ofSorted: values, at: $0, type: type).value }
    #expect(areClose(actual, expected, 2e-8))
  }

  @Test func `midranks share the places of equal values`() {
    #expect(midranks([3, 5, 5, 1, 9]) == [2, 3.5, 3.5, 1, 5])
    #expect(midranks([]) == [])
  }

  @Test func `of no value nothing is known, of one value everything`() {
    #expect(quantile(ofSorted: [], at: 0.5, type: .hazen).reason == .noObservations)
    for type in QuantileType.allCases { #expect(quantile(ofSorted: [7], at: 0.1, type: type).value == 7) }
    #expect(median([]).reason == .noObservations)
    #expect(mean([]).reason == .noObservations)
    #expect(variance([4]).reason == .tooFewObservations(needed: 2, found: 1))
    #expect(medianAbsoluteDeviation([]).reason == .noObservations)
    #expect(medianAbsoluteDeviation([3]).value == 0)
    #expect(scaledInterquartileRange([], type: .linear).reason == .noObservations)
  }

  @Test func `robust spread ignores one wild value`() {
    let calm = medianAbsoluteDeviation([1, 2, 3, 4, 5, 6, 7]).value
    #expect(calm == medianAbsoluteDeviation([1, 2, 3, 4, 5, 6, 1e9]).value)
    #expect(isClose(calm, 2 / 0.6744897501960817, 1e-12))
  }

  @Test func `a compensated sum keeps what plain addition loses`() {
    #expect(NeumaierSum([1, 1e100, 1, -1e100]).value == 2)
    #expect([1, 1e100, 1, -1e100].reduce(0, +) == 0)
    #expect(NeumaierSum([Double](repeating: 0.1, count: 1_000_000)).value == 100_000)
    #expect(NeumaierSum([]).value == 0)
    #expect(NeumaierSum([.infinity, 1]).value == .infinity)
  }
}
