import RealModule

/// The χ² distribution: the sum of ν squared standard normal variables.
///
/// Tails are incomplete gamma functions, about 11 digits for ν from 0.1 to 10⁶. For a statistic of counts it is an
/// approximation that needs expected counts of 5 or so. Reference: DLMF 8.2, https://dlmf.nist.gov/8.2.
///
/// - Complexity: O(√ν) for a tail, about ten times that for a quantile; nothing is allocated.
public struct ChiSquared: ContinuousDistribution, Equatable, Hashable {
  /// The degrees of freedom ν, not necessarily an integer.
  public let degreesOfFreedom: Double

  /// Creates the distribution with the given degrees of freedom.
  ///
  /// - Precondition: `degreesOfFreedom` is positive and finite.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0 && degreesOfFreedom.isFinite, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The natural logarithm of the density at `x`; at 0 it may be ±∞.
  public func logDensity(at x: Double) -> Double {
    if x < 0 { return -.infinity }
    if x == 0 {
      if degreesOfFreedom < 2 { return .infinity }
      return degreesOfFreedom > 2 ? -.infinity : -Double.log(2)
    }
    return incomplete.logKernel(x / 2) - Double.log(x)
  }

  /// P(X ≤ x).
  public func lowerTail(at x: Double) -> Double { incomplete.tails(x / 2).lower }

  /// P(X > x).
  public func upperTail(at x: Double) -> Double { incomplete.tails(x / 2).upper }

  /// The value that X does not exceed with the given probability.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    return 2 * incomplete.quantile(lower: probability, upper: 1 - probability)
  }

  /// The value that X exceeds with the given probability.
  public func upperQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    return 2 * incomplete.quantile(lower: 1 - probability, upper: probability)
  }

  private var incomplete: IncompleteGamma { IncompleteGamma(shape: degreesOfFreedom / 2) }
}
