/// A stream of pseudo-random numbers: SplitMix64, the same on every machine.
///
/// Only whole numbers, the four operations and the square root take part, which IEEE 754 fixes to the last bit; a
/// logarithm or an exponent would differ between mathematical libraries.
struct RandomStream {
  private var state: UInt64

  /// A stream of its own for a thing, so that one thing more or less changes no other.
  ///
  /// - Parameter labels: which thing: a purpose, a school, a work.
  init(_ seed: UInt64, _ labels: Int...) {
    state = seed
    for label in labels {
      state = RandomStream.mixed(state &+ 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: label)
    }
  }

  /// 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return RandomStream.mixed(state)
  }

  /// Uniform, inside of 0…1, never an end.
  mutating func share() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// Uniform, 0 ..< bound.
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "there is nothing to choose from")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Near to a standard normal: the sum of twelve uniform numbers less six.
  mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + share() } }

  /// One of the elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// True with a probability.
  mutating func happens(_ probability: Double) -> Bool { share() < probability }

  /// The elements in a random order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(last, below(last + 1)) }
    return result
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
