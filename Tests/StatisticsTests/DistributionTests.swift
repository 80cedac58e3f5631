import Statistics
import Testing

@Suite struct DistributionTests {
  @Test(arguments: [1e-300, 1.6761552417709766e-59, 1e-9, 0.025, 0.5, 0.999])
  func `quantiles lead back to their tails`(p: Double) {
    let distributions: [any ContinuousDistribution] = [
      Normal.standard, StudentT(degreesOfFreedom: 1), StudentT(degreesOfFreedom: 12),
      ChiSquared(degreesOfFreedom: 0.51), ChiSquared(degreesOfFreedom: 4), ChiSquared(degreesOfFreedom: 1e6),
      FisherF(numerator: 3, denominator: 14),
      Beta(a: 2, b: 5), Beta(a: 40, b: 0.7), Beta(a: 5e6, b: 3e6),
    ]
    for distribution in distributions {
      let low = distribution.lowerTail(at: distribution.quantile(p))
      let high = distribution.upperTail(at: distribution.upperQuantile(p))
      // A share within rounding of 1 cannot carry a small tail: only distributions with room at that end are asked.
      if abs(distribution.upperQuantile(p) - 1) > 1e-7 { #expect(isClose(high, p, 1e-8), "\(distribution)") }
      if distribution.quantile(p) > 1e-290 || distribution.quantile(p) < 0 {
        #expect(isClose(low, p, 1e-8), "\(distribution)")
      }
    }
  }

  @Test func `far tails keep their digits`() {
    // mpmath 1.3.0, 60 digits: betainc(…, regularized=True) and the exact binomial sum.
    let beta = Beta(a: 807.8710023372909, b: 23.50834104752141)
    #expect(isClose(beta.lowerTail(at: 0.3985231100769768), 1.24838210197662e-284, 1e-10, floor: 1e-300))
    let binomial = Binomial(trials: 209, probability: 0.9854975934881761)
    #expect(isClose(binomial.lowerTail(through: 36), 1.84728122733059e-278, 1e-10, floor: 1e-300))
    // Φ(−20) from DLMF 7.12 to 15 digits.
    #expect(isClose(Normal.standard.lowerTail(at: -20), 2.753624118606234e-89, 1e-12, floor: 1e-100))
  }

  @Test func `ends of the support are no special trouble`() {
    #expect(Beta(a: 2, b: 3).lowerTail(at: 0) == 0 && Beta(a: 2, b: 3).upperTail(at: 0) == 1)
    #expect(Beta(a: 2, b: 3).lowerTail(at: 1) == 1 && Beta(a: 2, b: 3).upperTail(at: 1) == 0)
    #expect(Beta(a: 2, b: 3).quantile(0) == 0 && Beta(a: 2, b: 3).quantile(1) == 1)
    #expect(Beta(a: 1, b: 1).density(at: 0) == 1 && Beta(a: 1, b: 1).density(at: 1) == 1)
    #expect(Beta(a: 0.5, b: 3).density(at: 0) == .infinity && Beta(a: 2, b: 3).density(at: 0) == 0)
    #expect(Beta(a: 2, b: 3).density(at: -1) == 0 && Beta(a: 2, b: 3).density(at: 2) == 0)
    #expect(ChiSquared(degreesOfFreedom: 3).lowerTail(at: -1) == 0)
    #expect(
      ChiSquared(degreesOfFreedom: 3).quantile(1) == .infinity && ChiSquared(degreesOfFreedom: 3).quantile(0) == 0)
    #expect(isClose(ChiSquared(degreesOfFreedom: 2).density(at: 0), 0.5))
    #expect(ChiSquared(degreesOfFreedom: 1).density(at: 0) == .infinity)
    #expect(ChiSquared(degreesOfFreedom: 3).density(at: 0) == 0 && ChiSquared(degreesOfFreedom: 3).density(at: -1) == 0)
    #expect(ChiSquared(degreesOfFreedom: 3).upperTail(at: .infinity) == 0)
    #expect(FisherF(numerator: 2, denominator: 5).density(at: 0) == 1)
    #expect(FisherF(numerator: 1, denominator: 5).density(at: 0) == .infinity)
    #expect(FisherF(numerator: 3, denominator: 5).density(at: 0) == 0)
    #expect(FisherF(numerator: 3, denominator: 5).density(at: -1) == 0)
    #expect(FisherF(numerator: 2, denominator: 5).lowerTail(at: 0) == 0)
    #expect(FisherF(numerator: 2, denominator: 5).upperTail(at: 0) == 1)
    #expect(FisherF(numerator: 2, denominator: 5).upperTail(at: .infinity) == 0)
    #expect(Normal.standard.quantile(0) == -.infinity && Normal.standard.quantile(1) == .infinity)
    #expect(StudentT(degreesOfFreedom: 3).quantile(0) == -.infinity)
    #expect(StudentT(degreesOfFreedom: 3).upperTail(at: .infinity) == 0)
    #expect(StudentT(degreesOfFreedom: 3).lowerTail(at: 0) == 0.5)
  }

