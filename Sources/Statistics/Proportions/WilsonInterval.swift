extension Proportion {
  /// Wilson's score interval: the shares that a two-sided score test does not reject.
  ///
  /// Centre (p̂ + z²/2n) / (1 + z²/n), half-width z √(p̂q̂/n + z²/4n²) / (1 + z²/n). The lower limit is exactly 0
  /// for k = 0, the upper exactly 1 for k = n. Its coverage equals the level on average over shares, and falls short
  /// near 0 and 1 (85.9 % at θ = 0.03 for n = 5 and a level of 95 %). Undefined without trials.
  ///
  /// Not for pupils of many schools taken together, who are not independent trials.
  /// Reference: E. B. Wilson, JASA 22 (1927) 209-212, doi:10.1080/01621459.1927.10502953.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func wilsonInterval(level: Double) -> Estimate<Interval> { wilsonInterval(z: criticalValue(level: level)) }

  /// The interval at a given quantile of the standard normal distribution.
  func wilsonInterval(z: Double) -> Estimate<Interval> {
    guard trials > 0 else { return .failure(.noObservations) }
    let successes = wilsonLimits(Double(successes), z: z)
    let failures = wilsonLimits(Double(failures), z: z)
    // Each limit is taken where it is the small one of its pair, and keeps its digits.
    let lower = successes.lower
    let upper = successes.upper < 0.5 ? successes.upper : 1 - failures.lower
    return .success(Interval(lower: min(lower, upper), upper: upper))
  }

  /// The limits for `k` of n; their product is p̂² / (1 + z²/n), which gives the lower one without cancellation.
  private func wilsonLimits(_ k: Double, z: Double) -> (lower: Double, upper: Double) {
    let n = Double(trials)
    let share = k / n
    let excess = z * z / n
    let spread = (share * ((n - k) / n) * excess + excess * excess / 4).squareRoot()
    let upper = (share + excess / 2 + spread) / (1 + excess)
    return (share * share / (1 + excess) / upper, upper)
  }

  /// Wilson's score interval with continuity correction (Newcombe's method 4).
  ///
  /// Nearly as wide as the exact interval; for those who must never cover less than the level. The limits are clamped
  /// to 0…1; the lower is 0 for k = 0, the upper 1 for k = n. Undefined without trials.
  /// Reference: R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872,
  /// doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func wilsonIntervalWithContinuity(level: Double) -> Estimate<Interval> {
    let z = criticalValue(level: level)
    guard trials > 0 else { return .failure(.noObservations) }
    let lower = correctedLowerLimit(Double(successes), z: z)
    let upper = 1 - correctedLowerLimit(Double(failures), z: z)
    return .success(Interval(lower: min(lower, upper), upper: upper))
  }

  private func correctedLowerLimit(_ k: Double, z: Double) -> Double {
    if k == 0 { return 0 }
    let n = Double(trials)
    let square = z * z
    let root = (square - 2 - 1 / n + 4 * k / n * (n - k + 1)).squareRoot()
    return max(0, (2 * k + square - 1 - z * root) / (2 * (n + square)))
  }
}
