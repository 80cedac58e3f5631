/// A number rounded as a person rounds it, by its decimal digits.
///
/// The digits are the 15 significant ones that every double holds: 0,145 becomes 0,15 although its binary value is a
/// little less, and 0,3 − 0,1 is 0,2. Excel rounds what it shows in the same way, so text and workbook agree.
struct DecimalDigits {
  /// Whether the number is below zero.
  var isNegative: Bool
  /// Digits without leading zeros; the number is 0,d₁d₂d₃… × 10^`point`.
  var digits: [UInt8]
  var point: Int

  /// - Parameter shift: power of ten by which the value is multiplied: 2 turns a share into percent without an error.
  init(_ value: Double, shift: Int) {
    precondition(value.isFinite, "only finite numbers are worded")
    isNegative = value.sign == .minus
    digits = []
    point = 0
    var exponent = 0
    var afterPoint = false
    var rest = Array(value.magnitude.description.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."):
        afterPoint = true
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: rest, as: UTF8.self)) ?? 0
        rest = []
      default:
        let digit = byte - UInt8(ascii: "0")
        if !digits.isEmpty || digit > 0 { digits.append(digit) }
        if !afterPoint && !digits.isEmpty { point += 1 }
        if afterPoint && digits.isEmpty { point -= 1 }
      }
    }
    point += exponent + shift
    round(toSignificant: 15)
  }

  /// Rounds half away from zero to so many digits after the comma.
  mutating func round(decimals: Int) { round(toSignificant: point + decimals) }

  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// The digit at a power of ten.
  func digit(at power: Int) -> UInt8 {
    let index = point - 1 - power
    return digits.indices.contains(index) ? digits[index] : 0
  }

  private mutating func round(toSignificant count: Int) {
    if count >= digits.count { return }
    if count < 0 {
      digits = []
      return
    }
    let roundsUp = digits[count] >= 5
    digits = Array(digits[..<count])
    if !roundsUp { return }
    var index = count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }
}

/// Numbers as Russian text.
public enum DecimalText {
  /// A number with a decimal comma, groups of three digits and a real minus.
  ///
  /// - `decimals`: digits after the comma, always all of them.
  /// - `shift`: power of ten by which the value is multiplied first.
  /// - `showsPlus`: whether a number above zero gets a plus.
  /// - Returns: such as `−1 498,3`; what rounds to zero has no sign.
  public static func words(_ value: Double, decimals: Int, shift: Int = 0, showsPlus: Bool = false) -> String {
    var number = DecimalDigits(value, shift: shift)
    number.round(decimals: decimals)
    var text = ""
    if !number.isZero { text = number.isNegative ? Sign.minus : showsPlus ? "+" : "" }
    for power in stride(from: max(number.point - 1, 0), through: 0, by: -1) {
      text += String(number.digit(at: power))
      if power > 0 && power.isMultiple(of: 3) { text += Sign.narrowNoBreakSpace }
    }
    if decimals > 0 {
      text += ","
      for place in 1...decimals { text += String(number.digit(at: -place)) }
    }
    return text
  }

  /// All digits of a number with a comma, without groups and with a plain minus, for machines.
  ///
  /// `shift`: power of ten by which the value is multiplied first.
  /// - Returns: such as `-1498,345`; at most 15 significant digits.
  public static func exact(_ value: Double, shift: Int = 0) -> String {
    let number = DecimalDigits(value, shift: shift)
    if number.isZero { return "0" }
    var text = number.isNegative ? "-" : ""
    for power in stride(from: max(number.point - 1, 0), through: 0, by: -1) { text += String(number.digit(at: power)) }
    let last = number.digits.lastIndex { $0 != 0 } ?? 0
    let decimals = last + 1 - number.point
    if decimals > 0 {
      text += ","
      for place in 1...decimals { text += String(number.digit(at: -place)) }
    }
    return text
  }
}
