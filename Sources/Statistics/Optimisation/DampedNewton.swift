/// A maximum of a smooth function, with what its curvature says about the precision of the point.
struct Maximum {
  let point: [Double]
  let value: Double
  /// The inverse of minus the matrix of second derivatives.
  let covariance: Matrix
  let iterations: Int
}

/// A function at a point: its value, its gradient, and minus the matrix of its second derivatives.
struct Slope {
  let value: Double
  let gradient: [Double]
  let curvature: Matrix
}

/// Climbs to a local maximum of a function that knows its gradient alone.
///
/// Second derivatives are central differences of the analytic gradient.
///
/// - Parameter function: the value and the gradient, or `nil` outside the domain.
func maximise(
  from start: [Double],
  iterations limit: Int = 200,
  _ function: ([Double]) -> (value: Double, gradient: [Double])?
) -> Estimate<Maximum> {
  climb(from: start, iterations: limit, function) { negativeHessian(at: $0, function) }
}

/// Climbs to a local maximum of a function that knows its second derivatives too.
///
/// - Parameter function: the function at a point, or `nil` outside the domain.
func maximise(from start: [Double], iterations limit: Int = 200, _ function: ([Double]) -> Slope?) -> Estimate<Maximum>
{
  // The curvature is asked for at the point that was evaluated last: nothing is computed twice.
  var last: Slope?
  return climb(from: start, iterations: limit) { point in
    guard let slope = function(point) else { return nil }
    last = slope
    return (slope.value, slope.gradient)
  } curvature: { _ in
    last?.curvature
  }
}

/// Newton's method, damped after Levenberg where the function is not yet concave.
///
/// Converged when gᵀ H⁻¹ g falls below 1e-14: the point is then within about 1e-7 standard errors of the maximum.
private func climb(
  from start: [Double],
  iterations limit: Int,
  _ function: ([Double]) -> (value: Double, gradient: [Double])?,
  curvature: ([Double]) -> Matrix?
) -> Estimate<Maximum> {
  var point = start
  guard var (value, gradient) = function(point) else { return .failure(.notConverged(iterations: 0)) }
  var damping = 0.0
  for iteration in 1...limit {
    guard let curvature = curvature(point) else { return .failure(.notConverged(iterations: iteration)) }
    if let factor = Cholesky(curvature), dot(gradient, factor.solve(gradient)) < 1e-14 {
      return .success(Maximum(point: point, value: value, covariance: factor.inverse, iterations: iteration))
    }
    var isImproved = false
    for _ in 0..<60 {
      if let step = dampedStep(curvature, gradient, damping) {
        let next = zip(point, step).map { $0 + $1 }
        // Close to the maximum a step gains less than the rounding of the value.
        if let (nextValue, nextGradient) = function(next), nextValue >= value - 1e-13 * abs(value) {
          (point, value, gradient) = (next, nextValue, nextGradient)
          damping = damping < 1e-3 ? 0 : damping / 10
          isImproved = true
          break
        }
      }
      damping = max(damping * 4, 1e-3)
    }
    if !isImproved { return .failure(.notConverged(iterations: iteration)) }
  }
  return .failure(.notConverged(iterations: limit))
}

private func dampedStep(_ curvature: Matrix, _ gradient: [Double], _ damping: Double) -> [Double]? {
  var damped = curvature
  for index in gradient.indices { damped[index, index] += damping * max(1, abs(curvature[index, index])) }
  return Cholesky(damped)?.solve(gradient)
}

private func negativeHessian(
  at point: [Double],
  _ function: ([Double]) -> (value: Double, gradient: [Double])?
) -> Matrix? {
  var matrix = Matrix(rows: point.count, columns: point.count)
  for column in point.indices {
    // The cube root of the rounding unit balances truncation and rounding of a central difference.
    let width = 6e-6 * max(1, abs(point[column]))
    var shifted = point
    shifted[column] = point[column] + width
    guard let above = function(shifted) else { return nil }
    shifted[column] = point[column] - width
    guard let below = function(shifted) else { return nil }
    for row in point.indices { matrix[row, column] = (below.gradient[row] - above.gradient[row]) / (2 * width) }
  }
  for row in point.indices {
    for column in 0..<row {
      let mean = (matrix[row, column] + matrix[column, row]) / 2
      matrix[row, column] = mean
      matrix[column, row] = mean
    }
  }
  return matrix
}
