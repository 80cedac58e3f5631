/// The code page of Russian Windows, decoded without loss: every byte has a character, 0x98 is U+0098.
///
/// Source: WHATWG Encoding Standard, index windows-1251.
enum Windows1251 {
  private static let upperHalf: [UInt16] = [
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C,
    0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0098, 0x2122, 0x0459, 0x203A,
    0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9,
    0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7,
    0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
  ]

  /// The character of a byte, below U+10000.
  static func character(_ byte: UInt8) -> UInt16 {
    switch byte {
    case ..<0x80: UInt16(byte)
    case ..<0xC0: upperHalf[Int(byte) - 0x80]
    default: 0x0410 + UInt16(byte - 0xC0)
    }
  }

  /// Writes `bytes` as UTF-8, at most three bytes for each; returns how many were written.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Int {
    var p = output
    for byte in bytes {
      let code = character(byte)
      if code < 0x80 {
        p[0] = UInt8(code)
        p += 1
      } else if code < 0x800 {
        p[0] = 0xC0 | UInt8(code >> 6)
        p[1] = 0x80 | UInt8(code & 0x3F)
        p += 2
      } else {
        p[0] = 0xE0 | UInt8(code >> 12)
        p[1] = 0x80 | UInt8(code >> 6 & 0x3F)
        p[2] = 0x80 | UInt8(code & 0x3F)
        p += 3
      }
    }
    return p - output
  }
}
