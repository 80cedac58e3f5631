/// The eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, the largest eigenvalue first.
struct JacobiSpectrum {
  let values: [Double]
  /// The eigenvector of each value, of unit length.
  let vectors: [[Double]]

  init(_ symmetric: Matrix) {
    let size = symmetric.rows
    var matrix = symmetric
    var rotation = Matrix(rows: size, columns: size)
    for index in 0..<size { rotation[index, index] = 1 }
    // Convergence is quadratic; six to ten sweeps exhaust the digits, and the bound only makes the loop finite.
    for _ in 0..<60 where JacobiSpectrum.offDiagonal(matrix) > 0 {
      for p in 0..<size {
        for q in (p + 1)..<max(p + 1, size) where matrix[p, q] != 0 {
          JacobiSpectrum.rotate(&matrix, &rotation, p, q)
        }
      }
    }
    let order = (0..<size).sorted { matrix[$0, $0] > matrix[$1, $1] }
    values = order.map { matrix[$0, $0] }
    vectors = order.map { column in (0..<size).map { rotation[$0, column] } }
  }

  /// The largest entry off the diagonal that still matters beside the diagonal.
  private static func offDiagonal(_ matrix: Matrix) -> Double {
    var largest = 0.0
    for p in 0..<matrix.rows {
      for q in 0..<p where abs(matrix[p, q]) > 1e-17 * (abs(matrix[p, p]) + abs(matrix[q, q])) {
        largest = max(largest, abs(matrix[p, q]))
      }
    }
    return largest
  }

  private static func rotate(_ matrix: inout Matrix, _ rotation: inout Matrix, _ p: Int, _ q: Int) {
    let angle = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q])
    let tangent = (angle >= 0 ? 1 : -1) / (abs(angle) + (angle * angle + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for k in 0..<matrix.rows {
      (matrix[k, p], matrix[k, q]) = (
        cosine * matrix[k, p] - sine * matrix[k, q], sine * matrix[k, p] + cosine * matrix[k, q]
      )
    }
    for k in 0..<matrix.rows {
      (matrix[p, k], matrix[q, k]) = (
        cosine * matrix[p, k] - sine * matrix[q, k], sine * matrix[p, k] + cosine * matrix[q, k]
      )
      (rotation[k, p], rotation[k, q]) = (
        cosine * rotation[k, p] - sine * rotation[k, q], sine * rotation[k, p] + cosine * rotation[k, q]
      )
    }
  }
}
