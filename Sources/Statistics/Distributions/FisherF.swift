import RealModule

/// Fisher's F distribution: the ratio of two independent mean squares.
///
/// Tails are those of a beta variable, of which F is the odds; about 11 digits for degrees of freedom from 0.5 to 10⁴.
/// Not for mean squares of unlike variances. Reference: DLMF 8.17, https://dlmf.nist.gov/8.17.
///
/// - Complexity: O(√ν) for a tail, about ten times that for a quantile; nothing is allocated.
public struct FisherF: ContinuousDistribution, Equatable, Hashable {
  /// The degrees of freedom of the numerator.
  public let numerator: Double
  /// The degrees of freedom of the denominator.
  public let denominator: Double

  /// Creates the distribution with the given degrees of freedom.
  ///
  /// - Precondition: both are positive and finite.
  public init(numerator: Double, denominator: Double) {
    precondition(numerator > 0 && numerator.isFinite, "degrees of freedom are positive")
    precondition(denominator > 0 && denominator.isFinite, "degrees of freedom are positive")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The natural logarithm of the density at `x`; at 0 it may be ±∞.
  public func logDensity(at x: Double) -> Double {
    if x < 0 { return -.infinity }
    if x == 0 {
      if numerator < 2 { return .infinity }
      return numerator > 2 ? -.infinity : 0
    }
    let (share, rest) = shares(x)
    return incomplete.logKernel(x: share, y: rest) - Double.log(x)
  }

  /// P(F ≤ x).
  public func lowerTail(at x: Double) -> Double {
    if x <= 0 { return 0 }
    let (share, rest) = shares(x)
    return incomplete.tails(x: share, y: rest).lower
  }

  /// P(F > x).
  public func upperTail(at x: Double) -> Double {
    if x <= 0 { return 1 }
    let (share, rest) = shares(x)
    return incomplete.tails(x: share, y: rest).upper
  }

  /// The value that F does not exceed with the given probability.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    let logit = incomplete.quantileLogit(lower: probability, upper: 1 - probability)
    return denominator / numerator * Double.exp(logit)
  }

  /// The value that F exceeds with the given probability.
  public func upperQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    let logit = incomplete.quantileLogit(lower: 1 - probability, upper: probability)
    return denominator / numerator * Double.exp(logit)
  }

  private var incomplete: IncompleteBeta { IncompleteBeta(a: numerator / 2, b: denominator / 2) }

  /// The beta variable of which F is the odds, and its complement.
  private func shares(_ x: Double) -> (share: Double, rest: Double) {
    let scaled = numerator * x
    if scaled == .infinity { return (1, 0) }
    return (scaled / (scaled + denominator), denominator / (scaled + denominator))
  }
}
