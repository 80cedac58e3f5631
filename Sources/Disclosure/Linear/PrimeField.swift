/// Whole numbers modulo the prime 2⁶¹ − 1: exact arithmetic that never overflows and never rounds.
///
/// What an elimination over the rational numbers finds zero is zero here as well. The contrary could only happen where
/// this very prime divides a minor of the equations, whose coefficients are small whole numbers.
enum PrimeField {
  static let prime: UInt64 = (1 << 61) - 1

  static func element(_ number: Int) -> UInt64 {
    let rest = number % Int(prime)
    return rest < 0 ? UInt64(rest + Int(prime)) : UInt64(rest)
  }

  /// The whole number of the smallest magnitude that an element stands for.
  static func number(_ element: UInt64) -> Int {
    element > prime / 2 ? -Int(prime - element) : Int(element)
  }

  static func difference(_ left: UInt64, _ right: UInt64) -> UInt64 {
    left >= right ? left - right : left + prime - right
  }

  static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    // 2⁶¹ is 1, so the bits above the 61st are added to those below.
    let sum = (low & prime) + ((high << 3) | (low >> 61))
    return sum >= prime ? sum - prime : sum
  }

  /// - Precondition: the element is not zero.
  static func inverse(_ element: UInt64) -> UInt64 {
    precondition(element != 0, "zero has no inverse")
    // Fermat: aᵖ⁻² is the inverse of a.
    var (power, base, exponent) = (UInt64(1), element, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { power = product(power, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return power
  }
}
