import Statistics
import Testing

@Suite struct CoverageTests {
  /// The exact probability that the 95 % Wilson interval of n trials holds θ.
  private func coverage(_ n: Int, _ share: Double) -> Double {
    let counts = Binomial(trials: n, probability: share)
    return (0...n).reduce(0) { sum, k in
      let covers = Proportion(k, of: n).wilsonInterval(level: 0.95).value?.contains(share) == true
      return covers ? sum + counts.probability(of: k) : sum
    }
  }

  @Test(arguments: [(5, 95.5), (9, 95.4), (17, 95.1), (40, 95.1)])
  func `wilson intervals cover 95 % on average over shares`(n: Int, average: Double) {
    let shares = (1...99).map { Double($0) / 100 }
    let coverages = shares.map { coverage(n, $0) }
    let mean = coverages.reduce(0, +) / 99
    #expect((mean * 1000).rounded() / 10 == average)
    #expect(mean > 0.93 && mean < 0.97)
    let lowest = zip(coverages, shares).min { $0.0 < $1.0 }
    print("n = \(n): lowest coverage \(lowest?.0 ?? 0) at θ = \(lowest?.1 ?? 0), mean \(mean)")
    if n == 5 {
      // At θ = 0.03 the intervals of k = 1 and more lie above, so only (1 − 0.03)⁵ is covered.
      #expect(isClose(lowest?.0, 0.97 * 0.97 * 0.97 * 0.97 * 0.97, 1e-12))
      #expect(lowest?.1 == 0.03 || lowest?.1 == 0.97)
    }
  }

  @Test(arguments: [(2.0, 6.0, 5), (1.35, 7.65, 21), (0.5, 0.5, 40)])
  func `posterior intervals cover the shares that the prior draws`(a: Double, b: Double, n: Int) {
    let prior = Beta(a: a, b: b)
    var generator = Xoshiro256(seed: 2022)
    let draws = 10_000
    var covered = 0
    for _ in 0..<draws {
      let share = prior.sample(using: &generator)
      let k = Binomial(trials: n, probability: share).quantile(generator.nextUniform())
      covered += prior.updated(with: Proportion(k, of: n)).equalTailedInterval(level: 0.95).contains(share) ? 1 : 0
    }
    // Five standard errors of a share of 95 % in ten thousand draws.
    #expect(abs(Double(covered) / Double(draws) - 0.95) < 5 * (0.95 * 0.05 / Double(draws)).squareRoot())
  }

  @Test func `normal-normal posteriors cover the true values they come from`() {
    var generator = Xoshiro256(seed: 7)
    var covered = 0
    var count = 0
    for _ in 0..<60 {
      let truths = (0..<60).map { _ in Normal(mean: 0.3, standardDeviation: 0.1).sample(using: &generator) }
      let deviations = truths.map { _ in 0.03 + 0.1 * generator.nextUniform() }
      let values = zip(truths, deviations).map { Normal(mean: $0, standardDeviation: $1).sample(using: &generator) }
      let variances = deviations.map { $0 * $0 }
      let fit = normalNormal(values: values, variances: variances, method: .restrictedMaximumLikelihood).value
      for index in truths.indices {
        let posterior = fit?.posterior(value: values[index], variance: variances[index]).value
        guard let posterior else { continue }
        count += 1
        covered += posterior.quantile(0.025) <= truths[index] && truths[index] <= posterior.quantile(0.975) ? 1 : 0
      }
    }
    // Estimated mean and variance are taken as known: a little below the level is what theory says.
    #expect(Double(covered) / Double(count) > 0.93 && Double(covered) / Double(count) < 0.97)
  }
}
