/// A generator of 64 random bits from a 64-bit state: fast, seeded, the same on every machine.
///
/// Used to spread a seed over the state of `Xoshiro256`, and good enough by itself for small simulations. Not for
/// secrets. Reference: G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, 453-472, doi:10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates the generator; equal seeds give equal sequences.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
