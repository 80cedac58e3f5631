/// A row of a sheet, valid only during the visit.
public struct RowView {
  /// Row number as a spreadsheet counts, from 1; for CSV the number of the record's first line.
  public let number: Int
  /// One more than the last filled column; columns count from 0 here.
  public let count: Int
  @usableFromInline let cells: UnsafePointer<CellRecord>
  @usableFromInline let stamp: UInt32
  @usableFromInline let sharedBytes: UnsafePointer<UInt8>?
  @usableFromInline let sharedOffsets: UnsafePointer<UInt32>?

  init(number: Int, cells: RowCells, shared: SharedStrings?) {
    self.number = number
    count = cells.count
    self.cells = UnsafePointer(cells.records)
    stamp = cells.stamp
    sharedBytes = shared?.bytes
    sharedOffsets = shared?.offsets
  }

  /// The cell of a column; an empty cell beyond the row's end, so that a row may be shorter than its header.
  @inlinable
  public subscript(column: Int) -> CellView {
    guard column >= 0, column < count, cells[column].stamp == stamp else { return .blank }
    let record = cells[column]
    guard record.shared >= 0, let sharedBytes, let sharedOffsets else {
      return CellView(
        kind: record.kind, value: record.value,
        bytes: UnsafeBufferPointer(start: record.start, count: Int(record.length)), sharedIndex: -1)
    }
    let start = Int(sharedOffsets[Int(record.shared)])
    let end = Int(sharedOffsets[Int(record.shared) + 1])
    return CellView(
      kind: .text, value: 0, bytes: UnsafeBufferPointer(start: sharedBytes + start, count: end - start),
      sharedIndex: Int(record.shared))
  }
}
