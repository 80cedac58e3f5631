/// How much more a set of schools scatters than chance alone explains.
public struct Overdispersion: Equatable, Hashable, Sendable {
  /// φ: the mean squared z-score, 1 when only chance is at work. Limits widen by √φ in the multiplicative model.
  public let phi: Double
  /// τ²: the variance between schools in squared units of the values, 0 where φ does not exceed 1 enough to show any.
  /// Limits use √(s² + τ²) in the additive model, which does not let the largest schools fall out of any limit.
  public let tauSquared: Double

  /// A variance between schools that is known from elsewhere; φ is that of chance alone.
  ///
  /// - Precondition: `tauSquared >= 0`.
  public init(tauSquared: Double) {
    precondition(tauSquared >= 0, "a variance is not negative")
    self.init(phi: 1, tauSquared: tauSquared)
  }

  init(phi: Double, tauSquared: Double) {
    self.phi = phi
    self.tauSquared = tauSquared
  }

  /// The z-score of a value against its target in the additive model.
  ///
  /// - Precondition: `standardError` is positive.
  public func adjustedZ(difference: Double, standardError: Double) -> Double {
    precondition(standardError > 0, "a standard error is positive")
    return difference / (standardError * standardError + tauSquared).squareRoot()
  }
}

/// Estimates over-dispersion from z-scores whose extreme `fraction` at either end is pulled in to the quantile there.
///
/// φ = Σ z² / n of the Winsorised scores (quantiles of type 7); τ² = (nφ − (n − 1)) / (Σ w − Σ w² / Σ w) with w = 1/s², or 0
/// where nφ < n − 1. Undefined with fewer than two schools.
/// Reference: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, doi:10.1002/sim.1970.
///
/// - Parameters:
///   - zScores: the distance of each school from the target, in its own standard errors.
///   - standardErrors: the standard error of each school, in the units of the values.
///   - fraction: the share pulled in at either end, from 0 to below ½; 0.1 in the reference.
/// - Complexity: O(n log n).
public func overdispersion(
  zScores: [Double],
  standardErrors: [Double],
  winsorising fraction: Double
) -> Estimate<Overdispersion> {
  precondition(zScores.count == standardErrors.count, "every score has a standard error")
  precondition(standardErrors.allSatisfy { $0 > 0 && $0.isFinite }, "a standard error is positive")
  precondition(fraction >= 0 && fraction < 0.5, "less than half is pulled in at either end")
  guard zScores.count > 1 else { return .failure(.tooFewGroups(needed: 2, found: zScores.count)) }
  let sorted = zScores.sorted()
  guard case .success(let low) = quantile(ofSorted: sorted, at: fraction, type: .linear),
    case .success(let high) = quantile(ofSorted: sorted, at: 1 - fraction, type: .linear)
  else { return .failure(.noObservations) }
  var squares = NeumaierSum()
  for z in sorted {
    let pulled = min(max(z, low), high)
    squares.add(pulled * pulled)
  }
  var weights = NeumaierSum()
  var squaredWeights = NeumaierSum()
  for error in standardErrors {
    let weight = 1 / (error * error)
    weights.add(weight)
    squaredWeights.add(weight * weight)
  }
  let count = Double(zScores.count)
  let scale = weights.value - squaredWeights.value / weights.value
  let tauSquared = max(0, (squares.value - (count - 1)) / scale)
  return .success(Overdispersion(phi: squares.value / count, tauSquared: tauSquared))
}
