import RealModule

/// The quantile of the standard normal distribution: algorithm AS 241 (PPND16), relative error about 1e-16.
///
/// The coefficients are those of the paper. Only arithmetic, a square root and, in the tails, one logarithm are
/// used, so that seeded normal variates made by inversion agree between machines.
/// Reference: M. J. Wichura, Applied Statistics 37 (1988) 477-484, doi:10.2307/2347330.
enum StandardNormalQuantile {
  /// The z with Φ(z) = `probability`; ∓∞ at 0 and 1.
  static func lower(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    let q = probability - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * centreNumerator(r) / centreDenominator(r)
    }
    let tail = q < 0 ? probability : 1 - probability
    if tail == 0 { return q < 0 ? -.infinity : .infinity }
    let root = (-Double.log(tail)).squareRoot()
    let z: Double
    if root <= 5 {
      let r = root - 1.6
      z = middleNumerator(r) / middleDenominator(r)
    } else {
      let r = root - 5
      z = farNumerator(r) / farDenominator(r)
    }
    return q < 0 ? -z : z
  }

  private static func centreNumerator(_ r: Double) -> Double {
    let high = ((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
    let low = ((high + 45921.953931549871457) * r + 13731.693765509461125) * r
    return ((low + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608
  }

  private static func centreDenominator(_ r: Double) -> Double {
    let high = ((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
    let low = ((high + 21213.794301586595867) * r + 5394.1960214247511077) * r
    return ((low + 687.1870074920579083) * r + 42.313330701600911252) * r + 1
  }

  private static func middleNumerator(_ r: Double) -> Double {
    let high = ((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
    let low = ((high + 1.27045825245236838258) * r + 3.64784832476320460504) * r
    return ((low + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734
  }

  private static func middleDenominator(_ r: Double) -> Double {
    let high = ((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
    let low = ((high + 0.14810397642748007459) * r + 0.68976733498510000455) * r
    return ((low + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1
  }

  private static func farNumerator(_ r: Double) -> Double {
    let high = ((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
    let low = ((high + 0.026532189526576123093) * r + 0.29656057182850489123) * r
    return ((low + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772
  }

  private static func farDenominator(_ r: Double) -> Double {
    let high = ((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
    let low = ((high + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r
    return ((low + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1
  }
}
