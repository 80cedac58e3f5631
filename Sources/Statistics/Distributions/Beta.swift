import RealModule

/// The beta distribution on 0…1: what is believed about a share after `a − 1` successes and `b − 1` failures, say.
///
/// The posterior tail P(θ ≥ τ) of a school's share is `upperTail(at: τ)`. Tails and quantiles come from the
/// incomplete beta function, about 10 digits for shapes from 0.03 to 10⁷. Not for shares that are 0 or 1 with positive
/// probability. Reference: DLMF 8.17, https://dlmf.nist.gov/8.17.
///
/// - Complexity: O(√max(a, b)) for a tail, about ten times that for a quantile; nothing is allocated.
public struct Beta: ContinuousDistribution, Equatable, Hashable {
  /// The first shape: prior successes and observed successes.
  public let a: Double
  /// The second shape: prior failures and observed failures.
  public let b: Double

  /// Creates the distribution with shapes `a` and `b`.
  ///
  /// - Precondition: `a > 0` and `b > 0`, both finite.
  public init(a: Double, b: Double) {
    precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "the shapes of a beta distribution are positive")
    self.a = a
    self.b = b
  }

  /// a / (a + b).
  public var mean: Double { a / (a + b) }

  /// The standard deviation.
  public var standardDeviation: Double {
    let total = a + b
    return (a * b / (total + 1)).squareRoot() / total
  }

  /// The natural logarithm of the density at `x`; at an end of the support it may be ±∞.
  public func logDensity(at x: Double) -> Double {
    if x < 0 || x > 1 { return -.infinity }
    if x == 0 { return endDensity(own: a, other: b) }
    if x == 1 { return endDensity(own: b, other: a) }
    return incomplete.logKernel(x: x, y: 1 - x) - Double.log(x) - Double.log(onePlus: -x)
  }

  /// P(θ ≤ x).
  public func lowerTail(at x: Double) -> Double { incomplete.tails(x: x, y: 1 - x).lower }

  /// P(θ > x), which for a continuous variable is P(θ ≥ x).
  public func upperTail(at x: Double) -> Double { incomplete.tails(x: x, y: 1 - x).upper }

  /// The share that θ does not exceed with the given probability.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    return 1 / (1 + Double.exp(-incomplete.quantileLogit(lower: probability, upper: 1 - probability)))
  }

  /// The share that θ exceeds with the given probability.
  public func upperQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    return 1 / (1 + Double.exp(-incomplete.quantileLogit(lower: 1 - probability, upper: probability)))
  }

  /// The interval that leaves `(1 − level) / 2` on either side.
  public func equalTailedInterval(level: Double) -> Interval {
    let tail = tailProbability(level: level)
    return Interval(lower: quantile(tail), upper: upperQuantile(tail))
  }

  private var incomplete: IncompleteBeta { IncompleteBeta(a: a, b: b) }

  private func endDensity(own: Double, other: Double) -> Double {
    if own < 1 { return .infinity }
    return own > 1 ? -.infinity : Double.log(other)
  }
}
