import RealModule

/// The regularised incomplete gamma function and its inverse, both tails at once.
///
/// Below the mean the power series is used (DLMF 8.11.4), above it the continued fraction (DLMF 8.9.2,
/// https://dlmf.nist.gov/8.9) by Lentz's method; both need O(√a) steps.
struct IncompleteGamma {
  let shape: Double

  /// ln[xᵃ e⁻ˣ / Γ(a)], which is the log-density of ln X.
  func logKernel(_ x: Double) -> Double {
    SaddlePoint.logPoisson(shape, mean: x) + Double.log(shape)
  }

  /// P(a, x) and Q(a, x).
  func tails(_ x: Double) -> (lower: Double, upper: Double) {
    if x <= 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    if x < shape + 1 {
      let lower = Double.exp(logKernel(x)) * series(x)
      return (lower, 1 - lower)
    }
    let upper = Double.exp(logKernel(x)) * continuedFraction(x)
    return (1 - upper, upper)
  }

  /// The x at which P(a, x) = `lower`, `upper` being 1 − `lower`.
  func quantile(lower: Double, upper: Double) -> Double {
    if lower <= 0 { return 0 }
    if upper <= 0 { return .infinity }
    let range = -700.0...700.0
    if lower <= upper {
      let target = Double.log(lower)
      let root = rootOfConcave(near: Double.log(shape), within: range) { logarithm in
        let (log, slope) = logTail(Double.exp(logarithm), isUpper: false)
        return (log - target, slope)
      }
      return Double.exp(root)
    }
    let target = Double.log(upper)
    // Mirrored, so that the logarithm of the upper tail is increasing and concave as well.
    let root = rootOfConcave(near: -Double.log(shape), within: range) { mirrored in
      let (log, slope) = logTail(Double.exp(-mirrored), isUpper: true)
      return (log - target, slope)
    }
    return Double.exp(-root)
  }

  /// The logarithm of a tail and its derivative by ± ln x, which is the kernel over the tail.
  private func logTail(_ x: Double, isUpper: Bool) -> (log: Double, slope: Double) {
    let isBelow = x < shape + 1
    let kernel = logKernel(x)
    let factor = isBelow ? series(x) : continuedFraction(x)
    let log = kernel + Double.log(factor)
    // Far out in a tail the kernel and the tail are both too small to divide; their ratio is the factor itself.
    if isBelow != isUpper { return (log, 1 / factor) }
    let complement = Double.log(onePlus: -min(Double.exp(log), 1))
    return (complement, Double.exp(kernel - complement))
  }

  private func series(_ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var n = shape
    while term > sum * Double.ulpOfOne {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  private func continuedFraction(_ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    var i = 0.0
    while true {
      i += 1
      let numerator = -i * (i - shape)
      b += 2
      d = numerator * d + b
      c = b + numerator / c
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = abs(c) < tiny ? tiny : c
      let factor = d * c
      fraction *= factor
      // The bound on i is far beyond the O(√a) that convergence takes; it only makes the loop finite.
      if abs(factor - 1) <= Double.ulpOfOne || i > 1e6 { return fraction }
    }
  }
}
