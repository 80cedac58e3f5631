/// The generator xoshiro256**: 64 random bits from a 256-bit state, seeded, the same on every machine.
///
/// Not for secrets. Reference: D. Blackman, S. Vigna, ACM TOMS 47 (2021) 36, doi:10.1145/3460772.
public struct Xoshiro256: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Creates the generator, its state spread from `seed` by SplitMix64 as its authors recommend.
  public init(seed: UInt64) {
    var spread = SplitMix64(seed: seed)
    state = (spread.next(), spread.next(), spread.next(), spread.next())
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    let result = rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, by: 45)
    return result
  }

  private func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    (bits << count) | (bits >> (64 - count))
  }
}
