/// The QR factorisation of a tall matrix by Householder reflections: least squares without squaring its condition.
struct Householder {
  private let reflected: Matrix
  private let diagonal: [Double]

  /// Fails where the columns are linearly dependent to working precision, or outnumber the rows.
  init?(_ matrix: Matrix) {
    guard matrix.rows >= matrix.columns else { return nil }
    var work = matrix
    var diagonal: [Double] = []
    for column in 0..<work.columns {
      let whole = Householder.norm(work, column: column, from: 0)
      let length = Householder.norm(work, column: column, from: column)
      // What is left of a dependent column is rounding of its own length.
      guard length > whole * 1e-11, length.isFinite else { return nil }
      let corner = work[column, column] > 0 ? -length : length
      work[column, column] -= corner
      diagonal.append(corner)
      let scale = -corner * work[column, column]
      for other in (column + 1)..<max(column + 1, work.columns) {
        var projection = 0.0
        for row in column..<work.rows { projection += work[row, column] * work[row, other] }
        for row in column..<work.rows { work[row, other] -= projection / scale * work[row, column] }
      }
    }
    reflected = work
    self.diagonal = diagonal
  }

  /// The coefficients that bring `matrix` · x closest to `right`.
  func leastSquares(_ right: [Double]) -> [Double] {
    var rotated = right
    for column in diagonal.indices {
      let scale = -diagonal[column] * reflected[column, column]
      var projection = 0.0
      for row in column..<reflected.rows { projection += reflected[row, column] * rotated[row] }
      for row in column..<reflected.rows { rotated[row] -= projection / scale * reflected[row, column] }
    }
    return backSubstituted(rotated)
  }

  /// (A′A)⁻¹.
  var inverseCrossProduct: Matrix {
    let size = diagonal.count
    let columns = (0..<size).map { column in
      var unit = [Double](repeating: 0, count: size)
      unit[column] = 1
      return backSubstituted(unit)
    }
    var product = Matrix(rows: size, columns: size)
    for i in 0..<size {
      for j in 0..<size {
        for column in columns { product[i, j] += column[i] * column[j] }
      }
    }
    return product
  }

  private func backSubstituted(_ right: [Double]) -> [Double] {
    var x = Array(right.prefix(diagonal.count))
    for row in diagonal.indices.reversed() {
      for column in (row + 1)..<max(row + 1, diagonal.count) { x[row] -= reflected[row, column] * x[column] }
      x[row] /= diagonal[row]
    }
    return x
  }

  private static func norm(_ matrix: Matrix, column: Int, from row: Int) -> Double {
    var squares = NeumaierSum()
    for row in row..<matrix.rows { squares.add(matrix[row, column] * matrix[row, column]) }
    return squares.value.squareRoot()
  }
}
