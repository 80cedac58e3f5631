import RealModule

/// The hypergeometric distribution: successes in a sample drawn without replacement.
///
/// The counts of a fourfold table once its margins are given. For draws with replacement, or from a population that is
/// large beside the sample, `Binomial` is the same and faster.
/// Reference: A. Agresti, Statistical Science 7 (1992) 131-153, doi:10.1214/ss/1177011454.
///
/// - Complexity: O(1) for a probability, at most O(sample) for a tail; nothing is allocated.
public struct Hypergeometric: DiscreteDistribution, Equatable, Hashable {
  /// The size of the population.
  public let population: Int
  /// The successes in the population.
  public let successes: Int
  /// The size of the sample.
  public let sample: Int

  /// Creates the distribution of successes in a sample of a population.
  ///
  /// - Precondition: `0 <= successes <= population` and `0 <= sample <= population`.
  public init(population: Int, successes: Int, sample: Int) {
    precondition(successes >= 0 && successes <= population, "successes lie within the population")
    precondition(sample >= 0 && sample <= population, "a sample lies within the population")
    self.population = population
    self.successes = successes
    self.sample = sample
  }

  /// From max(0, sample − failures) to min(sample, successes).
  public var support: ClosedRange<Int> {
    max(0, sample - (population - successes))...min(sample, successes)
  }

  /// The natural logarithm of P(X = k); −∞ outside the support.
  public func logProbability(of k: Int) -> Double {
    guard support.contains(k) else { return -.infinity }
    if support.count == 1 { return 0 }
    // C(K,k) C(N−K,n−k) / C(N,n) is a ratio of binomial probabilities at any p; p = n/N keeps each of them central.
    let all = Double(population)
    let drawn = Double(sample)
    let p = drawn / all
    let q = Double(population - sample) / all
    let inside = SaddlePoint.logBinomial(Double(k), of: Double(successes), p: p, q: q)
    let outside = SaddlePoint.logBinomial(Double(sample - k), of: Double(population - successes), p: p, q: q)
    return inside + outside - SaddlePoint.logBinomial(drawn, of: all, p: p, q: q)
  }

  /// P(X ≤ k).
  public func lowerTail(through k: Int) -> Double {
    if k < support.lowerBound { return 0 }
    if k >= support.upperBound { return 1 }
    return Double(k) <= mean ? sumDown(from: k) : 1 - sumUp(from: k + 1)
  }

  /// P(X ≥ k).
  public func upperTail(from k: Int) -> Double {
    if k <= support.lowerBound { return 1 }
    if k > support.upperBound { return 0 }
    return Double(k) > mean ? sumUp(from: k) : 1 - sumDown(from: k - 1)
  }

  private var mean: Double {
    population == 0 ? 0 : Double(sample) * (Double(successes) / Double(population))
  }

  private func sumDown(from k: Int) -> Double {
    let outside = population - successes - sample
    let first = Double.exp(logProbability(of: k))
    return tailSum(from: k, to: support.lowerBound, first: first, isUnimodal: true) {
      Double($0) / Double(successes - $0 + 1) * (Double(outside + $0) / Double(sample - $0 + 1))
    }
  }

  private func sumUp(from k: Int) -> Double {
    let outside = population - successes - sample
    let first = Double.exp(logProbability(of: k))
    return tailSum(from: k, to: support.upperBound, first: first, isUnimodal: true) {
      Double(successes - $0) / Double($0 + 1) * (Double(sample - $0) / Double(outside + $0 + 1))
    }
  }
}
