import RealModule

/// A logistic regression whose intercept varies between groups.
public struct RandomInterceptLogistic: Sendable {
  /// One coefficient for each column of the design, on the logit scale.
  public let coefficients: [Double]
  /// The standard error of each coefficient.
  public let standardErrors: [Double]
  /// σᵤ: the standard deviation of the groups' intercepts on the logit scale; 0 where groups differ only by chance.
  public let betweenStandardDeviation: Double
  /// The most probable intercept of each group on the logit scale, shrunk towards 0.
  public let groupEffects: [Double]
  /// The maximised Laplace approximation of the log-likelihood, binomial coefficients included.
  public let logLikelihood: Double
}

/// Fits a logistic regression with a random intercept for each group by the Laplace approximation.
///
/// Coefficients and σᵤ are maximised together, as lme4's `glmer` does in its final stage. Undefined with fewer than two
/// groups, when all or none succeed, with dependent or separating columns, or when the maximum is not found. The
/// approximation understates σᵤ where groups have only a few trials with extreme shares.
/// Reference: N. E. Breslow, D. G. Clayton, JASA 88 (1993) 9-25, doi:10.1080/01621459.1993.10594284.
///
/// - `design`: one row of predictors for each count; an intercept is a column of ones.
/// - `groups`: the group of each count, numbered from 0 without gaps.
/// - Complexity: about ten Newton steps, each twice the columns times some five passes over the counts.
public func randomInterceptLogistic(
  _ counts: [Proportion],
  design: [[Double]],
  groups: [Int]
) -> Estimate<RandomInterceptLogistic> {
  precondition(counts.count == design.count, "every count has a row of predictors")
  precondition(counts.count == groups.count, "every count has a group")
  let columns = design.first?.count ?? 0
  let rows = ClusteredRows(groups: groups)
  guard rows.members.count > 1 else { return .failure(.tooFewGroups(needed: 2, found: rows.members.count)) }
  let start: LogisticRegression
  switch logisticRegression(counts, design: design) {
  case .success(let fit): start = fit
  case .failure(let reason): return .failure(reason)
  }
  let laplace = LaplaceIntercepts(counts: counts, design: design, members: rows.members)
  // Half a logit is a usual spread of schools; the likelihood is even in σ, so any start off 0 will do.
  switch maximise(from: start.coefficients + [0.5], laplace.likelihood) {
  case .failure(let reason): return .failure(reason)
  case .success(let maximum):
    let deviation = abs(maximum.point[columns])
    let coefficients = Array(maximum.point.dropLast())
    return .success(
      RandomInterceptLogistic(
        coefficients: coefficients,
        standardErrors: (0..<columns).map { maximum.covariance[$0, $0].squareRoot() },
        // The maximum at 0 is approached from one side, and met within the tolerance of the optimiser.
        betweenStandardDeviation: deviation < 1e-5 ? 0 : deviation,
        groupEffects: laplace.effects(coefficients: coefficients, deviation: deviation),
        logLikelihood: maximum.value + laplace.logBinomialCoefficients))
  }
}
