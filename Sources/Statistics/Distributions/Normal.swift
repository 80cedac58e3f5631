import RealModule

/// The normal distribution.
///
/// Tails come from the complementary error function, quantiles from Wichura's rational approximations; both hold about
/// 14 digits at any distance from the mean. A share near 0 or 1 of few pupils is not normal: see `Proportion`.
/// References: DLMF 7.2, https://dlmf.nist.gov/7.2; M. J. Wichura, Applied Statistics 37 (1988) 477-484,
/// doi:10.2307/2347330.
///
/// - Complexity: O(1), nothing is allocated.
public struct Normal: ContinuousDistribution, Equatable, Hashable {
  /// The mean, in the units of X.
  public let mean: Double
  /// The standard deviation, in the units of X.
  public let standardDeviation: Double

  /// Mean 0 and standard deviation 1.
  public static let standard = Normal(mean: 0, standardDeviation: 1)

  /// Creates the distribution with a given mean and standard deviation.
  ///
  /// - Precondition: `standardDeviation > 0`.
  public init(mean: Double, standardDeviation: Double) {
    precondition(standardDeviation > 0, "a standard deviation is positive")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The natural logarithm of the density at `x`.
  public func logDensity(at x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    return -0.5 * z * z - SaddlePoint.logSqrtTwoPi - Double.log(standardDeviation)
  }

  /// P(X ≤ x).
  public func lowerTail(at x: Double) -> Double {
    0.5 * Double.erfc((mean - x) / standardDeviation * 0.5.squareRoot())
  }

  /// P(X > x).
  public func upperTail(at x: Double) -> Double {
    0.5 * Double.erfc((x - mean) / standardDeviation * 0.5.squareRoot())
  }

  /// The value that X does not exceed with the given probability; ∓∞ at 0 and 1.
  public func quantile(_ probability: Double) -> Double {
    mean + standardDeviation * StandardNormalQuantile.lower(probability)
  }

  /// The value that X exceeds with the given probability; ±∞ at 0 and 1.
  public func upperQuantile(_ probability: Double) -> Double {
    mean - standardDeviation * StandardNormalQuantile.lower(probability)
  }
}
