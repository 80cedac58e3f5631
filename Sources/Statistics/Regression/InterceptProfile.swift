import RealModule

/// The likelihood of a random-intercept regression as a function of the variance ratio θ = σ²ᵤ / σ²ₑ alone.
struct InterceptProfile {
  private let likelihood: LikelihoodKind
  private let count: Double
  private let columns: Int
  private let sizes: [Double]
  /// X′1 of each group.
  private let sums: [[Double]]
  /// y′1 of each group.
  private let totals: [Double]
  private let crossProduct: Matrix
  private let crossResponse: [Double]
  private let squares: Double
  private let ordinary: [Double]

  init(response: [Double], design: [[Double]], rows: ClusteredRows, likelihood: LikelihoodKind) {
    self.likelihood = likelihood
    count = Double(response.count)
    let columns = design.first?.count ?? 0
    self.columns = columns
    sizes = rows.members.map { Double($0.count) }
    // Residuals of ordinary least squares stand in for the response, so that sums of squares do not cancel.
    let ones = response.map { _ in 1.0 }
    let fit = weightedLeastSquares(response, design: design, weights: ones).value
    ordinary = fit?.coefficients ?? [Double](repeating: 0, count: columns)
    let centred = fit?.residuals ?? response
    sums = rows.members.map { group in (0..<columns).map { column in group.reduce(0) { $0 + design[$1][column] } } }
    totals = rows.members.map { group in group.reduce(0) { $0 + centred[$1] } }
    crossProduct = Statistics.crossProduct(design, weights: ones)
    crossResponse = (0..<columns).map { column in
      design.indices.reduce(0) { $0 + design[$1][column] * centred[$1] }
    }
    squares = dot(centred, centred)
  }

  /// What generalised least squares gives at one θ.
  private struct Solution {
    let factor: Cholesky
    let coefficients: [Double]
    let residualSquares: Double
    /// Σ of residuals of each group.
    let groupResiduals: [Double]
    let score: Double
  }

  private func solution(at ratio: Double) -> Solution? {
    var matrix = crossProduct
    var right = crossResponse
    var responseSquares = squares
    for group in sizes.indices {
      let shrink = ratio / (1 + ratio * sizes[group])
      responseSquares -= shrink * totals[group] * totals[group]
      for i in 0..<columns {
        right[i] -= shrink * sums[group][i] * totals[group]
        for j in 0..<columns { matrix[i, j] -= shrink * sums[group][i] * sums[group][j] }
      }
    }
    guard let factor = Cholesky(matrix) else { return nil }
    let coefficients = factor.solve(right)
    let residualSquares = responseSquares - dot(coefficients, right)
    let groupResiduals = sizes.indices.map { totals[$0] - dot(sums[$0], coefficients) }
    let degrees = likelihood == .restricted ? count - Double(columns) : count
    var score = 0.0
    for group in sizes.indices {
      let weight = 1 / (1 + ratio * sizes[group])
      let square = groupResiduals[group] * weight
      score += degrees * square * square / residualSquares - sizes[group] * weight
      if likelihood == .restricted {
        score += weight * weight * dot(sums[group], factor.solve(sums[group]))
      }
    }
    return Solution(
      factor: factor,
      coefficients: coefficients,
      residualSquares: residualSquares,
      groupResiduals: groupResiduals,
      score: score)
  }

  func fit() -> Estimate<RandomInterceptLinear> {
    guard let start = solution(at: 0) else { return .failure(.collinear) }
    var low = 0.0
    var high = 0.0
    if start.score > 0 {
      high = 1
      while let at = solution(at: high), at.score > 0 {
        low = high
        high *= 4
        // A ratio of 2⁴⁰ means that groups have no spread within them at all.
        if high > 0x1p40 { return .failure(.noVariation) }
      }
      while high - low > 8 * high.ulp {
        let middle = low + (high - low) / 2
        guard let at = solution(at: middle) else { return .failure(.collinear) }
        if at.score > 0 { low = middle } else { high = middle }
      }
    }
    guard let best = solution(at: high), best.residualSquares > 0 else { return .failure(.collinear) }
    return .success(result(best, ratio: high))
  }

  private func result(_ best: Solution, ratio: Double) -> RandomInterceptLinear {
    let isRestricted = likelihood == .restricted
    let degrees = isRestricted ? count - Double(columns) : count
    let within = best.residualSquares / degrees
    let reliabilities = sizes.map { ratio * $0 / (1 + ratio * $0) }
    var deviance = degrees * (1 + Double.log(2 * Double.pi * within))
    for size in sizes { deviance += Double.log(onePlus: ratio * size) }
    if isRestricted { deviance += best.factor.logDeterminant }
    let inverse = best.factor.inverse
    return RandomInterceptLinear(
      coefficients: zip(ordinary, best.coefficients).map { $0 + $1 },
      standardErrors: (0..<columns).map { (inverse[$0, $0] * within).squareRoot() },
      betweenVariance: ratio * within,
      withinVariance: within,
      groupEffects: sizes.indices.map { reliabilities[$0] * best.groupResiduals[$0] / sizes[$0] },
      reliabilities: reliabilities,
      effectStandardErrors: reliabilities.map { (ratio * within * (1 - $0)).squareRoot() },
      deviance: deviance)
  }
}
