import CScan

extension SheetReader {
  /// Reads cells spelt as Excel, LibreOffice, XlsxWriter and openpyxl spell them, up to the first other one.
  ///
  /// Everything is compared as words of eight bytes; the zero bytes behind the window match no pattern, so the end needs
  /// no test. Returns nil where another spelling (or the end of the window) begins, with the cursor on it.
  mutating func readPlainCells(_ column: inout Int) -> Outcome? {
    var cell = xml.cursor
    var next = column
    defer {
      xml.cursor = cell
      column = next
    }
    while true {
      let head = word(cell)
      guard head & 0xFFFF_FFFF_FFFF == Pattern.cell else {
        guard head & 0xFFFF_FFFF_FFFF == Pattern.endOfRow else { return nil }
        cell += 6
        return cells.count > 0 ? .row : .emptyRow
      }
      var p = cell + 6
      var index = Int(p.pointee) - 0x41
      guard index >= 0, index < 26 else { return nil }
      p += 1
      while p.pointee >= 0x41, p.pointee <= 0x5A, index < 16_384 {
        index = (index + 1) * 26 + Int(p.pointee) - 0x41
        p += 1
      }
      guard word(p) & referenceMask == referenceDigits, index < cells.columns else { return nil }
      p += referenceLength
      var style = 0
      if word(p) & 0xFFFF_FFFF == Pattern.style {
        p += 4
        while p.pointee &- 0x30 <= 9, style < 1 << 20 {
          style = style * 10 + Int(p.pointee &- 0x30)
          p += 1
        }
        guard p.pointee == 0x22 else { return nil }
        p += 1
      }
      let type = word(p)
      if type & 0xFF == 0x3E {
        guard let end = readPlainNumber(p + 1, index, style) else { return nil }
        cell = end
      } else if type & 0xFF_FFFF_FFFF_FFFF == Pattern.shared {
        guard let end = readPlainShared(p + 7, index) else { return nil }
        cell = end
      } else if type & 0xFF_FFFF_FFFF_FFFF == Pattern.numeric {
        guard let end = readPlainNumber(p + 7, index, style) else { return nil }
        cell = end
      } else if type & 0xFFFF == Pattern.emptyCell {
        cell = p + 2
      } else if type == Pattern.inline1, word(p + 8) == Pattern.inline2,
        word(p + 16) & 0xFFFF_FFFF_FFFF == Pattern.inline3
      {
        guard let end = readPlainText(p + 22, index) else { return nil }
        cell = end
      } else {
        return nil
      }
      next = index + 1
    }
  }

