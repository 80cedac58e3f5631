import Statistics
import Testing

@Suite struct NormalNormalTests {
  private let values = [-0.42, -0.10, 0.05, -0.65, 0.20]
  private let variances = [0.20, 0.12, 0.10, 0.30, 0.15].map { $0 * $0 }

  @Test func `DerSimonian and Laird's estimate of five effects`() {
    let fit = normalNormal(values: values, variances: variances, method: .derSimonianLaird).value
    #expect(isClose(fit?.heterogeneity.statistic, 11.36202469, 1e-9))
    #expect(isClose(fit?.betweenVariance, 0.0409422588, 1e-8))
    #expect(isClose(fit?.mean, -0.10654213, 1e-7))
    let reliabilities = variances.compactMap { fit?.reliability(variance: $0) }
    #expect(areClose(reliabilities, [0.50582056, 0.73980101, 0.80369932, 0.31267415, 0.64534680], 1e-7))
    let shrunk = zip(values, variances).compactMap { fit?.posterior(value: $0, variance: $1).value?.mean }
    #expect(areClose(shrunk, [-0.26509557, -0.10170226, 0.01927067, -0.27646735, 0.09128385], 1e-6))
  }

  @Test func `Efron and Morris's batters`() {
    let hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7]
    // The published averages are rounded to three decimals before anything is computed.
    let averages = hits.map { (Double($0) / 45 * 1000).rounded() / 1000 }
    let centre = mean(averages).value ?? 0
    let shrunk = jamesStein(averages, variance: centre * (1 - centre) / 45).value
    let expected = [
      0.294, 0.289, 0.284, 0.279, 0.275, 0.275, 0.270, 0.265, 0.261, 0.261, 0.256, 0.256, 0.256, 0.256, 0.256, 0.251,
      0.247, 0.242,
    ]
    #expect(areClose(shrunk, expected, 0.0011, floor: 1))
    #expect(isClose(centre, 0.265, 1e-2))
    let factor = ((shrunk?[0] ?? 0) - centre) / (averages[0] - centre)
    #expect(isClose(factor, 0.212, 0.01))
  }

  @Test(arguments: BetweenVarianceMethod.allCases)
  func `equal values have no variance between them, and posteriors are then undefined`(method: BetweenVarianceMethod) {
    let fit = normalNormal(values: [1, 1, 1], variances: [0.1, 0.2, 0.3], method: method).value
    #expect(fit?.betweenVariance == 0)
    #expect(fit?.posterior(value: 1, variance: 0.1).reason == .noVariationBetweenGroups)
    #expect(normalNormal(values: [1], variances: [1], method: method).reason == .tooFewGroups(needed: 2, found: 1))
    #expect(normalNormal(values: [], variances: [], method: method).reason == .tooFewGroups(needed: 2, found: 0))
  }

  @Test func `with equal variances all methods agree`() {
    let fits = BetweenVarianceMethod.allCases.map {
      normalNormal(values: [1, 3, 4, 8], variances: [1, 1, 1, 1], method: $0).value?.betweenVariance
    }
    // The sample variance 26/3 less the sampling variance.
    for fit in fits { #expect(isClose(fit, 26.0 / 3 - 1, 1e-9)) }
  }

  @Test func `James-Stein needs four values that differ`() {
    #expect(jamesStein([1, 2, 3], variance: 1).reason == .tooFewGroups(needed: 4, found: 3))
    #expect(jamesStein([2, 2, 2, 2], variance: 1).reason == .noVariation)
    #expect(jamesStein([1, 2, 3, 4], variance: 1000).value == [2.5, 2.5, 2.5, 2.5])
  }
}
