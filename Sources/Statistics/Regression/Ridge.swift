/// The coefficients that minimise Σ w (y − x′β)² + penalty · Σ β², the sum being over the penalised columns.
///
/// For prediction from many correlated conditions. Coefficients are biased towards 0, so none of them is a finding, and
/// they depend on the units: standardise predictors first. With a positive penalty on all but an intercept, dependent
/// columns do no harm; otherwise they leave the result undefined (`collinear`). Undefined without observations.
/// Reference: A. E. Hoerl, R. W. Kennard, Technometrics 12 (1970) 55-67, doi:10.1080/00401706.1970.10488634.
///
/// - Parameters:
///   - response: one value for each observation.
///   - design: one row of predictors for each observation; an intercept is a column of ones.
///   - weights: one weight for each observation.
///   - penalty: the penalty λ, 0 or more.
///   - isPenalised: for each column, whether it is penalised; an intercept is usually not.
/// - Complexity: O((observations + columns) · columns²).
public func ridgeRegression(
  _ response: [Double],
  design: [[Double]],
  weights: [Double],
  penalty: Double,
  isPenalised: [Bool]
) -> Estimate<[Double]> {
  precondition(response.count == design.count, "every observation has a row of predictors")
  precondition(response.count == weights.count, "every observation has a weight")
  precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is not negative")
  precondition(penalty >= 0 && penalty.isFinite, "a penalty is not negative")
  precondition(design.allSatisfy { $0.count == isPenalised.count }, "every column is penalised or not")
  guard weights.contains(where: { $0 > 0 }) else { return .failure(.noObservations) }
  let roots = weights.map { $0.squareRoot() }
  var rows = zip(design, roots).map { row, root in row.map { $0 * root } }
  var right = zip(response, roots).map { $0 * $1 }
  // The penalty is the sum of squares of one more observation of 0 for each penalised column.
  for column in isPenalised.indices where isPenalised[column] {
    var row = [Double](repeating: 0, count: isPenalised.count)
    row[column] = penalty.squareRoot()
    rows.append(row)
    right.append(0)
  }
  guard let factor = Householder(Matrix(rows)) else { return .failure(.collinear) }
  return .success(factor.leastSquares(right))
}
