import RealModule

/// A distribution on the real line with a density.
///
/// Both tails are computed directly: `upperTail` keeps its relative accuracy where `1 - lowerTail` has lost every
/// digit, and `upperQuantile` does the same for quantiles close to the upper end.
public protocol ContinuousDistribution: Sendable {
  /// The natural logarithm of the density at `x`; −∞ outside the support.
  func logDensity(at x: Double) -> Double
  /// P(X ≤ x).
  func lowerTail(at x: Double) -> Double
  /// P(X > x).
  func upperTail(at x: Double) -> Double
  /// The value that X does not exceed with probability `probability`.
  ///
  /// - Precondition: `0 <= probability <= 1`.
  func quantile(_ probability: Double) -> Double
  /// The value that X exceeds with probability `probability`.
  ///
  /// - Precondition: `0 <= probability <= 1`.
  func upperQuantile(_ probability: Double) -> Double
}

extension ContinuousDistribution {
  /// The density at `x`; 0 outside the support, and possibly ∞ at its ends.
  public func density(at x: Double) -> Double { Double.exp(logDensity(at: x)) }
}
