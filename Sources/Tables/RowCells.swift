/// The cells of the row that is being read, and the room for texts that had to be decoded.
struct RowCells {
  let records: UnsafeMutablePointer<CellRecord>
  let columns: Int
  private(set) var stamp: UInt32 = 0
  /// One more than the last filled column.
  private(set) var count = 0
  var arena = TextArena()

  init(columns: Int) {
    self.columns = columns
    records = .allocate(capacity: columns)
    records.initialize(
      repeating: CellRecord(value: 0, start: nil, length: 0, shared: -1, stamp: 0, kind: .empty), count: columns)
  }

  func deallocate() {
    records.deallocate()
    arena.deallocate()
  }

  /// Forgets the row before.
  mutating func begin() {
    count = 0
    arena.reset()
    if stamp == .max {
      for column in 0..<columns { records[column].stamp = 0 }
      stamp = 0
    }
    stamp += 1
  }

  /// Keeps a cell; `column` must be below `columns`.
  @inline(__always)
  mutating func keep(
    _ column: Int, _ kind: CellView.Kind, value: Double = 0, start: UnsafePointer<UInt8>? = nil, length: Int = 0,
    shared: Int32 = -1
  ) {
    records[column] = CellRecord(
      value: value, start: start, length: UInt32(truncatingIfNeeded: length), shared: shared, stamp: stamp, kind: kind)
    if column >= count { count = column &+ 1 }
  }
}
