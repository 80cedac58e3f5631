import Statistics
import Testing

@Suite struct NestedNormalRegressionTests {
  /// The yields of six batches of dyestuff, lme4's `Dyestuff`.
  private let dyestuff: [Double] = [
    1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495, 1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465,
    1545, 1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445,
  ]

  @Test func `equal sampling variances make it the random-intercept model, whose variance within is the sum`() {
    let model = nestedNormalRegression(
      dyestuff.map { .init(value: $0, variance: 1000) }, groups: dyestuff.indices.map { $0 / 5 },
      design: [[Double]](repeating: [1], count: 6)
    ).value
    // lme4 (statistics.md, section 7): σ²ₑ 2451.25, σ²ᵤ 1764.05; of the former 1000 is known to be sampling.
    #expect(isClose(model?.measurementVariance, 1451.25, 1e-5))
    #expect(isClose(model?.groupVariance, 1764.05, 1e-5))
    #expect(isClose(model?.coefficients[0], 1527.5, 1e-9))
    let batch = dyestuff[10..<15].map { NestedNormalRegression.Measurement(value: $0, variance: 1000) }
    let posterior = model?.posterior(of: batch, covariates: [1]).value
    #expect(isClose(posterior?.mean, 1527.5 + 28.56223, 1e-6), "lme4's conditional mode of batch C")
  }

  @Test func `unbalanced groups with a covariate agree with the random-intercept regression`() {
    var random = Xoshiro256(seed: 7)
    var values: [Double] = []
    var groups: [Int] = []
    let sizes = (0..<40).map { 1 + $0 % 4 }
    for (group, size) in sizes.enumerated() {
      let level = 0.4 * Double(size) + Normal(mean: 0, standardDeviation: 0.8).sample(using: &random)
      for _ in 0..<size {
        values.append(level + Normal(mean: 0, standardDeviation: 1.1).sample(using: &random))
        groups.append(group)
      }
    }
    let nested = nestedNormalRegression(
      values.map { .init(value: $0, variance: 0.25) }, groups: groups, design: sizes.map { [1, Double($0)] }
    ).value
    let plain = randomInterceptLinear(
      values, design: groups.map { [1, Double(sizes[$0])] }, groups: groups, likelihood: .restricted
    ).value
    #expect(isClose(nested?.groupVariance, plain?.betweenVariance ?? 0, 1e-5))
    #expect(isClose(nested.map { $0.measurementVariance + 0.25 }, plain?.withinVariance ?? 0, 1e-5))
    #expect(areClose(nested?.coefficients, plain?.coefficients ?? [], 1e-6))
  }

  @Test func `known unequal variances are recovered beside`() {
    var random = Xoshiro256(seed: 11)
    var measurements: [NestedNormalRegression.Measurement] = []
    var groups: [Int] = []
    for group in 0..<2000 {
      let level = Normal(mean: 0.3, standardDeviation: 0.5).sample(using: &random)
      for place in 0..<3 {
        let variance = [0.01, 0.1, 0.4][(group + place) % 3]
        let spread = (0.09 + variance).squareRoot()
        measurements.append(
          .init(value: Normal(mean: level, standardDeviation: spread).sample(using: &random), variance: variance))
        groups.append(group)
      }
    }
    let model = nestedNormalRegression(measurements, groups: groups, design: [[Double]](repeating: [1], count: 2000))
      .value
    #expect(isClose(model?.groupVariance, 0.25, 0.08))
    #expect(isClose(model?.measurementVariance, 0.09, 0.15))
    #expect(isClose(model?.coefficients[0], 0.3, 0.1))
  }

  @Test func `measurements that differ by their sampling error alone have no variance of their own`() {
    var random = Xoshiro256(seed: 3)
    let measurements = (0..<400).map { index in
      let level = index / 2 % 2 == 0 ? -1.0 : 1.0
      return NestedNormalRegression.Measurement(
        value: Normal(mean: level, standardDeviation: 0.4).sample(using: &random), variance: 0.25)
    }
    let model = nestedNormalRegression(
      measurements, groups: measurements.indices.map { $0 / 2 }, design: [[Double]](repeating: [1], count: 200)
    ).value
    #expect(model?.measurementVariance == 0)
    #expect((model?.groupVariance ?? 0) > 0.7)
  }

  @Test func `a second year pulls the lasting level, a larger class in one year hardly does`() throws {
    let model = NestedNormalRegression(coefficients: [0], groupVariance: 1, measurementVariance: 1)
    func posterior(_ measurements: (Double, Double)...) throws -> Normal {
      try #require(
        model.posterior(of: measurements.map { .init(value: $0.0, variance: $0.1) }, covariates: [1]).value)
    }
    // Weight 1 / (1 + 1) = ½: variance 1 / (1 + ½) = ⅔, mean ⅔ · ½ · 3 = 1.
    #expect(isClose(try posterior((3, 1)).mean, 1))
    #expect(isClose(try posterior((3, 1)).standardDeviation, (2.0 / 3).squareRoot()))
    // However large the class, one year leaves a variance of ½.
    #expect(try posterior((3, 1e-9)).standardDeviation > 0.7)
    // Two years: variance 1 / (1 + 1) = ½.
    #expect(isClose(try posterior((3, 1), (3, 1)).standardDeviation, 0.5.squareRoot()))
    #expect(isClose(try posterior().standardDeviation, 1))
  }

  @Test func `what cannot be told apart is undefined`() {
    let one = NestedNormalRegression.Measurement(value: 1, variance: 1)
    let two = NestedNormalRegression.Measurement(value: 2, variance: 1)
    #expect(
      nestedNormalRegression([one, two], groups: [0, 0], design: [[1]]).reason == .tooFewGroups(needed: 2, found: 1))
    #expect(
      nestedNormalRegression([one, two], groups: [0, 1], design: [[1], [1]]).reason
        == .tooFewObservations(needed: 3, found: 2))
    #expect(
      nestedNormalRegression(
        [one, two, one, two, one], groups: [0, 0, 1, 1, 2], design: [[1, 2], [1, 2], [1, 2]]
      ).reason == .collinear)
    #expect(
      NestedNormalRegression(coefficients: [0], groupVariance: 0, measurementVariance: 1).posterior(
        of: [one], covariates: [1]
      )
      .reason == .noVariationBetweenGroups)
  }
}
