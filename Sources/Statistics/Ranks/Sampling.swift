import RealModule

extension RandomNumberGenerator {
  /// A uniform variate strictly between 0 and 1, the middle of one of 2⁵³ equal steps, from one draw of 64 bits.
  ///
  /// Unlike `Double.random(in:using:)` the mapping is fixed here, and can be written down in any language.
  public mutating func nextUniform() -> Double {
    // 53 bits fill the significand; the half step keeps both ends out of reach. The top step would round to 1.
    min((Double(next() >> 11) + 0.5) * 0x1p-53, 1 - Double.ulpOfOne / 2)
  }
}

extension Normal {
  /// One variate, by inversion: one draw of 64 bits, always the same value from the same bits.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    quantile(generator.nextUniform())
  }
}

extension Beta {
  /// One variate, from two gamma variates; the number of draws varies.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    let one = logGammaVariate(shape: a, using: &generator)
    let two = logGammaVariate(shape: b, using: &generator)
    // On the logarithmic scale tiny shapes do not turn into 0 / 0.
    return 1 / (1 + Double.exp(two - one))
  }
}

/// The logarithm of a gamma variate with unit scale.
///
/// Reference: G. Marsaglia, W. W. Tsang, ACM TOMS 26 (2000) 363-372, doi:10.1145/358407.358414.
private func logGammaVariate(shape: Double, using generator: inout some RandomNumberGenerator) -> Double {
  if shape < 1 {
    let boost = Double.log(generator.nextUniform()) / shape
    return logGammaVariate(shape: shape + 1, using: &generator) + boost
  }
  let d = shape - 1.0 / 3
  let c = 1 / (9 * d).squareRoot()
  while true {
    let z = Normal.standard.sample(using: &generator)
    let root = 1 + c * z
    if root <= 0 { continue }
    let cube = root * root * root
    let bound = 0.5 * z * z + d * (1 - cube + Double.log(cube))
    if Double.log(generator.nextUniform()) < bound { return Double.log(d * cube) }
  }
}
