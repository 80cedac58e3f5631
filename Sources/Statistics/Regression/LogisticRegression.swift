import RealModule

/// e^η / (1 + e^η) and its complement, each with all its digits.
func logisticShares(_ predictor: Double) -> (share: Double, rest: Double) {
  (1 / (1 + Double.exp(-predictor)), 1 / (1 + Double.exp(predictor)))
}

/// A logistic regression of counts on covariates.
public struct LogisticRegression: Sendable {
  /// One coefficient for each column of the design, on the logit scale.
  public let coefficients: [Double]
  /// The standard error of each coefficient.
  public let standardErrors: [Double]
  /// The maximised log-likelihood, without binomial coefficients.
  public let logLikelihood: Double

  /// The fitted share at the given covariates.
  ///
  /// - Precondition: as many covariates as coefficients.
  public func share(covariates: [Double]) -> Double {
    precondition(covariates.count == coefficients.count, "every coefficient has a covariate")
    return logisticShares(dot(coefficients, covariates)).share
  }
}

/// Fits a logistic regression by maximum likelihood.
///
/// Undefined when all or none succeed (`noVariation`), when covariates are linearly dependent (`collinear`), and when
/// they separate successes from failures (`separated`). Pupils of one school are not independent: with several rows of a
/// school use `randomInterceptLogistic`.
/// Reference: J. A. Nelder, R. W. M. Wedderburn, JRSS A 135 (1972) 370-384, doi:10.2307/2344614.
///
/// `design`: one row of covariates for each count; an intercept is a column of ones.
/// - Complexity: about six Newton steps of O(rows · columns²).
public func logisticRegression(_ counts: [Proportion], design: [[Double]]) -> Estimate<LogisticRegression> {
  precondition(counts.count == design.count, "every count has a row of covariates")
  let columns = design.first?.count ?? 0
  precondition(design.allSatisfy { $0.count == columns && $0.allSatisfy(\.isFinite) }, "covariates are finite")
  let successes = counts.reduce(0) { $0 + $1.successes }
  let trials = counts.reduce(0) { $0 + $1.trials }
  guard trials > 0 else { return .failure(.noObservations) }
  guard successes > 0, successes < trials else { return .failure(.noVariation) }
  guard Cholesky(crossProduct(design, weights: counts.map { Double($0.trials) })) != nil else {
    return .failure(.collinear)
  }
  let start = [Double](repeating: 0, count: columns)
  let fit = maximise(from: start) { logisticLikelihood($0, counts: counts, design: design) }
  switch fit {
  case .success(let maximum):
    let isSeparated = zip(design, counts).contains { row, count in
      // Shares of 1e-9 are what a diverging predictor looks like when the likelihood has gone flat.
      count.trials > 0 && abs(dot(row, maximum.point)) > 20
    }
    if isSeparated { return .failure(.separated) }
    return .success(
      LogisticRegression(
        coefficients: maximum.point,
        standardErrors: (0..<columns).map { maximum.covariance[$0, $0].squareRoot() },
        logLikelihood: maximum.value))
  case .failure:
    // The likelihood is concave: a maximum that exists is found, so there is none.
    return .failure(.separated)
  }
}

private func logisticLikelihood(
  _ coefficients: [Double],
  counts: [Proportion],
  design: [[Double]]
) -> Slope {
  let columns = coefficients.count
  var value = NeumaierSum()
  var gradient = [Double](repeating: 0, count: columns)
  var curvature = Matrix(rows: columns, columns: columns)
  for (count, row) in zip(counts, design) {
    let predictor = dot(row, coefficients)
    value.add(binomialLogLikelihood(count, predictor: predictor))
    let (share, rest) = logisticShares(predictor)
    let trials = Double(count.trials)
    let residual = Double(count.successes) - trials * share
    let weight = trials * share * rest
    for column in 0..<columns {
      gradient[column] += residual * row[column]
      for other in 0..<columns { curvature[column, other] += weight * row[column] * row[other] }
    }
  }
  return Slope(value: value.value, gradient: gradient, curvature: curvature)
}

/// k η − n ln(1 + e^η), without overflow and without cancellation at either end.
func binomialLogLikelihood(_ count: Proportion, predictor: Double) -> Double {
  let softplus = Double.log(onePlus: Double.exp(-abs(predictor)))
  let own = predictor > 0 ? -Double(count.failures) * predictor : Double(count.successes) * predictor
  return own - Double(count.trials) * softplus
}

/// X′WX.
func crossProduct(_ design: [[Double]], weights: [Double]) -> Matrix {
  let columns = design.first?.count ?? 0
  var product = Matrix(rows: columns, columns: columns)
  for (row, weight) in zip(design, weights) {
    for i in 0..<columns {
      for j in 0..<columns { product[i, j] += weight * row[i] * row[j] }
    }
  }
  return product
}
