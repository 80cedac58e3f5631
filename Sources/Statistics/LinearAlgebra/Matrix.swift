/// A dense matrix of a few rows and columns, stored row by row.
struct Matrix: Equatable, Sendable {
  let rows: Int
  let columns: Int
  private(set) var values: [Double]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = [Double](repeating: 0, count: rows * columns)
  }

  init(_ rows: [[Double]]) {
    self.rows = rows.count
    columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { [columns] in $0.count == columns }, "all rows have the same length")
    values = rows.flatMap(\.self)
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  func times(_ vector: [Double]) -> [Double] {
    (0..<rows).map { row in
      var sum = 0.0
      for column in 0..<columns { sum += self[row, column] * vector[column] }
      return sum
    }
  }
}

/// Σ aᵢ bᵢ.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
