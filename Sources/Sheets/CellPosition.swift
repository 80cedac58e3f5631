/// A cell by zero-based row and column.
public struct CellPosition: Hashable, Sendable {
  /// Zero-based.
  public let row: Int
  /// Zero-based.
  public let column: Int

  /// A cell; neither number is negative.
  public init(row: Int, column: Int) {
    precondition(row >= 0 && column >= 0, "a cell has no negative position")
    self.row = row
    self.column = column
  }

  /// `B12`
  public var name: String { CellPosition.letters(column) + "\(row + 1)" }

  /// `$B$12`
  public var absoluteName: String { "$" + CellPosition.letters(column) + "$\(row + 1)" }

  /// Letters of a zero-based column: 0 is `A`, 26 is `AA`.
  public static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

/// A rectangle of cells, both corners inside.
public struct CellRange: Hashable, Sendable {
  /// The upper left cell.
  public let first: CellPosition
  /// The lower right cell.
  public let last: CellPosition

  /// A rectangle by its corners.
  public init(_ first: CellPosition, _ last: CellPosition) {
    precondition(first.row <= last.row && first.column <= last.column, "a range runs down and to the right")
    self.first = first
    self.last = last
  }

  /// A rectangle by zero-based rows and columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      CellPosition(row: rows.lowerBound, column: columns.lowerBound),
      CellPosition(row: rows.upperBound, column: columns.upperBound))
  }

  /// `$A$1:$B$12`
  public var absoluteName: String { first.absoluteName + ":" + last.absoluteName }
}
