/// A linear regression fitted by weighted least squares.
public struct LinearFit: Sendable {
  /// One coefficient for each column of the design.
  public let coefficients: [Double]
  /// The fitted value of each observation.
  public let fitted: [Double]
  /// Observed minus fitted, in the units of the response.
  public let residuals: [Double]
  /// The leverage of each observation: how far it determines its own fitted value, from 0 to 1.
  public let leverages: [Double]
  /// The weighted residual sum of squares over its degrees of freedom. Undefined without any.
  public let residualVariance: Estimate<Double>
  /// The standard errors if every observation's variance is inverse to its weight. Undefined as the variance is.
  public let standardErrors: Estimate<[Double]>
  /// The standard errors HC3, which hold whatever the variances are: residuals over 1 − leverage.
  ///
  /// Undefined (`fullLeverage`) where an observation alone determines its fitted value.
  /// Reference: J. G. MacKinnon, H. White, Journal of Econometrics 29 (1985) 305-325,
  /// doi:10.1016/0304-4076(85)90158-7.
  public let robustStandardErrors: Estimate<[Double]>
}

/// Fits a linear regression by weighted least squares.
///
/// Observations of weight 0 are fitted, but do not count. Undefined with fewer counting observations than columns, and
/// (`collinear`) when columns are linearly dependent. A slope between schools says nothing about pupils, and a
/// coefficient is no cause.
/// Reference: Å. Björck, Numerical Methods for Least Squares Problems (1996), doi:10.1137/1.9781611971484.
///
/// - Parameters:
///   - response: one value for each observation.
///   - design: one row of predictors for each observation; an intercept is a column of ones.
///   - weights: one weight for each observation, proportional to the inverse of its variance.
/// - Complexity: O(observations · columns²).
public func weightedLeastSquares(
  _ response: [Double],
  design: [[Double]],
  weights: [Double]
) -> Estimate<LinearFit> {
  precondition(response.count == design.count, "every observation has a row of predictors")
  precondition(response.count == weights.count, "every observation has a weight")
  precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is not negative")
  let columns = design.first?.count ?? 0
  let counting = weights.indices.filter { weights[$0] > 0 }
  guard counting.count >= max(columns, 1) else {
    return .failure(.tooFewObservations(needed: max(columns, 1), found: counting.count))
  }
  let roots = weights.map { $0.squareRoot() }
  let scaled = Matrix(counting.map { index in design[index].map { $0 * roots[index] } })
  guard let factor = Householder(scaled) else { return .failure(.collinear) }
  let coefficients = factor.leastSquares(counting.map { response[$0] * roots[$0] })
  let fitted = design.map { dot($0, coefficients) }
  let residuals = zip(response, fitted).map { $0 - $1 }
  let inverse = factor.inverseCrossProduct
  let leverages = zip(design, weights).map { row, weight in min(1, weight * dot(row, inverse.times(row))) }
  let degrees = counting.count - columns
  let squares = NeumaierSum(counting.lazy.map { weights[$0] * residuals[$0] * residuals[$0] }).value
  let variance: Estimate<Double> =
    degrees > 0
    ? .success(squares / Double(degrees))
    : .failure(.tooFewObservations(needed: columns + 1, found: counting.count))
  return .success(
    LinearFit(
      coefficients: coefficients,
      fitted: fitted,
      residuals: residuals,
      leverages: leverages,
      residualVariance: variance,
      standardErrors: variance.map { scale in (0..<columns).map { (inverse[$0, $0] * scale).squareRoot() } },
      robustStandardErrors: robustErrors(
        design: design, weights: weights, residuals: residuals, leverages: leverages, inverse: inverse)))
}

/// The roots of the diagonal of (X′WX)⁻¹ (Σ w² e² / (1 − h)² x x′) (X′WX)⁻¹.
private func robustErrors(
  design: [[Double]],
  weights: [Double],
  residuals: [Double],
  leverages: [Double],
  inverse: Matrix
) -> Estimate<[Double]> {
  // A leverage of one is computed with the rounding of its terms.
  if leverages.contains(where: { $0 > 1 - 1e-10 }) { return .failure(.fullLeverage) }
  let meat = design.indices.map { index in
    let spread = weights[index] * residuals[index] / (1 - leverages[index])
    return spread * spread
  }
  var variances = [Double](repeating: 0, count: inverse.rows)
  for (row, weight) in zip(design, meat) {
    for (index, influence) in inverse.times(row).enumerated() { variances[index] += weight * influence * influence }
  }
  return .success(variances.map { $0.squareRoot() })
}
