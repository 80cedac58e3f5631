import RealModule

/// Exact control limits for a share of `trials` when the true share is `target`: interpolated binomial quantiles.
///
/// The limits are clamped to 0…1; where the target is 0 or 1 nothing can vary, and both are the target. Undefined
/// without trials. They take pupils for independent; schools that truly differ leave them far too often, see
/// `betaBinomialFunnelLimits` and `overdispersion`.
///
/// `level`: the probability between the limits, any level: 0.95, 0.998.
/// - Precondition: `0 <= target <= 1` and `0 < level < 1`.
/// - Complexity: O(√n log n), nothing is allocated.
public func binomialFunnelLimits(target: Double, trials: Int, level: Double) -> Estimate<Interval> {
  let counts = Binomial(trials: trials, probability: target)
  if trials > 0 && (target == 0 || target == 1) { return .success(Interval(lower: target, upper: target)) }
  return limits(of: counts, level: level)
}

/// Exact control limits for a share of `trials` when true shares follow `prior`: interpolated beta-binomial quantiles.
///
/// Over-dispersion is part of the model: about `level` of unlike schools lie within the limits. Clamped to 0…1.
/// Undefined without trials.
///
/// - Precondition: `0 < level < 1`.
/// - Complexity: O(n log n), nothing is allocated.
public func betaBinomialFunnelLimits(prior: Beta, trials: Int, level: Double) -> Estimate<Interval> {
  limits(of: BetaBinomial(trials: trials, prior: prior), level: level)
}

private func limits(of counts: some DiscreteDistribution, level: Double) -> Estimate<Interval> {
  let tail = tailProbability(level: level)
  let trials = counts.support.upperBound
  guard trials > 0 else { return .failure(.noObservations) }
  let lower = interpolatedQuantile(of: counts, at: tail) / Double(trials)
  let upper = interpolatedQuantile(of: counts, at: 1 - tail) / Double(trials)
  let low = min(max(lower, 0), 1)
  return .success(Interval(lower: low, upper: min(max(upper, low), 1)))
}

/// Approximate control limits for a share, on the arcsine scale: sin²(asin √target ± z / 2√n).
///
/// An angle below 0 or above π/2 gives the limit 0 or 1; without the clamp the limit would turn back. Undefined without
/// trials. For n below about 20 use the exact limits.
/// Reference: F. J. Anscombe, Biometrika 35 (1948) 246-254, doi:10.1093/biomet/35.3-4.246.
///
/// - Precondition: `0 <= target <= 1` and `0 < level < 1`.
/// - Complexity: O(1), nothing is allocated.
public func arcsineFunnelLimits(target: Double, trials: Int, level: Double) -> Estimate<Interval> {
  precondition(target >= 0 && target <= 1, "a share lies between 0 and 1")
  let z = criticalValue(level: level)
  guard trials > 0 else { return .failure(.noObservations) }
  let centre = Double.asin(target.squareRoot())
  let half = z / (2 * Double(trials).squareRoot())
  let low = Double.sin(max(0, centre - half))
  let high = Double.sin(min(Double.pi / 2, centre + half))
  return .success(Interval(lower: low * low, upper: high * high))
}

/// Exact control limits for the ratio of an observed Poisson count to its expectation.
///
/// χ² quantiles: lower χ²(2E) / 2E, upper χ²(2(E + 1)) / 2E. Undefined for an expectation of 0.
/// Reference: K. Ulm, American Journal of Epidemiology 131 (1990) 373-375,
/// doi:10.1093/oxfordjournals.aje.a115507.
///
/// - Precondition: `expected` is not negative and finite; `0 < level < 1`.
/// - Complexity: O(√E), nothing is allocated.
public func poissonFunnelLimits(expected: Double, level: Double) -> Estimate<Interval> {
  precondition(expected >= 0 && expected.isFinite, "an expected count is not negative")
  let tail = tailProbability(level: level)
  guard expected > 0 else { return .failure(.noObservations) }
  let lower = ChiSquared(degreesOfFreedom: 2 * expected).quantile(tail)
  let upper = ChiSquared(degreesOfFreedom: 2 * (expected + 1)).upperQuantile(tail)
  return .success(Interval(lower: lower / 2 / expected, upper: upper / 2 / expected))
}
