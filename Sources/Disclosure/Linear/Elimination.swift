/// What someone can compute who knows some equations, in reduced row echelon form: Gauss–Jordan over `PrimeField`.
///
/// An unknown can be computed if and only if it is the only entry of a row. A new equation can be tried before it is
/// taken: `step` says which rows would change, `take` changes them. Time of a step: the entries of the rows that hold
/// its pivot.
struct Elimination: Sendable {
  /// What a new equation changes.
  struct Step: Sendable {
    fileprivate let pivot: Int32
    /// The new row and those that change, as they would be.
    let rows: [SparseRow]
    fileprivate let places: [Int]
  }

  private(set) var rows: [SparseRow] = []
  /// The row that a column is the pivot of.
  private var rowOfPivot: [Int32]
  /// Rows that hold a column, and some that did before.
  private var holders: [[Int32]]
  /// From how many holders on a column is looked through again.
  private var tidyFrom: [Int]
  /// Room for the sum of a row; zero outside `reduced`.
  private var sum: [UInt64]
  private let unknowns: Int

  /// `constants`: columns after those of the unknowns that are never solved for.
  init(unknowns: Int, constants: Int = 0) {
    self.unknowns = unknowns
    rowOfPivot = Array(repeating: -1, count: unknowns + constants)
    holders = Array(repeating: [], count: unknowns + constants)
    tidyFrom = Array(repeating: 64, count: unknowns + constants)
    sum = Array(repeating: 0, count: unknowns + constants)
  }

  /// Whether a column can be computed from the equations taken.
  func determines(_ column: Int) -> Bool {
    let row = rowOfPivot[column]
    return row >= 0 && rows[Int(row)].count == 1
  }

  /// What an equation would add; `nil` where it follows from those taken.
  mutating func step(_ row: SparseRow) -> Step? {
    let new = reduced(row)
    let candidates = new.columns.prefix { Int($0) < unknowns }
    guard let pivot = candidates.min(by: { (holders[Int($0)].count, $0) < (holders[Int($1)].count, $1) }) else {
      return nil
    }
    let scaled = new.divided(byEntryIn: pivot)
    var changed = [scaled]
    var places = [rows.count]
    var last: Int32 = -1
    for place in holders[Int(pivot)].sorted() where place != last {
      last = place
      let factor = rows[Int(place)].entry(in: pivot)
      if factor == 0 { continue }
      changed.append(rows[Int(place)].subtracting(scaled, times: factor))
      places.append(Int(place))
    }
    return Step(pivot: pivot, rows: changed, places: places)
  }

  mutating func take(_ step: Step) {
    let new = step.rows[0]
    rows.append(new)
    rowOfPivot[Int(step.pivot)] = Int32(step.places[0])
    holders[Int(step.pivot)] = []
    for (place, row) in zip(step.places, step.rows) {
      if place < rows.count - 1 { rows[place] = row }
      // A changed row can have got any column of the new one.
      for column in new.columns where column != step.pivot && Int(column) < unknowns {
        holders[Int(column)].append(Int32(place))
      }
    }
    holders[Int(step.pivot)] = [Int32(step.places[0])]
    for column in new.columns where holders[Int(column)].count > tidyFrom[Int(column)] { tidy(column) }
  }

  /// Takes an equation whatever follows from it.
  mutating func take(_ row: SparseRow) {
    if let step = step(row) { take(step) }
  }

  private mutating func tidy(_ column: Int32) {
    var kept: [Int32] = []
    for place in holders[Int(column)].sorted()
    where place != kept.last && rows[Int(place)].entry(in: column) != 0 { kept.append(place) }
    tidyFrom[Int(column)] = 2 * kept.count + 64
    holders[Int(column)] = kept
  }

  /// The row without the columns that are pivots: rows of pivots hold no other pivot, so one pass is enough.
  private mutating func reduced(_ row: SparseRow) -> SparseRow {
    guard row.columns.contains(where: { rowOfPivot[Int($0)] >= 0 }) else { return row }
    var touched: [Int32] = []
    func add(_ column: Int32, _ entry: UInt64, _ sum: inout [UInt64]) {
      if sum[Int(column)] == 0 { touched.append(column) }
      let total = sum[Int(column)] + entry
      sum[Int(column)] = total >= PrimeField.prime ? total - PrimeField.prime : total
    }
    for (column, entry) in zip(row.columns, row.entries) {
      let place = rowOfPivot[Int(column)]
      if place < 0 {
        add(column, entry, &sum)
        continue
      }
      let pivotRow = rows[Int(place)]
      for (other, part) in zip(pivotRow.columns, pivotRow.entries) where other != column {
        add(other, PrimeField.difference(0, PrimeField.product(part, entry)), &sum)
      }
    }
    var result = SparseRow()
    var last: Int32 = -1
    for column in touched.sorted() where column != last {
      result.append(column, sum[Int(column)])
      sum[Int(column)] = 0
      last = column
    }
    return result
  }
}
