import Statistics
import Testing

@Suite struct FunnelTests {
  @Test(arguments: [
    (15.0, 0.5596924, 1.649348, 0.3862650, 2.082907), (20, 0.6108260, 1.544419, 0.4479107, 1.902094),
    (30, 0.6746958, 1.427562, 0.5289724, 1.702771),
  ])
  func `Poisson limits are those of FunnelPlotR`(
    expected: Double, low95: Double, high95: Double, low998: Double, high998: Double
  ) {
    let inner = poissonFunnelLimits(expected: expected, level: 0.95).value
    let outer = poissonFunnelLimits(expected: expected, level: 0.998).value
    #expect(isClose(inner?.lower, low95, 2e-7) && isClose(inner?.upper, high95, 5e-7))
    #expect(isClose(outer?.lower, low998, 2e-7) && isClose(outer?.upper, high998, 5e-7))
  }

  @Test(arguments: [
    (20, 0.05860645, 0.39809902, 0.01389439, 0.52373896), (50, 0.10199274, 0.32090883, 0.05889722, 0.39749383),
    (100, 0.12784618, 0.28364135, 0.09255937, 0.33586197), (400, 0.16230283, 0.24057596, 0.14201494, 0.26513297),
  ])
  func `arcsine limits around 20 %`(n: Int, low95: Double, high95: Double, low998: Double, high998: Double) {
    // The reference takes z = 1.959964 and 3.090232, with six decimals.
    let inner = arcsineFunnelLimits(target: 0.2, trials: n, level: 0.95).value
    #expect(isClose(inner?.lower, low95, 1e-6) && isClose(inner?.upper, high95, 1e-6))
    let outer = arcsineFunnelLimits(target: 0.2, trials: n, level: 0.998).value
    #expect(isClose(outer?.lower, low998, 1e-6) && isClose(outer?.upper, high998, 1e-6))
  }

  @Test func `an arcsine limit below 0 is clamped and does not turn back`() {
    #expect(arcsineFunnelLimits(target: 0.2, trials: 10, level: 0.998).value?.lower == 0)
    let lower = (1...40).compactMap { arcsineFunnelLimits(target: 0.2, trials: $0, level: 0.998).value?.lower }
    #expect(zip(lower, lower.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: [
    (0.2, 20, 0, 0.01168404, 0.36611548, 0.48925413),
    (0.2, 50, 0.03477614, 0.08440482, 0.30709388, 0.37914410),
    (0.2, 100, 0.08097825, 0.11974223, 0.27647609, 0.32676585),
    (0.5, 20, 0.13673579, 0.25582353, 0.69417647, 0.81326421),
    (0.1, 50, 0, 0.01386293, 0.17972273, 0.24012842),
  ])
  func `exact binomial limits are interpolated as by Spiegelhalter`(
    target: Double, n: Int, low998: Double, low95: Double, high95: Double, high998: Double
  ) {
    #expect(agrees(binomialFunnelLimits(target: target, trials: n, level: 0.95), low95, high95, decimals: 8))
    #expect(agrees(binomialFunnelLimits(target: target, trials: n, level: 0.998), low998, high998, decimals: 8))
  }

  @Test func `limits before clamping are the computed ones`() {
    let counts = Binomial(trials: 20, probability: 0.2)
    #expect(isClose(interpolatedQuantile(of: counts, at: 0.001) / 20, -0.04566319, 1e-7))
    let rare = Binomial(trials: 50, probability: 0.1)
    #expect(isClose(interpolatedQuantile(of: rare, at: 0.001) / 50, -0.01611935, 1e-6))
  }

  @Test func `limits of shares that cannot vary stay at the share`() {
    #expect(binomialFunnelLimits(target: 0, trials: 9, level: 0.95).value == Interval(lower: 0, upper: 0))
    // Interpolation alone would put the lower limit of 9 pupils at 1 − 0.975 / 9.
    #expect(binomialFunnelLimits(target: 1, trials: 9, level: 0.95).value == Interval(lower: 1, upper: 1))
    #expect(binomialFunnelLimits(target: 0.2, trials: 0, level: 0.95).reason == .noObservations)
    #expect(arcsineFunnelLimits(target: 0.2, trials: 0, level: 0.95).reason == .noObservations)
    #expect(poissonFunnelLimits(expected: 0, level: 0.95).reason == .noObservations)
    #expect(betaBinomialFunnelLimits(prior: Beta(a: 1, b: 1), trials: 0, level: 0.95).reason == .noObservations)
    #expect(binomialFunnelLimits(target: 0.3, trials: 1, level: 0.95).value != nil)
    let large = binomialFunnelLimits(target: 0.2, trials: 10_000_000, level: 0.95).value
    #expect(isClose(large?.lower, 0.2 - 1.959964 * (0.16 / 1e7).squareRoot(), 1e-5))
  }

  @Test func `unlike schools need wider limits`() {
    let chance = binomialFunnelLimits(target: 0.2, trials: 60, level: 0.95).value
    let unlike = betaBinomialFunnelLimits(prior: Beta(a: 2, b: 8), trials: 60, level: 0.95).value
    #expect((unlike?.width ?? 0) > (chance?.width ?? 1))
  }

  @Test func `over-dispersion of the SHMI example`() {
    let scores = [-0.799803, 3.091681, 1.117681, -1.674989, 1.823216, 0.333326]
    let errors = [108.0, 112, 165, 95, 100, 220].map { 1 / $0.squareRoot() }
    let result = overdispersion(zScores: scores, standardErrors: errors, winsorising: 0).value
    #expect(isClose(result?.phi, 2.94803318, 1e-6))
    #expect(isClose(result?.tauSquared, 0.0194775306, 1e-6))
  }

  @Test func `over-dispersion of the CQC example is Winsorised`() {
    let scores = [-0.784610, 3.328887, 1.142351, -1.605045, 1.908902, 0.335206]
    let errors = [108.0, 112, 165, 95, 100, 220].map { 0.5 / $0.squareRoot() }
    let result = overdispersion(zScores: scores, standardErrors: errors, winsorising: 0.1).value
    #expect(isClose(result?.phi, 2.32717826, 1e-6))
    #expect(isClose(result?.tauSquared, 0.0034397802, 1e-6))
    #expect(
      isClose(
        result?.adjustedZ(difference: 0.06, standardError: 0.03), 0.06 / (0.0009 + 0.0034397802).squareRoot(), 1e-6))
  }

  @Test func `less scatter than chance gives no variance between schools`() {
    let calm = overdispersion(zScores: [0.1, -0.1, 0.2], standardErrors: [1, 1, 1], winsorising: 0).value
    #expect(calm?.tauSquared == 0)
    #expect(
      overdispersion(zScores: [1], standardErrors: [1], winsorising: 0.1).reason == .tooFewGroups(needed: 2, found: 1))
  }
}
