import CScan

/// Decodes the text of XML: five named entities, numeric references, line ends, and Excel's `_x000D_` escapes.
///
/// Sources: XML 1.0 sections 2.11 and 4.6; ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
enum XMLText {
  /// Appends the decoded text; false if a reference is unknown or broken. `isCharacterData`: no references (CDATA).
  static func append(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isCharacterData: Bool = false,
    to output: inout ByteBuffer
  ) -> Bool {
    var cursor = start
    while cursor < end {
      guard let stop = cscan_markup(cursor, end) else { return false }
      output.append(cursor, count: stop - cursor)
      guard stop < end else { return true }
      cursor = stop
      switch cursor.pointee {
      case 0x0D:
        output.append(0x0A)
        cursor += cursor + 1 < end && cursor[1] == 0x0A ? 2 : 1
      case 0x5F:
        cursor += appendEscape(cursor, end, to: &output)
      case 0x26 where !isCharacterData:
        guard let length = appendReference(cursor, end, to: &output) else { return false }
        cursor += length
      default:
        output.append(cursor.pointee)
        cursor += 1
      }
    }
    return true
  }

  /// Appends what `_xHHHH_` stands for, or the underscore itself; returns the bytes used.
  private static func appendEscape(
    _ cursor: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, to output: inout ByteBuffer
  ) -> Int {
    guard let first = escape(cursor, end) else {
      output.append(0x5F)
      return 1
    }
    if let scalar = Unicode.Scalar(first) {
      output.append(scalar)
      return 7
    }
    if first < 0xDC00, let second = escape(cursor + 7, end), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      output.append(scalar)
      return 14
    }
    output.append("\u{FFFD}")
    return 7
  }

  private static func escape(_ cursor: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt32? {
    guard end - cursor >= 7, cursor[0] == 0x5F, cursor[1] == 0x78, cursor[6] == 0x5F else { return nil }
    return number(cursor + 2, cursor + 6, radix: 16)
  }

  /// Appends what `&…;` stands for; returns the bytes used, nil if it is unknown.
  private static func appendReference(
    _ cursor: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, to output: inout ByteBuffer
  ) -> Int? {
    guard end - cursor >= 4 else { return nil }
    if cursor[1] == 0x23 { return appendNumber(cursor, end, to: &output) }
    var stop = cursor + 1
    while stop < end, stop - cursor < 6, stop.pointee != 0x3B { stop += 1 }
    guard stop < end, stop.pointee == 0x3B else { return nil }
    let name = UnsafeBufferPointer(start: cursor + 1, count: stop - cursor - 1)
    for (entity, byte) in entities where name.elementsEqual(entity) {
      output.append(byte)
      return name.count + 2
    }
    return nil
  }

  /// Appends the character of `&#1071;` or `&#x42F;`; returns the bytes used, nil if there is no such character.
  private static func appendNumber(
    _ cursor: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, to output: inout ByteBuffer
  ) -> Int? {
    var stop = cursor + 2
    var code: UInt32 = 0
    if stop.pointee == 0x78 {
      stop += 1
      while stop < end, stop.pointee != 0x3B { stop += 1 }
      guard let parsed = number(cursor + 3, stop, radix: 16) else { return nil }
      code = parsed
    } else {
      while stop < end, stop.pointee &- 0x30 <= 9, code < 0x11_0000 {
        code = code * 10 + UInt32(stop.pointee &- 0x30)
        stop += 1
      }
    }
    guard stop < end, stop.pointee == 0x3B, stop > cursor + 2, code > 0, let scalar = Unicode.Scalar(code) else {
      return nil
    }
    output.append(scalar)
    return stop + 1 - cursor
  }

  private static let entities: [([UInt8], UInt8)] = [
    (Array("amp".utf8), 0x26), (Array("lt".utf8), 0x3C), (Array("gt".utf8), 0x3E), (Array("quot".utf8), 0x22),
    (Array("apos".utf8), 0x27),
  ]

  private static func number(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, radix: UInt32) -> UInt32? {
    guard start < end, end - start <= 8 else { return nil }
    var result: UInt32 = 0
    for byte in UnsafeBufferPointer(start: start, count: end - start) {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46: digit = UInt32(byte) - 0x37
      case 0x61...0x66: digit = UInt32(byte) - 0x57
      default: return nil
      }
      guard digit < radix else { return nil }
      let (next, isTooLarge) = result.multipliedReportingOverflow(by: radix)
      if isTooLarge { return nil }
      result = next &+ digit
    }
    return result
  }
}
