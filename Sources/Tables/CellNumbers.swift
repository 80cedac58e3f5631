extension CellView {
  /// A whole number: a number without a fraction, or a text such as "12" or " −3" with spaces around it.
  public var integer: Int? {
    switch kind {
    case .number: return Int(exactly: value)
    case .text: return Self.integer(trimmedBytes)
    case .empty, .boolean, .date, .error: return nil
    }
  }

  /// A number, or a text such as "3,7", "14.8" or "1 234,50"; nil for "12,5 %" and everything else.
  ///
  /// Thousands may be parted by spaces or no-break spaces in groups of three; a minus may be "-" or U+2212.
  public var decimal: Double? {
    switch kind {
    case .number: return value
    case .text: return Self.decimal(trimmedBytes)
    case .empty, .boolean, .date, .error: return nil
    }
  }

  private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = minusLength(text)
    let isNegative = index > 0
    guard index < text.count, text.count - index <= 18 else { return nil }
    var result = 0
    while index < text.count {
      let digit = text[index] &- 0x30
      guard digit <= 9 else { return nil }
      result = result * 10 + Int(digit)
      index += 1
    }
    return isNegative ? -result : result
  }

  private static func decimal(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = minusLength(text)
    let isNegative = index > 0
    var digits = DecimalDigits()
    var whole = 0
    // Digits since the last thousands separator; before the first one there may be one to three.
    var group = 0
    var isGrouped = false
    while index < text.count {
      let byte = text[index]
      if byte &- 0x30 <= 9 {
        digits.append(byte &- 0x30)
        whole += 1
        group += 1
        index += 1
        continue
      }
      let space = Space.length(atStartOf: text[index...])
      guard space > 0 else { break }
      guard isGrouped ? group == 3 : (1...3).contains(group) else { return nil }
      isGrouped = true
      group = 0
      index += space
    }
    guard whole > 0, !isGrouped || group == 3 else { return nil }
    if index < text.count {
      guard text[index] == 0x2C || text[index] == 0x2E else { return nil }
      index += 1
      guard index < text.count else { return nil }
      while index < text.count {
        let digit = text[index] &- 0x30
        guard digit <= 9 else { return nil }
        digits.appendFraction(digit)
        index += 1
      }
    }
    guard let result = digits.value else { return nil }
    return isNegative ? -result : result
  }

  private static func minusLength(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    if text.first == 0x2D { return 1 }
    return text.count >= 3 && text[0] == 0xE2 && text[1] == 0x88 && text[2] == 0x92 ? 3 : 0
  }
}
