/// White space as it occurs in tables: the ASCII kinds, no-break spaces (U+00A0, U+202F, U+2007), U+FEFF and U+2009.
enum Space {
  /// Bytes of the space at the start, 0 if there is none.
  @inline(__always)
  static func length(atStartOf bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first == 0x20 || (first >= 0x09 && first <= 0x0D) { return 1 }
    if first < 0xC2 { return 0 }
    let start = bytes.startIndex
    if bytes.count >= 2, first == 0xC2, bytes[start + 1] == 0xA0 { return 2 }
    if bytes.count >= 3, isWide(first, bytes[start + 1], bytes[start + 2]) { return 3 }
    return 0
  }

  /// Bytes of the space at the end, 0 if there is none.
  @inline(__always)
  static func length(atEndOf bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let last = bytes.last else { return 0 }
    if last == 0x20 || (last >= 0x09 && last <= 0x0D) { return 1 }
    if last < 0x80 { return 0 }
    let end = bytes.endIndex
    if bytes.count >= 2, last == 0xA0, bytes[end - 2] == 0xC2 { return 2 }
    if bytes.count >= 3, isWide(bytes[end - 3], bytes[end - 2], last) { return 3 }
    return 0
  }

  private static func isWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x87), (0xE2, 0x80, 0x89), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }
}
