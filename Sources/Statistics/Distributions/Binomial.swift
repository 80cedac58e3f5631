import RealModule

/// The binomial distribution: successes in independent trials of equal probability.
///
/// Pupils of one class are not independent trials; for shares of schools use `BetaBinomial`, or an over-dispersed
/// variance. Tails are incomplete beta functions. Reference: DLMF 8.17, https://dlmf.nist.gov/8.17.
///
/// - Complexity: O(1) for a probability, O(√n) for a tail; nothing is allocated.
public struct Binomial: DiscreteDistribution, Equatable, Hashable {
  /// The number of trials.
  public let trials: Int
  /// The probability of a success.
  public let probability: Double

  /// Creates the distribution of successes in `trials` trials.
  ///
  /// - Precondition: `trials >= 0` and `0 <= probability <= 1`.
  public init(trials: Int, probability: Double) {
    precondition(trials >= 0, "a number of trials is not negative")
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    self.trials = trials
    self.probability = probability
  }

  /// From 0 to the number of trials.
  public var support: ClosedRange<Int> { 0...trials }

  /// The natural logarithm of P(X = k); −∞ outside the support.
  public func logProbability(of k: Int) -> Double {
    guard support.contains(k) else { return -.infinity }
    return SaddlePoint.logBinomial(Double(k), of: Double(trials), p: probability, q: 1 - probability)
  }

  /// P(X ≤ k).
  public func lowerTail(through k: Int) -> Double {
    if k < 0 { return 0 }
    if k >= trials { return 1 }
    return incomplete(from: k + 1).tails(x: probability, y: 1 - probability).upper
  }

  /// P(X ≥ k).
  public func upperTail(from k: Int) -> Double {
    if k <= 0 { return 1 }
    if k > trials { return 0 }
    return incomplete(from: k).tails(x: probability, y: 1 - probability).lower
  }

  /// P(X ≥ k) is the beta distribution function with shapes k and n − k + 1 at p.
  private func incomplete(from k: Int) -> IncompleteBeta {
    IncompleteBeta(a: Double(k), b: Double(trials - k + 1))
  }
}
