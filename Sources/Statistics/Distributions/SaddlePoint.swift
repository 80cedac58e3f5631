import RealModule

/// Loader's saddle-point form of binomial and Poisson probabilities.
///
/// Differences of log-gamma functions lose about log10(n) digits; here the large terms cancel analytically, so the
/// relative error stays near 1e-14 at n = 10⁷. The arguments need not be integers: the beta and gamma densities are
/// the same expressions. Reference: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
enum SaddlePoint {
  /// ln √(2π).
  static var logSqrtTwoPi: Double { 0.918938533204672741780 }

  /// ln Γ(n + 1) − ln(√(2πn) (n/e)ⁿ) for n > 0: the relative error of Stirling's formula, as a logarithm.
  static func stirlingError(_ n: Double) -> Double {
    // The first omitted term of Stirling's series is 691/360360 n⁻¹¹, below 3e-16 for n > 15.
    if n <= 15 { return Double.logGamma(n + 1) - (n + 0.5) * Double.log(n) + n - logSqrtTwoPi }
    let square = n * n
    let series = 1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square
    return (1.0 / 12 - (1.0 / 360 - series / square) / square) / n
  }

  /// x ln(x / expected) + expected − x, without cancellation where the two are close.
  static func deviance(_ x: Double, expected: Double) -> Double {
    let difference = x - expected
    guard abs(difference) < 0.1 * (x + expected) else {
      return x * Double.log(x / expected) - difference
    }
    let v = difference / (x + expected)
    var sum = difference * v
    var power = 2 * x * v
    var denominator = 1.0
    while true {
      power *= v * v
      denominator += 2
      let next = sum + power / denominator
      if next == sum { return sum }
      sum = next
    }
  }

  /// ln[Γ(n+1) / (Γ(x+1) Γ(n−x+1)) · pˣ qⁿ⁻ˣ] for 0 ≤ x ≤ n, q being 1 − p computed by the caller.
  static func logBinomial(_ x: Double, of n: Double, p: Double, q: Double) -> Double {
    if p == 0 { return x == 0 ? 0 : -.infinity }
    if q == 0 { return x == n ? 0 : -.infinity }
    if x == 0 { return n == 0 ? 0 : n * logComplement(of: p, value: q) }
    if x == n { return n * logComplement(of: q, value: p) }
    let correction = stirlingError(n) - stirlingError(x) - stirlingError(n - x)
    let deviances = deviance(x, expected: n * p) + deviance(n - x, expected: n * q)
    return correction - deviances - logSqrtTwoPi - 0.5 * (Double.log(x) + Double.log((n - x) / n))
  }

  /// ln[λˣ e^−λ / Γ(x+1)] for x ≥ 0 and λ > 0.
  static func logPoisson(_ x: Double, mean: Double) -> Double {
    if x == 0 { return -mean }
    return -stirlingError(x) - deviance(x, expected: mean) - logSqrtTwoPi - 0.5 * Double.log(x)
  }

  /// ln(1 − p), by whichever of p and 1 − p carries the digits.
  static func logComplement(of p: Double, value q: Double) -> Double {
    p < 0.5 ? Double.log(onePlus: -p) : Double.log(q)
  }
}
