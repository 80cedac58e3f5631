/// How the characters of a delimited text are written.
enum TextEncoding: Sendable {
  case utf8, windows1251

  /// Finds the encoding by content: UTF-8 unless the bytes contradict it.
  ///
  /// A text of which more than nine in ten multi-byte sequences are valid is UTF-8 with a damage here and there (a name cut
  /// in the middle of a letter); Russian text in Windows-1251 hardly ever forms a valid sequence.
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
    var valid = 0
    var invalid = 0
    var index = 0
    let words = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      if index + 8 <= bytes.count,
        words.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, index)
      if length > 0 {
        valid += 1
        index += length
      } else {
        invalid += 1
        index += 1
      }
    }
    return invalid * 9 < valid || invalid == 0 ? .utf8 : .windows1251
  }

  /// Length of a valid UTF-8 sequence of two to four bytes, 0 if there is none (Unicode 15, table 3-7).
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
