import RealModule

/// A beta prior whose mean follows covariates: logit μ = x′β, with one precision a + b for all groups.
///
/// Unlike schools get unlike priors: a large urban school is not shrunk towards small rural ones. For a sentence about
/// a school leave that school out of the fit.
public struct BetaBinomialRegression: Sendable {
  /// β: one coefficient for each column of the design, on the logit scale.
  public let coefficients: [Double]
  /// The standard error of each coefficient.
  public let standardErrors: [Double]
  /// The precision a + b: the number of trials that the prior is worth.
  public let precision: Double
  /// The maximised log-likelihood, binomial coefficients included.
  public let logLikelihood: Double
  /// The Newton steps taken.
  public let iterations: Int

  /// The prior of a group with the given covariates.
  ///
  /// - Precondition: as many covariates as coefficients.
  public func prior(covariates: [Double]) -> Beta {
    precondition(covariates.count == coefficients.count, "every coefficient has a covariate")
    let (share, rest) = logisticShares(dot(coefficients, covariates))
    return Beta(a: share * precision, b: rest * precision)
  }
}

/// Fits a beta prior to groups by maximum likelihood, its mean on covariates.
///
/// Groups without trials are passed over. Undefined with fewer groups than coefficients and one; when all or none
/// succeed (`noVariation`); when covariates are linearly dependent (`collinear`) or separate the outcomes (`separated`,
/// also when every group is all or nothing); when no group has two trials; and when groups differ no more than by
/// chance (`noVariationBetweenGroups`): the likelihood then rises towards infinite precision, and a common share,
/// or a logistic regression, is the whole answer. That is judged by the sign of the score at infinite precision.
/// Reference: D. A. Williams, Biometrics 31 (1975) 949-952, doi:10.2307/2529820.
///
/// `design`: one row of covariates for each group; an intercept is a column of ones.
/// - Complexity: about ten Newton steps of O(groups · (columns² + trials)) each, equal groups once.
public func betaBinomialRegression(_ groups: [Proportion], design: [[Double]]) -> Estimate<BetaBinomialRegression> {
  precondition(groups.count == design.count, "every group has a row of covariates")
  let rows = groups.indices.filter { groups[$0].trials > 0 }
  let columns = design.first?.count ?? 0
  let needed = max(2, columns + 1)
  guard rows.count >= needed else { return .failure(.tooFewGroups(needed: needed, found: rows.count)) }
  let used = rows.map { groups[$0] }
  let covariates = rows.map { design[$0] }
  guard used.contains(where: { $0.trials > 1 }) else {
    return .failure(.tooFewObservations(needed: 2, found: 1))
  }
  let start: LogisticRegression
  switch logisticRegression(used, design: covariates) {
  case .success(let fit): start = fit
  case .failure(let reason): return .failure(reason)
  }
  if used.allSatisfy({ $0.successes == 0 || $0.failures == 0 }) { return .failure(.separated) }
  guard overdispersionScore(used, shares: covariates.map(start.share)) > 0 else {
    return .failure(.noVariationBetweenGroups)
  }
  let precision = betaPriorByWeightedMoments(used).value.map { $0.a + $0.b } ?? 20
  let likelihood = BetaBinomialLikelihood(groups: used, covariates: covariates)
  let fit = maximise(from: start.coefficients + [Double.log(precision)]) { likelihood.evaluate(at: $0) }
  return fit.map { maximum in
    let coefficients = Array(maximum.point.dropLast())
    let precision = Double.exp(maximum.point[columns])
    var value = NeumaierSum()
    for (group, row) in zip(used, covariates) {
      let (share, rest) = logisticShares(dot(coefficients, row))
      let prior = Beta(a: share * precision, b: rest * precision)
      value.add(BetaBinomial(trials: group.trials, prior: prior).logProbability(of: group.successes))
    }
    return BetaBinomialRegression(
      coefficients: coefficients,
      standardErrors: (0..<columns).map { maximum.covariance[$0, $0].squareRoot() },
      precision: precision,
      logLikelihood: value.value,
      iterations: maximum.iterations)
  }
}

/// The derivative of the log-likelihood by 1 / (a + b) at 0, where the beta-binomial becomes binomial (Tarone).
private func overdispersionScore(_ groups: [Proportion], shares: [Double]) -> Double {
  var score = NeumaierSum()
  for (group, share) in zip(groups, shares) {
    let k = Double(group.successes)
    let rest = Double(group.failures)
    let n = Double(group.trials)
    score.add((k * (k - 1) / share + rest * (rest - 1) / (1 - share) - n * (n - 1)) / 2)
  }
  return score.value
}
