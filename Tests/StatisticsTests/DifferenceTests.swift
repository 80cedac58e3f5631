import Statistics
import Testing

@Suite struct DifferenceTests {
  private func difference(_ k1: Int, _ n1: Int, _ k2: Int, _ n2: Int) -> ProportionDifference {
    ProportionDifference(Proportion(k1, of: n1), minus: Proportion(k2, of: n2))
  }

  @Test(arguments: [
    ([56, 70, 48, 80], 0.052431, 0.333873), ([9, 10, 3, 10], 0.170523, 0.809018),
    ([5, 56, 0, 29], -0.038137, 0.192560),
    ([0, 10, 0, 20], -0.161125, 0.277533), ([10, 10, 0, 10], 0.607509, 1),
  ])
  func `Newcombe intervals are the published ones`(counts: [Int], lower: Double, upper: Double) {
    let interval = difference(counts[0], counts[1], counts[2], counts[3]).newcombeInterval(level: 0.95)
    #expect(agrees(interval, lower, upper, decimals: 6))
  }

  @Test(arguments: [
    ([56, 70, 48, 80], 0.052453, 0.335758), ([9, 10, 3, 10], 0.160001, 0.839999),
    ([5, 56, 0, 29], -0.028866, 0.171246),
    ([0, 10, 0, 20], -0.141090, 0.216848),
  ])
  func `Agresti-Caffo intervals are those of statsmodels`(counts: [Int], lower: Double, upper: Double) {
    let interval = difference(counts[0], counts[1], counts[2], counts[3]).agrestiCaffoInterval(level: 0.95)
    #expect(agrees(interval, lower, upper, decimals: 6))
  }

  @Test func `an Agresti-Caffo limit beyond 1 is clipped`() {
    #expect(agrees(difference(10, 10, 0, 10).agrestiCaffoInterval(level: 0.95), 0.612183, 1, decimals: 6))
  }

  @Test func `Cohen's h of 0.8 and 0.6 is 0.4421431880`() {
    #expect(isClose(difference(8, 10, 6, 10).cohenH.value, 0.4421431880, 1e-9))
  }

  @Test func `without trials on either side nothing is defined`() {
    let empty = difference(0, 0, 3, 5)
    #expect(empty.estimate.reason == .noObservations)
    #expect(empty.cohenH.reason == .noObservations)
    #expect(empty.newcombeInterval(level: 0.95).reason == .noObservations)
    #expect(empty.agrestiCaffoInterval(level: 0.95).reason == .noObservations)
    #expect(difference(3, 5, 0, 0).newcombeInterval(level: 0.95).reason == .noObservations)
  }

  @Test func `exchanging the proportions changes the sign`() {
    let one = difference(5, 12, 40, 90).newcombeInterval(level: 0.95).value
    let other = difference(40, 90, 5, 12).newcombeInterval(level: 0.95).value
    #expect(isClose(one?.lower, -(other?.upper ?? 0)))
    #expect(isClose(difference(5, 12, 40, 90).estimate.value, 5.0 / 12 - 40.0 / 90))
  }
}
