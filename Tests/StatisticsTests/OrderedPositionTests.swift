import Statistics
import Testing

@Suite struct OrderedPositionTests {
  @Test(arguments: [
    ([12.0, 20, 8], 0.3838888467, 0.7320527676), ([5.0, 30, 25], 0.8679393623, 0.6275799335),
    ([40.0, 35, 10], 0.0585355741, 0.7932587560),
  ])
  func `three categories have a closed form`(_ counts: [Double], _ mean: Double, _ spread: Double) {
    let position = orderedPosition(counts: counts, limits: [0, 1], spread: 1, fitsSpread: true).value
    #expect(isClose(position?.mean, mean, 1e-8))
    #expect(isClose(position?.spread, spread, 1e-8))
  }

  @Test func `a group gets the place that it has in the fit of all groups`() throws {
    let counts = [[6, 20, 14, 4], [2, 9, 20, 15], [12, 18, 6, 3], [4, 14, 13, 9], [1, 16, 12, 2]]
    let all = try #require(
      heteroskedasticOrderedProbit(OrderedGroups(counts, categories: 4), spread: .heteroskedastic).value)
    for (group, own) in counts.enumerated() {
      let position = orderedPosition(
        counts: own.map(Double.init), limits: all.limits, spread: 1, fitsSpread: true
      ).value
      #expect(isClose(position?.mean, all.means[group], 1e-5))
      #expect(isClose(position?.spread, all.spreads[group], 1e-5))
    }
  }

  @Test func `with a given spread two categories are enough, and more pupils say more`() throws {
    // P(below 0) = 0.5 puts the mean of (10, 10, 0) at the first limit.
    let few = try #require(orderedPosition(counts: [10, 10, 0], limits: [0, 5], spread: 1, fitsSpread: true).value)
    #expect(isClose(few.mean, 0, 1e-5, floor: 1))
    #expect(few.spread == 1)
    let many = try #require(orderedPosition(counts: [40, 40, 0], limits: [0, 5], spread: 1, fitsSpread: true).value)
    #expect(isClose(many.meanStandardError, few.meanStandardError / 2, 1e-6))
  }

  @Test func `one extreme category and nobody have no place`() {
    func reason(_ counts: [Double]) -> Undefined? {
      orderedPosition(counts: counts, limits: [0, 1], spread: 1, fitsSpread: false).reason
    }
    #expect(reason([7, 0, 0]) == .noVariation)
    #expect(reason([0, 0, 7]) == .noVariation)
    #expect(reason([0, 0, 0]) == .noObservations)
    // One average pupil of the region gives the first a place: far down, and with a wide error.
    let low = orderedPosition(counts: [7.2, 0.5, 0.3], limits: [0, 1], spread: 1, fitsSpread: false).value
    #expect((low?.mean ?? 0) < -0.5)
    #expect((low?.meanStandardError ?? 0) > 0.4)
  }
}
