/// Serial numbers of days, as spreadsheets count: 43831 = 01.01.2020 in the 1900 system.
enum DateSerial {
  /// What a serial number of the 1904 system lacks to the 1900 system; times of day (below 1) stay as they are.
  static func from1904(_ serial: Double) -> Double { serial < 1 ? serial : serial + 1462 }

  /// The serial number of an ISO 8601 date or date-time ("2022-08-25", "2022-08-25T09:30:00"); nil for other texts.
  ///
  /// Days are counted as in R. Richards, "Algorithms", Explanatory Supplement to the Astronomical Almanac, 3rd ed., 15.11.
  static func fromISO(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let year = number(text, 0, 4), byte(text, 4) == 0x2D, let month = number(text, 5, 2), byte(text, 7) == 0x2D,
      let day = number(text, 8, 2), (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let shift = (month - 14) / 12
    let julian =
      (1461 * (year + 4800 + shift)) / 4 + (367 * (month - 2 - 12 * shift)) / 12
      - (3 * ((year + 4900 + shift) / 100)) / 4 + day - 32_075
    // Excel holds 1900 for a leap year, so days before March 1900 stand one lower.
    let serial = julian - 2_415_019
    let days = Double(serial < 61 ? serial - 1 : serial)
    if text.count == 10 { return days }
    guard byte(text, 10) == 0x54 || byte(text, 10) == 0x20, let hour = number(text, 11, 2), byte(text, 13) == 0x3A,
      let minute = number(text, 14, 2), hour < 24, minute < 60
    else { return nil }
    let second = byte(text, 16) == 0x3A ? number(text, 17, 2) ?? 0 : 0
    return days + Double(hour * 3600 + minute * 60 + second) / 86_400
  }

  private static func byte(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8? {
    index < text.count ? text[index] : nil
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= text.count else { return nil }
    var result = 0
    for byte in text[start..<start + count] {
      guard byte &- 0x30 <= 9 else { return nil }
      result = result * 10 + Int(byte &- 0x30)
    }
    return result
  }
}
