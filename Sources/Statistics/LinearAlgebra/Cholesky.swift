import RealModule

/// The Cholesky factor of a symmetric positive definite matrix.
struct Cholesky {
  private let factor: Matrix

  /// Fails where the matrix is not positive definite to working precision.
  init?(_ matrix: Matrix) {
    let size = matrix.rows
    var factor = Matrix(rows: size, columns: size)
    for row in 0..<size {
      for column in 0...row {
        var sum = matrix[row, column]
        for k in 0..<column { sum -= factor[row, k] * factor[column, k] }
        if row == column {
          // What is left of a dependent row is rounding of its own diagonal entry.
          guard sum > matrix[row, row] * 1e-13, sum.isFinite else { return nil }
          factor[row, row] = sum.squareRoot()
        } else {
          factor[row, column] = sum / factor[column, column]
        }
      }
    }
    self.factor = factor
  }

  var logDeterminant: Double {
    (0..<factor.rows).reduce(0) { $0 + 2 * Double.log(factor[$1, $1]) }
  }

  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<factor.rows {
      for k in 0..<row { x[row] -= factor[row, k] * x[k] }
      x[row] /= factor[row, row]
    }
    for row in (0..<factor.rows).reversed() {
      for k in (row + 1)..<max(row + 1, factor.rows) { x[row] -= factor[k, row] * x[k] }
      x[row] /= factor[row, row]
    }
    return x
  }

  var inverse: Matrix {
    let size = factor.rows
    var result = Matrix(rows: size, columns: size)
    for column in 0..<size {
      var unit = [Double](repeating: 0, count: size)
      unit[column] = 1
      for (row, value) in solve(unit).enumerated() { result[row, column] = value }
    }
    return result
  }
}
