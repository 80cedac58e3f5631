/// The quantile of a discrete distribution, interpolated so that limits change smoothly with the number of trials.
///
/// With r the smallest value of F(r) ≥ p, the result is r − (F(r) − p) / f(r), which can fall below 0.
/// Reference: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, appendix A.1.1, doi:10.1002/sim.1970.
///
/// - Precondition: `0 < probability < 1`.
/// - Complexity: that of the quantile.
public func interpolatedQuantile(of distribution: some DiscreteDistribution, at probability: Double) -> Double {
  precondition(probability > 0 && probability < 1, "the probability of a limit lies between 0 and 1")
  let r = distribution.quantile(probability)
  // The smaller tail carries the digits.
  let excess =
    probability <= 0.5
    ? distribution.lowerTail(through: r) - probability
    : (1 - probability) - distribution.upperTail(from: r + 1)
  return Double(r) - excess / distribution.probability(of: r)
}
