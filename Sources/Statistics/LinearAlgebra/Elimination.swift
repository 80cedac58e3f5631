/// The inverse of a small square matrix by Gauss–Jordan elimination with row exchange, or `nil` where it is singular.
func inverted(_ matrix: Matrix) -> Matrix? {
  let size = matrix.rows
  var left = matrix
  var right = Matrix(rows: size, columns: size)
  for index in 0..<size { right[index, index] = 1 }
  for column in 0..<size {
    guard let pivot = (column..<size).max(by: { abs(left[$0, column]) < abs(left[$1, column]) }) else { return nil }
    guard abs(left[pivot, column]) > 0, left[pivot, column].isFinite else { return nil }
    for k in 0..<size {
      (left[column, k], left[pivot, k]) = (left[pivot, k], left[column, k])
      (right[column, k], right[pivot, k]) = (right[pivot, k], right[column, k])
    }
    let scale = 1 / left[column, column]
    for k in 0..<size {
      left[column, k] *= scale
      right[column, k] *= scale
    }
    for row in 0..<size where row != column {
      let factor = left[row, column]
      if factor == 0 { continue }
      for k in 0..<size {
        left[row, k] -= factor * left[column, k]
        right[row, k] -= factor * right[column, k]
      }
    }
  }
  return right
}
