extension Proportion {
  /// The Clopper–Pearson interval: the shares that neither one-sided exact binomial test rejects.
  ///
  /// It covers at least at its level for every share, and usually well above it. The lower limit is 0 for k = 0, the
  /// upper 1 for k = n. Undefined without trials.
  /// Reference: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404-413, doi:10.1093/biomet/26.4.404.
  ///
  /// - Complexity: O(√n), nothing is allocated.
  public func clopperPearsonInterval(level: Double) -> Estimate<Interval> {
    let tail = tailProbability(level: level)
    guard trials > 0 else { return .failure(.noObservations) }
    let k = Double(successes)
    let rest = Double(failures)
    let lower = successes == 0 ? 0 : Beta(a: k, b: rest + 1).quantile(tail)
    let upper = failures == 0 ? 1 : Beta(a: k + 1, b: rest).upperQuantile(tail)
    return .success(Interval(lower: lower, upper: upper))
  }

  /// The equal-tailed posterior interval under Jeffreys' prior Beta(½, ½).
  ///
  /// At k = 0 and k = n it is left as the posterior gives it: the limit next to the observed end is near, not at, 0 or
  /// 1. Undefined without trials, when it would only repeat the prior.
  /// Reference: L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001) 101-133, doi:10.1214/ss/1009213286.
  ///
  /// - Complexity: O(√n), nothing is allocated.
  public func jeffreysInterval(level: Double) -> Estimate<Interval> {
    let posterior = Beta(a: Double(successes) + 0.5, b: Double(failures) + 0.5)
    let interval = posterior.equalTailedInterval(level: level)
    return trials > 0 ? .success(interval) : .failure(.noObservations)
  }

  /// The Agresti–Coull interval: Wald's, after z²/2 successes and z²/2 failures are added.
  ///
  /// Centred where Wilson's is and never narrower. The limits are clamped to 0…1. Undefined without trials.
  /// Reference: A. Agresti, B. A. Coull, The American Statistician 52 (1998) 119-126,
  /// doi:10.1080/00031305.1998.10480550.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func agrestiCoullInterval(level: Double) -> Estimate<Interval> {
    let z = criticalValue(level: level)
    guard trials > 0 else { return .failure(.noObservations) }
    let n = Double(trials) + z * z
    let share = (Double(successes) + z * z / 2) / n
    let half = z * (share * (1 - share) / n).squareRoot()
    return .success(Interval(lower: max(0, share - half), upper: min(1, share + half)))
  }
}
