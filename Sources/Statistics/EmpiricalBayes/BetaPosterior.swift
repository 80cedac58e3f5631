extension Beta {
  /// The distribution after `observed` was seen: Beta(a + k, b + n − k).
  ///
  /// P(θ ≥ τ) of a school is `prior.updated(with: counts).upperTail(at: τ)`. It speaks of one procedure of one class;
  /// what is stable about a school needs several cohorts.
  /// Reference: A. Gelman et al., Bayesian Data Analysis (2013), section 2.4, doi:10.1201/b16018.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func updated(with observed: Proportion) -> Beta {
    Beta(a: a + Double(observed.successes), b: b + Double(observed.failures))
  }

  /// The reliability n / (n + a + b): how far the posterior mean follows the group's own share, from 0 to 1.
  public func reliability(trials: Int) -> Double {
    precondition(trials >= 0, "a number of trials is not negative")
    return Double(trials) / (Double(trials) + a + b)
  }

  /// The intra-class correlation ρ = 1 / (a + b + 1) of two trials of one group.
  public var intraclassCorrelation: Double { 1 / (a + b + 1) }
}