  /// `<v>…</v></c>` with at most 15 digits, a point and a minus, all that most cells are; the place behind it.
  @inline(__always)
  private mutating func readPlainNumber(
    _ start: UnsafePointer<UInt8>, _ column: Int, _ style: Int
  ) -> UnsafePointer<UInt8>? {
    guard word(start) & 0xFF_FFFF == Pattern.value else { return nil }
    var p = start + 3
    let isNegative = p.pointee == 0x2D
    if isNegative { p += 1 }
    let digits = p
    var mantissa: UInt64 = 0
    while p.pointee &- 0x30 <= 9 {
      mantissa = mantissa &* 10 &+ UInt64(p.pointee &- 0x30)
      p += 1
    }
    var count = p - digits
    guard count > 0 else { return nil }
    var value: Double
    if p.pointee == 0x2E {
      p += 1
      let decimals = p
      while p.pointee &- 0x30 <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(p.pointee &- 0x30)
        p += 1
      }
      count += p - decimals
      // With 15 digits the mantissa is below 10¹⁵ and the power an exact double: one division rounds correctly.
      guard p > decimals, count <= 15 else { return nil }
      value = Double(mantissa) / DecimalDigits.powers[p - decimals]
    } else {
      guard count <= 15 else { return nil }
      value = Double(mantissa)
    }
    guard word(p) == Pattern.endOfCell else { return nil }
    if isNegative { value = -value }
    if formats.hasDates, style < formats.isDate.count, formats.isDate[style] {
      cells.keep(column, .date, value: is1904 ? DateSerial.from1904(value) : value)
    } else {
      cells.keep(column, .number, value: value)
    }
    return p + 8
  }

  @inline(__always)
  private mutating func readPlainShared(_ start: UnsafePointer<UInt8>, _ column: Int) -> UnsafePointer<UInt8>? {
    guard word(start) & 0xFF_FFFF == Pattern.value else { return nil }
    var p = start + 3
    var index = 0
    while p.pointee &- 0x30 <= 9, index < 1 << 32 {
      index = index &* 10 &+ Int(p.pointee &- 0x30)
      p += 1
    }
    // Before the strings are read their count is 0: such a cell takes the slow way, which asks for them.
    guard p > start + 3, index < stringCount, word(p) == Pattern.endOfCell else { return nil }
    keepShared(column, index)
    return p + 8
  }

  @inline(__always)
  private mutating func readPlainText(_ start: UnsafePointer<UInt8>, _ column: Int) -> UnsafePointer<UInt8>? {
    guard let stop = cscan_markup(start, xml.end) else { return nil }
    if stop.pointee == 0x3C {
      guard word(stop) == Pattern.endOfText1, word(stop + 5) == Pattern.endOfText2 else { return nil }
      if stop > start { cells.keep(column, .text, start: start, length: stop - start) }
      return stop + 13
    }
    return readReferences(start, stop, column)
  }

  /// A text that must be decoded: some writers spell every Cyrillic letter as a reference.
  private mutating func readReferences(
    _ start: UnsafePointer<UInt8>, _ first: UnsafePointer<UInt8>, _ column: Int
  ) -> UnsafePointer<UInt8>? {
    var end = first
    while end < xml.end, end.pointee != 0x3C { end += 1 }
    guard word(end) == Pattern.endOfText1, word(end + 5) == Pattern.endOfText2 else { return nil }
    scratch.removeAll()
    guard XMLText.append(start, end, to: &scratch), scratch.count > 0 else { return nil }
    keepText(column, .text)
    return end + 13
  }

  /// Keeps a cell with the shared string `index`, which must exist.
  @inline(__always)
  mutating func keepShared(_ column: Int, _ index: Int) {
    if mayStringBeEmpty, let strings, strings.offsets[index] == strings.offsets[index + 1] { return }
    cells.keep(column, .text, shared: Int32(truncatingIfNeeded: index))
  }

  @inline(__always)
  private func word(_ p: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
  }
}

/// Markup as words of up to eight bytes, the first byte lowest.
private enum Pattern {
  /// `<c r="`
  static let cell: UInt64 = 0x223D_7220_633C
  /// `</row>`
  static let endOfRow: UInt64 = 0x3E77_6F72_2F3C
  /// ` s="`
  static let style: UInt64 = 0x223D_7320
  /// ` t="s">`
  static let shared: UInt64 = 0x3E_2273_223D_7420
  /// ` t="n">`
  static let numeric: UInt64 = 0x3E_226E_223D_7420
  /// `/>`
  static let emptyCell: UInt64 = 0x3E2F
  /// ` t="inli`
  static let inline1: UInt64 = 0x696C_6E69_223D_7420
  /// `neStr"><`
  static let inline2: UInt64 = 0x3C3E_2272_7453_656E
  /// `is><t>`
  static let inline3: UInt64 = 0x3E74_3C3E_7369
  /// `<v>`
  static let value: UInt64 = 0x3E763C
  /// `</v></c>`
  static let endOfCell: UInt64 = 0x3E63_2F3C_3E76_2F3C
  /// `</t></is`
  static let endOfText1: UInt64 = 0x7369_2F3C_3E74_2F3C
  /// `/is></c>`, which begins five bytes after `endOfText1`.
  static let endOfText2: UInt64 = 0x3E63_2F3C_3E73_692F
}
