import RealModule

/// The regularised incomplete beta function and its inverse, both tails at once.
///
/// Arguments near 0 and 1 are given with their complement, and the inverse works on the logit scale, so neither end
/// loses digits. The continued fraction (DLMF 8.17.22, https://dlmf.nist.gov/8.17) is evaluated by Lentz's method
/// and needs O(√max(a, b)) steps below the mean; above it the complementary function is used.
struct IncompleteBeta {
  let a: Double
  let b: Double

  /// ln[xᵃ yᵇ / B(a, b)], which is the log-density of logit X.
  func logKernel(x: Double, y: Double) -> Double {
    let total = a + b
    return SaddlePoint.logBinomial(a, of: total, p: x, q: y) + Double.log(a) + Double.log(b / total)
  }

  /// I_x(a, b) and its complement, y being 1 − x.
  func tails(x: Double, y: Double) -> (lower: Double, upper: Double) {
    if x <= 0 { return (0, 1) }
    if y <= 0 { return (1, 0) }
    if x * (a + b + 2) < a + 1 {
      let lower = Double.exp(logBelowMean(x: x, y: y))
      return (lower, 1 - lower)
    }
    let upper = Double.exp(IncompleteBeta(a: b, b: a).logBelowMean(x: y, y: x))
    return (1 - upper, upper)
  }

  /// logit x at which I_x(a, b) = `lower`, `upper` being 1 − `lower`.
  func quantileLogit(lower: Double, upper: Double) -> Double {
    if lower <= 0 { return -.infinity }
    if upper <= 0 { return .infinity }
    if lower > upper { return -IncompleteBeta(a: b, b: a).quantileLogit(lower: upper, upper: lower) }
    let target = Double.log(lower)
    return rootOfConcave(near: Double.log(a / b), within: -700...700) { logit in
      let x = 1 / (1 + Double.exp(-logit))
      let y = 1 / (1 + Double.exp(logit))
      let (log, slope) = logLower(x: x, y: y)
      return (log - target, slope)
    }
  }

  /// ln I_x(a, b) and its derivative by logit x, which is the kernel over the tail.
  private func logLower(x: Double, y: Double) -> (log: Double, slope: Double) {
    if x * (a + b + 2) < a + 1 {
      // Far out in a tail the kernel and the tail are both too small to divide; their ratio is the fraction itself.
      let fraction = continuedFraction(x)
      return (logKernel(x: x, y: y) - Double.log(a) + Double.log(fraction), a / fraction)
    }
    let upper = Double.exp(IncompleteBeta(a: b, b: a).logBelowMean(x: y, y: x))
    let log = Double.log(onePlus: -min(upper, 1))
    return (log, Double.exp(logKernel(x: x, y: y) - log))
  }

  private func logBelowMean(x: Double, y: Double) -> Double {
    logKernel(x: x, y: y) - Double.log(a) + Double.log(continuedFraction(x))
  }

  /// The continued fraction of I_x(a, b), by the modified Lentz method.
  private func continuedFraction(_ x: Double) -> Double {
    // Lentz's method replaces vanishing denominators by a number far below the smallest meaningful one.
    let tiny = 1e-300
    func nonzero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
    var fraction = d
    var m = 0.0
    while true {
      m += 1
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonzero(1 + even * d)
      c = nonzero(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonzero(1 + odd * d)
      c = nonzero(1 + odd / c)
      let factor = d * c
      fraction *= factor
      // The bound on m is far beyond the O(√max(a, b)) that convergence takes; it only makes the loop finite.
      if abs(factor - 1) <= Double.ulpOfOne || m > 1e6 { return fraction }
    }
  }
}
