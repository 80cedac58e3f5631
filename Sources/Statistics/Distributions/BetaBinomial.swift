import RealModule

/// The beta-binomial distribution: successes in trials whose common probability is itself beta distributed.
///
/// The counts of schools with different true shares. The intra-class correlation is ρ = 1 / (a + b + 1). Not for counts
/// that vary less than binomial ones. Reference: D. A. Williams, Biometrics 31 (1975) 949-952, doi:10.2307/2529820.
///
/// - Complexity: O(1) for a probability, O(n) for a tail; nothing is allocated.
public struct BetaBinomial: DiscreteDistribution, Equatable, Hashable {
  /// The number of trials.
  public let trials: Int
  /// The distribution of the probability of a success.
  public let prior: Beta

  /// Creates the distribution of successes in `trials` trials whose probability is drawn once from `prior`.
  ///
  /// - Precondition: `trials >= 0`.
  public init(trials: Int, prior: Beta) {
    precondition(trials >= 0, "a number of trials is not negative")
    self.trials = trials
    self.prior = prior
  }

  /// From 0 to the number of trials.
  public var support: ClosedRange<Int> { 0...trials }

  /// n a / (a + b).
  public var mean: Double { Double(trials) * prior.mean }

  /// The natural logarithm of P(X = k); −∞ outside the support.
  public func logProbability(of k: Int) -> Double {
    guard support.contains(k) else { return -.infinity }
    // Bayes' formula read backwards: likelihood × prior / posterior is the same number at every share. Taken at the
    // posterior mean, no term is extreme and none cancels.
    let successes = Double(k)
    let total = Double(trials)
    let posterior = IncompleteBeta(a: prior.a + successes, b: prior.b + total - successes)
    let x = posterior.a / (posterior.a + posterior.b)
    let y = posterior.b / (posterior.a + posterior.b)
    let likelihood = SaddlePoint.logBinomial(successes, of: total, p: x, q: y)
    return likelihood + IncompleteBeta(a: prior.a, b: prior.b).logKernel(x: x, y: y) - posterior.logKernel(x: x, y: y)
  }

  /// P(X ≤ k).
  public func lowerTail(through k: Int) -> Double {
    if k < 0 { return 0 }
    if k >= trials { return 1 }
    return Double(k) <= mean ? sumDown(from: k) : 1 - sumUp(from: k + 1)
  }

  /// P(X ≥ k).
  public func upperTail(from k: Int) -> Double {
    if k <= 0 { return 1 }
    if k > trials { return 0 }
    return Double(k) > mean ? sumUp(from: k) : 1 - sumDown(from: k - 1)
  }

  private var isUnimodal: Bool { prior.a >= 1 && prior.b >= 1 }

  private func sumDown(from k: Int) -> Double {
    let n = Double(trials)
    return tailSum(from: k, to: 0, first: Double.exp(logProbability(of: k)), isUnimodal: isUnimodal) {
      let j = Double($0)
      return j / (n - j + 1) * ((n - j + prior.b) / (j - 1 + prior.a))
    }
  }

  private func sumUp(from k: Int) -> Double {
    let n = Double(trials)
    return tailSum(from: k, to: trials, first: Double.exp(logProbability(of: k)), isUnimodal: isUnimodal) {
      let j = Double($0)
      return (n - j) / (j + 1) * ((j + prior.a) / (n - j - 1 + prior.b))
    }
  }
}
