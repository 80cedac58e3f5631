import RealModule

/// The restricted log-likelihood of the nested normal model as a function of its two variances.
struct NestedNormalScores {
  let columns: Int
  private let values: [Double]
  private let variances: [Double]
  private let members: [[Int]]
  private let design: [[Double]]

  /// The value, its derivatives by the two variances, and β there.
  struct Score {
    let value: Double
    let byGroup: Double
    let byMeasurement: Double
    let coefficients: [Double]
  }

  init(_ measurements: [NestedNormalRegression.Measurement], groups: [Int], design: [[Double]]) {
    values = measurements.map(\.value)
    variances = measurements.map(\.variance)
    members = ClusteredRows(groups: groups).members
    precondition(members.count == design.count, "every group has a row of covariates")
    self.design = design
    columns = design.first?.count ?? 0
  }

  /// A variance of the size of the whole spread; `nil` where covariates are dependent.
  var scale: Double? {
    guard Cholesky(crossProduct(design, weights: design.map { _ in 1 })) != nil else { return nil }
    let centre = NeumaierSum(values).value / Double(values.count)
    var squares = 0.0
    for value in values { squares += (value - centre) * (value - centre) }
    return max(squares / Double(values.count), variances.min() ?? 1)
  }

  /// `nil` where covariates are dependent.
  func evaluate(group: Double, measurement: Double) -> Score? {
    var matrix = Matrix(rows: columns, columns: columns)
    var right = [Double](repeating: 0, count: columns)
    var logDeterminants = NeumaierSum()
    // Of each group: Σ w, Σ w², Σ w y, and the factor of 1/(1 + σ²ᵤ Σ w).
    var sums: [(w: Double, w2: Double, wy: Double, shrink: Double)] = []
    sums.reserveCapacity(members.count)
    for (index, rows) in members.enumerated() {
      var (w, w2, wy) = (0.0, 0.0, 0.0)
      for row in rows {
        let weight = 1 / (variances[row] + measurement)
        w += weight
        w2 += weight * weight
        wy += weight * values[row]
        logDeterminants.add(-Double.log(weight))
      }
      let shrink = 1 / (1 + group * w)
      logDeterminants.add(-Double.log(shrink))
      sums.append((w, w2, wy, shrink))
      let x = design[index]
      for i in 0..<columns {
        right[i] += x[i] * wy * shrink
        for j in 0..<columns { matrix[i, j] += x[i] * x[j] * w * shrink }
      }
    }
    guard let factor = Cholesky(matrix) else { return nil }
    let coefficients = factor.solve(right)
    var squares = NeumaierSum()
    var byGroup = 0.0
    var byMeasurement = 0.0
    var groupMatrix = Matrix(rows: columns, columns: columns)
    var measurementMatrix = Matrix(rows: columns, columns: columns)
    for (index, rows) in members.enumerated() {
      let x = design[index]
      let expected = dot(coefficients, x)
      let (w, w2, wy, shrink) = sums[index]
      let residual = wy - w * expected
      // V⁻¹ r of a row is w (r − σ²ᵤ shrink Σ w r): the residual less the group's own deviation.
      let own = group * shrink * residual
      var inner = 0.0
      for row in rows {
        let weight = 1 / (variances[row] + measurement)
        let deviation = values[row] - expected
        squares.add(weight * deviation * (deviation - own))
        let solved = weight * (deviation - own)
        inner += solved * solved
      }
      let total = residual * shrink
      byGroup += (total * total - w * shrink) / 2
      byMeasurement += (inner - (w - group * shrink * w2)) / 2
      // Minus half the trace of (X′V⁻¹X)⁻¹ X′V⁻¹ V̇ V⁻¹X is taken off below.
      let weightOfGroup = w * shrink * w * shrink
      let weightOfMeasurement = w2 * shrink * shrink
      for i in 0..<columns {
        for j in 0..<columns {
          groupMatrix[i, j] += x[i] * x[j] * weightOfGroup
          measurementMatrix[i, j] += x[i] * x[j] * weightOfMeasurement
        }
      }
    }
    let inverse = factor.inverse
    for i in 0..<columns {
      for j in 0..<columns {
        byGroup += inverse[i, j] * groupMatrix[j, i] / 2
        byMeasurement += inverse[i, j] * measurementMatrix[j, i] / 2
      }
    }
    let value = -(logDeterminants.value + factor.logDeterminant + squares.value) / 2
    guard value.isFinite else { return nil }
    return Score(value: value, byGroup: byGroup, byMeasurement: byMeasurement, coefficients: coefficients)
  }

  /// Where a derivative falls through 0; 0 where it is not positive to begin with.
  func root(_ derivative: (Double) -> Double?) -> Double {
    guard let first = derivative(0), first > 0 else { return 0 }
    var high = scale ?? 1
    while let at = derivative(high), at > 0, high < 0x1p60 { high *= 2 }
    var low = 0.0
    for _ in 0..<100 {
      let middle = (low + high) / 2
      guard middle > low, middle < high, let at = derivative(middle) else { break }
      if at > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
