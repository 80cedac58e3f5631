import Statistics
import Testing

@Suite struct RandomInterceptTests {
  /// The yields of six batches of dyestuff, lme4's `Dyestuff`.
  private let dyestuff: [Double] = [
    1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465,
    1545, 1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445,
  ]

  private func fit(_ likelihood: LikelihoodKind) -> RandomInterceptLinear? {
    randomInterceptLinear(
      dyestuff, design: dyestuff.map { _ in [1] }, groups: dyestuff.indices.map { $0 / 5 }, likelihood: likelihood
    ).value
  }

  @Test func `restricted likelihood of dyestuff is the analysis of variance`() {
    let model = fit(.restricted)
    #expect(isClose(model?.coefficients[0], 1527.5, 1e-9))
    #expect(isClose(model?.withinVariance, 2451.25, 1e-5))
    #expect(isClose(model?.betweenVariance, 1764.05, 1e-5))
    #expect(isClose(model?.reliabilities[0], 0.78252673, 1e-5))
    #expect(isClose(model?.intraclassCorrelation, 0.418487, 1e-5))
    #expect(isClose(model?.deviance, 319.6543, 1e-6))
    let effects = [-17.60685, 0.39126, 28.56223, -23.08454, 56.73319, -44.99529]
    #expect(areClose(model?.groupEffects, effects, 2e-5))
  }

  @Test func `full likelihood of dyestuff is lme4's`() {
    let model = fit(.full)
    #expect(isClose(model?.betweenVariance, 1388.3333, 1e-5))
    #expect(isClose(model?.deviance, 327.32706, 1e-7))
  }

  @Test func `groups that differ by chance have a variance of 0`() {
    let response = [1.0, 2, 3, 1, 2, 3, 1, 2, 3]
    let model = randomInterceptLinear(
      response, design: response.map { _ in [1] }, groups: [0, 0, 0, 1, 1, 1, 2, 2, 2], likelihood: .restricted
    ).value
    #expect(model?.betweenVariance == 0)
    #expect(model?.groupEffects == [0, 0, 0])
  }

  @Test func `one group, no spare observation or a perfect fit leave the model undefined`() {
    func reason(_ response: [Double], _ groups: [Int]) -> Undefined? {
      let design = response.map { _ in [1.0] }
      return randomInterceptLinear(response, design: design, groups: groups, likelihood: .restricted).reason
    }
    #expect(reason([1, 2, 3], [0, 0, 0]) == .tooFewGroups(needed: 2, found: 1))
    #expect(reason([], []) == .tooFewGroups(needed: 2, found: 0))
    #expect(reason([1, 2, 3], [0, 1, 2]) == .tooFewObservations(needed: 4, found: 3))
    #expect(reason([5, 5, 5, 5], [0, 0, 1, 1]) == .noVariation)
    #expect(reason([5, 5, 7, 7], [0, 0, 1, 1]) == .noVariation)
    let doubled = randomInterceptLinear(
      [1, 2, 4, 3, 7], design: [[1, 2], [1, 2], [1, 2], [1, 2], [1, 2]], groups: [0, 0, 1, 1, 1], likelihood: .full)
    #expect(doubled.reason == .collinear)
  }

  @Test func `Laplace fit of cbpp is the converged one`() {
    let fit = randomInterceptLogistic(Cattle.counts, design: Cattle.design, groups: Cattle.herds).value
    #expect(areClose(fit?.coefficients, [-1.398532, -0.992333, -1.128672, -1.580314], 1e-5))
    #expect(isClose(fit?.betweenStandardDeviation, 0.642261, 1e-5))
    #expect(isClose(fit?.logLikelihood, -92.026282, 1e-8))
    // lme4 counts five parameters, and prints 194.05.
    #expect(isClose((fit?.logLikelihood).map { -2 * $0 + 2 * 5 }, 194.0526, 1e-6))
    #expect(areClose(fit?.coefficients, [-1.3983, -0.9919, -1.1282, -1.5797], 1e-3))
    #expect(isClose(fit?.betweenStandardDeviation, 0.6421, 1e-3))
    #expect(isClose((fit?.betweenStandardDeviation).map { $0 * $0 }, 0.412500, 1e-5))
    let modes = [
      0.59002, -0.298897, 0.406256, 0.039277, -0.190015, -0.400269, 0.889394, 0.599372, -0.237655, -0.540935, -0.084637,
      -0.064817, -0.689925, 0.970716, -0.530476,
    ]
    #expect(areClose(fit?.groupEffects, modes, 1e-5, floor: 1))
  }

  @Test func `separated or constant outcomes leave the logistic model undefined`() {
    func reason(_ counts: [Proportion], _ design: [[Double]], _ groups: [Int]) -> Undefined? {
      randomInterceptLogistic(counts, design: design, groups: groups).reason
    }
    let ones = [[1.0], [1], [1]]
    let none = [Proportion(0, of: 4), Proportion(0, of: 5), Proportion(0, of: 6)]
    #expect(reason(none, ones, [0, 1, 2]) == .noVariation)
    #expect(reason(none, ones, [0, 0, 0]) == .tooFewGroups(needed: 2, found: 1))
    let split = [Proportion(0, of: 4), Proportion(5, of: 5), Proportion(6, of: 6)]
    #expect(reason(split, [[1, 0], [1, 1], [1, 1]], [0, 1, 2]) == .separated)
    #expect(reason(split, [[1, 2], [1, 2], [1, 2]], [0, 1, 2]) == .collinear)
  }
}

/// Contagious bovine pleuropneumonia in 15 herds over four periods, lme4's `cbpp`.
private enum Cattle {
  static let counts: [Proportion] = zip(
    [
      2, 3, 4, 0, 3, 1, 1, 8, 2, 0, 2, 2, 0, 2, 0, 5, 0, 0, 1, 3, 0, 0, 1, 8, 1, 3, 0, 12, 2, 0, 0, 0, 1, 1, 0, 2, 0, 5,
      3, 1, 2, 1, 0, 0, 1, 2, 0, 0, 11, 0, 0, 0, 1, 1, 1, 0,
    ],
    [
      14, 12, 9, 5, 22, 18, 21, 22, 16, 16, 20, 10, 10, 9, 6, 18, 25, 24, 4, 17, 17, 18, 20, 16, 10, 9, 5, 34, 9, 6, 8,
      6,
      22, 22, 18, 22, 25, 27, 22, 22, 10, 8, 6, 5, 21, 24, 19, 23, 19, 2, 3, 2, 19, 15, 15, 15,
    ]
  ).map { Proportion($0, of: $1) }

  /// Herd 2 was seen in three periods, herd 8 in one, all others in four.
  private static let seen = [4, 3, 4, 4, 4, 4, 4, 1, 4, 4, 4, 4, 4, 4, 4]

  static let herds = seen.indices.flatMap { herd in [Int](repeating: herd, count: seen[herd]) }

  static let design: [[Double]] = seen.flatMap { periods in
    (0..<periods).map { period -> [Double] in [1] + (1...3).map { $0 == period ? 1 : 0 } }
  }
}
