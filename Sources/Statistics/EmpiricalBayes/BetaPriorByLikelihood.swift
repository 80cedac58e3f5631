/// A beta prior fitted by maximum likelihood.
public struct BetaPriorFit: Equatable, Sendable {
  /// The fitted prior.
  public let prior: Beta
  /// The maximised log-likelihood, binomial coefficients included.
  public let logLikelihood: Double
}

/// Fits one beta prior to all groups by maximum likelihood of their beta-binomial counts.
///
/// Undefined as `betaBinomialRegression` is, of which it is the case without covariates. Not for schools of unlike kinds:
/// a common prior pulls small rural schools to the mean of large urban ones.
/// Reference: D. A. Williams, Biometrics 31 (1975) 949-952, doi:10.2307/2529820.
///
/// - Complexity: about ten Newton steps of O(groups) each.
public func betaPriorByMaximumLikelihood(_ groups: [Proportion]) -> Estimate<BetaPriorFit> {
  betaBinomialRegression(groups, design: groups.map { _ in [1] }).map {
    BetaPriorFit(prior: $0.prior(covariates: [1]), logLikelihood: $0.logLikelihood)
  }
}
