/// A row of a matrix with few entries: columns in order, none with a zero.
struct SparseRow: Hashable, Sendable {
  private(set) var columns: [Int32] = []
  private(set) var entries: [UInt64] = []

  init() {}

  init(column: Int) {
    columns = [Int32(column)]
    entries = [1]
  }

  init(_ equation: Equation) {
    for (column, coefficient) in zip(equation.unknowns, equation.coefficients).sorted(by: { $0.0 < $1.0 }) {
      append(Int32(column), PrimeField.element(coefficient))
    }
  }

  var count: Int { columns.count }
  var isEmpty: Bool { columns.isEmpty }

  /// The entry in a column; zero where the row has none.
  func entry(in column: Int32) -> UInt64 {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column ? entries[low] : 0
  }

  /// Adds an entry to the right of all others; a zero is none.
  mutating func append(_ column: Int32, _ entry: UInt64) {
    if entry == 0 { return }
    columns.append(column)
    entries.append(entry)
  }

  /// The row less a multiple of another.
  func subtracting(_ other: SparseRow, times factor: UInt64) -> SparseRow {
    var result = SparseRow()
    result.columns.reserveCapacity(count + other.count)
    result.entries.reserveCapacity(count + other.count)
    var (left, right) = (0, 0)
    while left < count || right < other.count {
      if right == other.count || (left < count && columns[left] < other.columns[right]) {
        result.append(columns[left], entries[left])
        left += 1
      } else {
        let part = PrimeField.product(other.entries[right], factor)
        if left < count, columns[left] == other.columns[right] {
          result.append(columns[left], PrimeField.difference(entries[left], part))
          left += 1
        } else {
          result.append(other.columns[right], PrimeField.difference(0, part))
        }
        right += 1
      }
    }
    return result
  }

  /// The row divided by its entry in a column.
  ///
  /// - Precondition: the row has the column.
  func divided(byEntryIn column: Int32) -> SparseRow {
    let inverse = PrimeField.inverse(entry(in: column))
    var result = self
    for place in result.entries.indices { result.entries[place] = PrimeField.product(entries[place], inverse) }
    return result
  }

  /// The coefficients as whole numbers; `nil` where one is greater than any sum of a table needs.
  var wholeCoefficients: [Int]? {
    let numbers = entries.map(PrimeField.number)
    return numbers.allSatisfy { $0.magnitude < 1_000_000 } ? numbers : nil
  }
}