  @Test func `discrete distributions without trials or without chance`() {
    #expect(Binomial(trials: 0, probability: 0.3).probability(of: 0) == 1)
    #expect(Binomial(trials: 5, probability: 0).probability(of: 0) == 1)
    #expect(Binomial(trials: 5, probability: 1).probability(of: 5) == 1)
    #expect(Binomial(trials: 5, probability: 1).lowerTail(through: 4) == 0)
    #expect(Binomial(trials: 5, probability: 0.4).probability(of: -1) == 0)
    #expect(Binomial(trials: 5, probability: 0.4).lowerTail(through: 9) == 1)
    #expect(Binomial(trials: 5, probability: 0.4).upperTail(from: 9) == 0)
    #expect(BetaBinomial(trials: 0, prior: Beta(a: 1, b: 1)).probability(of: 0) == 1)
    #expect(BetaBinomial(trials: 4, prior: Beta(a: 1, b: 1)).probability(of: 5) == 0)
    #expect(BetaBinomial(trials: 4, prior: Beta(a: 1, b: 1)).upperTail(from: 5) == 0)
    #expect(isClose(BetaBinomial(trials: 4, prior: Beta(a: 1, b: 1)).probability(of: 2), 0.2))
    #expect(Hypergeometric(population: 0, successes: 0, sample: 0).probability(of: 0) == 1)
    #expect(Hypergeometric(population: 5, successes: 5, sample: 3).probability(of: 3) == 1)
    #expect(Hypergeometric(population: 5, successes: 2, sample: 3).probability(of: 3) == 0)
    #expect(Hypergeometric(population: 5, successes: 2, sample: 3).lowerTail(through: -1) == 0)
    #expect(Hypergeometric(population: 5, successes: 2, sample: 3).upperTail(from: 3) == 0)
  }

  @Test func `the published bands of Progress 8 follow from normal intervals`() {
    // Score ± 1.96 · 1.28 / √n; the published limits take z = 1.96. The same score means two things for 24 and 45 pupils.
    let published = [
      (0.45, 24, -0.062107, 0.962107), (0.45, 45, 0.076010, 0.823990), (-0.55, 15, -1.197769, 0.097769),
    ]
    for (score, pupils, low, high) in published {
      let school = Normal(mean: score, standardDeviation: 1.28 / Double(pupils).squareRoot())
      #expect(isClose(school.quantile(0.025), low, 2e-5, floor: 1))
      #expect(isClose(school.upperQuantile(0.025), high, 2e-5, floor: 1))
    }
  }

  @Test func `probabilities add up to one`() {
    let binomial = Binomial(trials: 60, probability: 0.3)
    let mixed = BetaBinomial(trials: 60, prior: Beta(a: 0.4, b: 2))
    let drawn = Hypergeometric(population: 90, successes: 31, sample: 25)
    #expect(isClose(binomial.support.reduce(0) { $0 + binomial.probability(of: $1) }, 1, 1e-12))
    #expect(isClose(mixed.support.reduce(0) { $0 + mixed.probability(of: $1) }, 1, 1e-12))
    #expect(isClose(drawn.support.reduce(0) { $0 + drawn.probability(of: $1) }, 1, 1e-12))
    for k in drawn.support {
      #expect(isClose(drawn.lowerTail(through: k) + drawn.upperTail(from: k + 1), 1, 1e-12))
      #expect(isClose(mixed.lowerTail(through: k) + mixed.upperTail(from: k + 1), 1, 1e-12))
    }
  }

  @Test func `ten million trials are no special trouble`() {
    let n = 10_000_000
    // Stirling's formula with its first correction, exact to 1e-14 here: 1/√(πn/2) (1 − 1/4n).
    let centre = (2 / (Double.pi * Double(n))).squareRoot() * (1 - 1 / (4 * Double(n)))
    #expect(isClose(Binomial(trials: n, probability: 0.5).probability(of: n / 2), centre, 1e-11))
    #expect(Binomial(trials: n, probability: 0.5).quantile(0.5) == n / 2)
    let mixed = BetaBinomial(trials: n, prior: Beta(a: 1, b: 1))
    #expect(isClose(mixed.probability(of: 12345), 1 / Double(n + 1), 1e-9))
    let drawn = Hypergeometric(population: 2 * n, successes: n, sample: n)
    #expect(isClose(drawn.lowerTail(through: n / 2 - 1) + drawn.probability(of: n / 2) / 2, 0.5, 1e-8))
  }
}
