import RealModule

/// A linear regression whose intercept varies between groups: value added with shrinkage.
public struct RandomInterceptLinear: Sendable {
  /// One coefficient for each column of the design.
  public let coefficients: [Double]
  /// The standard error of each coefficient, the variances taken as known.
  public let standardErrors: [Double]
  /// σ²ᵤ: the variance of the groups' intercepts; 0 where groups differ no more than by chance.
  public let betweenVariance: Double
  /// σ²ₑ: the variance within groups.
  public let withinVariance: Double
  /// The shrunken residual of each group: λ times its mean residual, in the units of the response.
  public let groupEffects: [Double]
  /// λ = σ²ᵤ / (σ²ᵤ + σ²ₑ / n): how far the effect follows the group's own mean residual, from 0 to 1.
  public let reliabilities: [Double]
  /// The standard error of each predicted effect, coefficients and variances taken as known.
  public let effectStandardErrors: [Double]
  /// Minus twice the maximised (restricted) log-likelihood, as lme4 prints it.
  public let deviance: Double

  /// σ²ᵤ / (σ²ᵤ + σ²ₑ).
  public var intraclassCorrelation: Double { betweenVariance / (betweenVariance + withinVariance) }
}

/// Which likelihood estimates the variances.
public enum LikelihoodKind: Sendable {
  /// Restricted maximum likelihood: unbiased in balanced data; not for comparing different coefficients.
  case restricted
  /// Maximum likelihood: variances a little too small.
  case full
}

/// Fits a linear regression with a random intercept for each group.
///
/// The likelihood is profiled to one variable, the ratio θ = σ²ᵤ / σ²ₑ, whose score is followed to its root. A variance of
/// 0 is a proper estimate: groups then differ no more than by chance. Undefined with fewer than two groups, with no
/// observation left over for the variance within groups, with dependent columns (`collinear`), and when a perfect fit
/// leaves nothing to explain (`noVariation`).
/// Reference: D. Bates et al., Journal of Statistical Software 67 (2015) 1-48, doi:10.18637/jss.v067.i01.
///
/// - `response`: one value for each observation.
/// - `design`: one row of predictors for each observation; an intercept is a column of ones.
/// - `groups`: the group of each observation, numbered from 0 without gaps.
/// - Complexity: O(observations · columns²) once, then about sixty times O(groups · columns²).
public func randomInterceptLinear(
  _ response: [Double],
  design: [[Double]],
  groups: [Int],
  likelihood: LikelihoodKind
) -> Estimate<RandomInterceptLinear> {
  precondition(response.count == design.count, "every observation has a row of predictors")
  precondition(response.count == groups.count, "every observation has a group")
  let columns = design.first?.count ?? 0
  let rows = ClusteredRows(groups: groups)
  guard rows.members.count > 1 else { return .failure(.tooFewGroups(needed: 2, found: rows.members.count)) }
  guard response.count > columns + 1, rows.members.count < response.count else {
    return .failure(.tooFewObservations(needed: max(columns + 2, rows.members.count + 1), found: response.count))
  }
  switch weightedLeastSquares(response, design: design, weights: response.map { _ in 1 }) {
  case .failure(let reason): return .failure(reason)
  case .success(let fit):
    let squares = dot(fit.residuals, fit.residuals)
    // Less than the square of the rounding of the response is no variation.
    guard squares > 1e-24 * dot(response, response) else { return .failure(.noVariation) }
  }
  let profile = InterceptProfile(response: response, design: design, rows: rows, likelihood: likelihood)
  return profile.fit()
}
