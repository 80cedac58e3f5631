import RealModule

/// A share of units that come in clusters: pupils in schools, who are more alike than pupils of different schools.
///
/// The share is a ratio of two sums over clusters, Σ k / Σ n. Its variance by linearisation is
/// S / (S − 1) · Σ (k − p̂ n)² / (Σ n)², whatever the correlation inside the clusters; divided by the binomial variance
/// p̂ (1 − p̂) / Σ n it is the design effect.
/// Reference: W. G. Cochran, Sampling Techniques (1977), section 11.8; R. L. Williams, Biometrics 56 (2000) 645,
/// doi:10.1111/j.0006-341X.2000.00645.x.
public struct ClusteredProportion: Equatable, Hashable, Sendable {
  /// The clusters with at least one trial.
  public let clusters: [Proportion]
  /// All successes of all trials.
  public let pooled: Proportion

  /// Creates the share of the clusters together; clusters without trials are passed over.
  public init(_ clusters: [Proportion]) {
    self.clusters = clusters.filter { $0.trials > 0 }
    pooled = Proportion(
      self.clusters.reduce(0) { $0 + $1.successes }, of: self.clusters.reduce(0) { $0 + $1.trials })
  }

  /// The variance of the share between repetitions with other clusters.
  ///
  /// Undefined with fewer than two clusters.
  ///
  /// - Complexity: O(clusters).
  public var variance: Estimate<Double> {
    guard clusters.count > 1 else { return .failure(.tooFewGroups(needed: 2, found: clusters.count)) }
    let trials = Double(pooled.trials)
    let share = Double(pooled.successes) / trials
    var squares = NeumaierSum()
    for cluster in clusters {
      let excess = Double(cluster.successes) - share * Double(cluster.trials)
      squares.add(excess * excess)
    }
    let count = Double(clusters.count)
    return .success(count / (count - 1) * squares.value / (trials * trials))
  }

  /// By how much the variance exceeds that of as many independent trials.
  ///
  /// Undefined with fewer than two clusters, and when all or none succeed (`noVariation`).
  ///
  /// - Complexity: O(clusters).
  public var designEffect: Estimate<Double> {
    guard pooled.successes > 0, pooled.failures > 0 else {
      return .failure(pooled.trials == 0 ? .noObservations : .noVariation)
    }
    let trials = Double(pooled.trials)
    let binomial = Double(pooled.successes) / trials * (Double(pooled.failures) / trials) / trials
    return variance.map { $0 / binomial }
  }

  /// The design effect that a known correlation of the units of one cluster gives: 1 + ρ (Σ n² / Σ n − 1).
  ///
  /// For territories with too few clusters for a variance of their own. Undefined without trials.
  /// Reference: L. Kish, Survey Sampling (1965), section 5.4; J. N. K. Rao, A. J. Scott, JASA 76 (1981) 221,
  /// doi:10.1080/01621459.1981.10477633.
  ///
  /// - Precondition: `0 <= correlation <= 1`.
  /// - Complexity: O(clusters).
  public func designEffect(correlation: Double) -> Estimate<Double> {
    precondition(correlation >= 0 && correlation <= 1, "a correlation of units lies between 0 and 1")
    guard pooled.trials > 0 else { return .failure(.noObservations) }
    var squares = 0.0
    for cluster in clusters { squares += Double(cluster.trials) * Double(cluster.trials) }
    return .success(1 + correlation * (squares / Double(pooled.trials) - 1))
  }
}

extension Proportion {
  /// Wilson's interval where the trials are worth only trials / `designEffect` independent ones.
  ///
  /// The formula depends on n and z through z² / n alone, so n is divided by multiplying z by the root of the effect.
  /// Undefined without trials.
  ///
  /// - Precondition: `designEffect > 0`.
  /// - Complexity: O(1), nothing is allocated.
  public func wilsonInterval(level: Double, designEffect: Double) -> Estimate<Interval> {
    precondition(designEffect > 0, "a design effect is positive")
    return wilsonInterval(z: criticalValue(level: level) * designEffect.squareRoot())
  }
}
