/// A square table of paired ordinal or nominal judgements: the mark of the work in rows, the journal mark in columns.
public struct SquareTable: Equatable, Hashable, Sendable {
  /// The number of categories.
  public let categories: Int
  private let counts: [Int]

  /// Creates the table from its rows.
  ///
  /// - Precondition: as many columns as rows, at least two, and no negative count.
  public init(_ rows: [[Int]]) {
    precondition(rows.count > 1, "a square table has two categories or more")
    precondition(rows.allSatisfy { $0.count == rows.count }, "a square table has as many columns as rows")
    precondition(rows.allSatisfy { row in row.allSatisfy { $0 >= 0 } }, "a count is not negative")
    categories = rows.count
    counts = rows.flatMap(\.self)
  }

  /// The count in a row and a column, both numbered from 0.
  public subscript(row: Int, column: Int) -> Int { counts[row * categories + column] }

  /// The sum of all counts.
  public var total: Int { counts.reduce(0, +) }

  /// Whether any count lies off the diagonal.
  var hasDisagreement: Bool {
    (0..<categories).contains { row in (0..<categories).contains { $0 != row && self[row, $0] > 0 } }
  }

  func rowTotal(_ row: Int) -> Int { (0..<categories).reduce(0) { $0 + self[row, $1] } }

  func columnTotal(_ column: Int) -> Int { (0..<categories).reduce(0) { $0 + self[$1, column] } }
}
