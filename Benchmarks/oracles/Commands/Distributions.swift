import Statistics

/// `normal`, `t`, `f`, `chi2`, `beta`: logarithm of the density and both tails; with `.q`: both quantiles.
/// `binomial`, `betabinomial`, `hypergeometric`: logarithm of the probability and both tails; with `.q`: the quantile.
func distributionCommand(_ words: Words) -> Estimate<[Double]>? {
  switch words.name {
  case "normal": continuous(Normal.standard, words, at: 0)
  case "normal.q": quantiles(Normal.standard, words, at: 0)
  case "t": continuous(StudentT(degreesOfFreedom: words.double(0)), words, at: 1)
  case "t.q": quantiles(StudentT(degreesOfFreedom: words.double(0)), words, at: 1)
  case "f": continuous(FisherF(numerator: words.double(0), denominator: words.double(1)), words, at: 2)
  case "f.q": quantiles(FisherF(numerator: words.double(0), denominator: words.double(1)), words, at: 2)
  case "chi2": continuous(ChiSquared(degreesOfFreedom: words.double(0)), words, at: 1)
  case "chi2.q": quantiles(ChiSquared(degreesOfFreedom: words.double(0)), words, at: 1)
  case "beta": continuous(Beta(a: words.double(0), b: words.double(1)), words, at: 2)
  case "beta.q": quantiles(Beta(a: words.double(0), b: words.double(1)), words, at: 2)
  case "binomial": discrete(binomial(words), words, at: 2)
  case "binomial.q": .success([Double(binomial(words).quantile(words.double(2)))])
  case "betabinomial": discrete(betaBinomial(words), words, at: 3)
  case "betabinomial.q": .success([Double(betaBinomial(words).quantile(words.double(3)))])
  case "hypergeometric": discrete(hypergeometric(words), words, at: 3)
  case "hypergeometric.q": .success([Double(hypergeometric(words).quantile(words.double(3)))])
  default: nil
  }
}

private func binomial(_ words: Words) -> Binomial {
  Binomial(trials: words.int(0), probability: words.double(1))
}

private func betaBinomial(_ words: Words) -> BetaBinomial {
  BetaBinomial(trials: words.int(0), prior: Beta(a: words.double(1), b: words.double(2)))
}

private func hypergeometric(_ words: Words) -> Hypergeometric {
  Hypergeometric(population: words.int(0), successes: words.int(1), sample: words.int(2))
}

private func continuous(
  _ distribution: some ContinuousDistribution, _ words: Words, at index: Int
) -> Estimate<[Double]> {
  let x = words.double(index)
  return .success([distribution.logDensity(at: x), distribution.lowerTail(at: x), distribution.upperTail(at: x)])
}

private func quantiles(
  _ distribution: some ContinuousDistribution, _ words: Words, at index: Int
) -> Estimate<[Double]> {
  let p = words.double(index)
  return .success([distribution.quantile(p), distribution.upperQuantile(p)])
}

private func discrete(_ distribution: some DiscreteDistribution, _ words: Words, at index: Int) -> Estimate<[Double]> {
  let k = words.int(index)
  let tails = [distribution.lowerTail(through: k), distribution.upperTail(from: k)]
  return .success([distribution.logProbability(of: k)] + tails)
}
