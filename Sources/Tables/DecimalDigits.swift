/// Collects the digits of a decimal number and gives the nearest double.
///
/// With at most 15 significant digits and 22 decimals both parts are exact doubles, so one division rounds correctly
/// (Clinger, "How to read floating point numbers accurately", PLDI 1990, doi:10.1145/93542.93557); beyond that the
/// standard library reads the number.
struct DecimalDigits {
  private var mantissa: UInt64 = 0
  private var count = 0
  private var decimals = 0

  /// Powers of ten that are exact doubles.
  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  mutating func append(_ digit: UInt8) {
    if count < 19 {
      mantissa = mantissa * 10 + UInt64(digit)
      if mantissa > 0 { count += 1 }
    } else {
      decimals -= 1
    }
  }

  mutating func appendFraction(_ digit: UInt8) {
    append(digit)
    decimals += 1
  }

  /// The nearest double for up to 19 significant digits; further digits are cut off, an error below one unit in the
  /// last place.
  var value: Double? {
    if count <= 15, (0...22).contains(decimals) { return Double(mantissa) / Self.powers[decimals] }
    return Double("\(mantissa)e\(-decimals)")
  }
}
