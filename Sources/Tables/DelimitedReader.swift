import CScan

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the records of a delimited text (RFC 4180, and what is written in its name).
///
/// 64 bytes at a time are turned into a mask of the bytes that matter; everything between is never looked at. A field
/// without quotes is shown where it stands in the file, in Windows-1251 only if it is ASCII.
struct DelimitedReader {
  enum Outcome {
    case row
    case emptyRow
    case finished
    case failed
  }

  var cells: RowCells
  /// Number of the record's first line.
  private(set) var number: Int
  private(set) var fault = Fault.hasOpenQuote
  private var line: Int
  private var block: UnsafePointer<UInt8>
  private var mask: UInt64 = 0
  private var fieldStart: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private let delimiter: UInt8
  private let isWindows1251: Bool
  private var scratch = ByteBuffer()
  private static let quoted = 1 << 20

  init(_ bytes: UnsafeBufferPointer<UInt8>, layout: DelimitedLayout, base: UnsafePointer<UInt8>, columns: Int) {
    cells = RowCells(columns: columns)
    line = layout.firstLine
    number = line
    block = base + layout.start
    fieldStart = block
    end = base + bytes.count
    delimiter = layout.delimiter
    isWindows1251 = layout.encoding == .windows1251
    mask = maskOfBlock()
  }

  func deallocate() {
    cells.deallocate()
    scratch.deallocate()
  }

  /// The next record.
  mutating func next() -> Outcome {
    guard fieldStart < end else { return .finished }
    cells.begin()
    number = line
    var column = 0
    while true {
      guard column < cells.columns else { return fail(.hasTooManyColumns(cells.columns)) }
      guard let hit = nextHit() else {
        let start = fieldStart
        fieldStart = end
        return keep(column, start, end) ? outcome : .failed
      }
      switch hit.pointee {
      case delimiter:
        guard keep(column, fieldStart, hit) else { return .failed }
        column += 1
        fieldStart = hit + 1
      case 0x22:
        guard hit == fieldStart else { continue }
        guard let stop = readQuoted(column) else { return .failed }
        guard stop < end else {
          fieldStart = end
          return outcome
        }
        jump(to: stop + 1)
        fieldStart = stop + 1
        if stop.pointee == delimiter {
          column += 1
        } else {
          endLine(stop)
          return outcome
        }
      default:
        guard keep(column, fieldStart, hit) else { return .failed }
        endLine(hit)
        return outcome
      }
    }
  }

  private var outcome: Outcome { cells.count > 0 ? .row : .emptyRow }

  /// Steps over the line end at `hit`, which may be a pair.
  private mutating func endLine(_ hit: UnsafePointer<UInt8>) {
    line += 1
    fieldStart = hit + 1
    if hit.pointee == 0x0D, fieldStart < end, fieldStart.pointee == 0x0A {
      fieldStart += 1
      jump(to: fieldStart)
    }
  }

  @inline(__always)
  private mutating func nextHit() -> UnsafePointer<UInt8>? {
    while mask == 0 {
      guard end - block > 64 else { return nil }
      block += 64
      mask = maskOfBlock()
    }
    let hit = block + mask.trailingZeroBitCount
    mask &= mask &- 1
    return hit
  }

  private mutating func jump(to place: UnsafePointer<UInt8>) {
    if place - block < 64 {
      mask &= ~0 << UInt64(place - block)
    } else {
      block = place
      mask = place < end ? maskOfBlock() : 0
    }
  }

  @inline(__always)
  private func maskOfBlock() -> UInt64 {
    if end - block >= 64 { return cscan_mask64(block, delimiter, 0x0A, 0x0D, 0x22) }
    var mask: UInt64 = 0
    for offset in 0..<max(0, end - block) {
      let byte = block[offset]
      if byte == delimiter || byte == 0x0A || byte == 0x0D || byte == 0x22 { mask |= 1 << UInt64(offset) }
    }
    return mask
  }

  /// Reads the quoted field at `fieldStart`; returns the delimiter or line end behind it, or the end of the file.
  ///
  /// What stands between the closing quote and the delimiter belongs to the field, as spreadsheets read it.
  private mutating func readQuoted(_ column: Int) -> UnsafePointer<UInt8>? {
    scratch.removeAll()
    var piece = fieldStart + 1
    let limit = min(end, fieldStart + Self.quoted)
    while true {
      guard piece < limit, let found = memchr(piece, 0x22, limit - piece) else {
        _ = fail(.hasOpenQuote)
        return nil
      }
      let quote = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
      countLines(piece, quote)
      scratch.append(piece, count: quote - piece)
      guard quote + 1 < end, quote[1] == 0x22 else {
        piece = quote + 1
        break
      }
      scratch.append(0x22)
      piece = quote + 2
    }
    var stop = piece
    while stop < end, stop.pointee != delimiter, stop.pointee != 0x0A, stop.pointee != 0x0D { stop += 1 }
    scratch.append(piece, count: stop - piece)
    let start = cells.arena.reserve(scratch.count)
    start.update(from: scratch.base, count: scratch.count)
    cells.arena.commit(scratch.count)
    return keep(column, UnsafePointer(start), UnsafePointer(start + scratch.count)) ? stop : nil
  }

  private mutating func countLines(_ start: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>) {
    var p = start
    while p < stop {
      if p.pointee == 0x0A || (p.pointee == 0x0D && p[1] != 0x0A) { line += 1 }
      p += 1
    }
  }

  @inline(__always)
  private mutating func keep(_ column: Int, _ start: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>) -> Bool {
    let count = stop - start
    guard count > 0 else { return true }
    guard count < 1 << 28 else {
      _ = fail(.elementIsTooLong)
      return false
    }
    let bytes = UnsafeBufferPointer(start: start, count: count)
    if isWindows1251, bytes.contains(where: { $0 >= 0x80 }) {
      let output = cells.arena.reserve(count * 3)
      let length = Windows1251.decode(bytes, into: output)
      cells.arena.commit(length)
      cells.keep(column, .text, start: UnsafePointer(output), length: length)
    } else {
      cells.keep(column, .text, start: start, length: count)
    }
    return true
  }

  private mutating func fail(_ fault: Fault) -> Outcome {
    self.fault = fault
    return .failed
  }
}
