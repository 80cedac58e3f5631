import RealModule

/// Student's t distribution: a normal deviate over an independent estimate of its standard deviation.
///
/// Tails are those of a beta variable, about 10 digits for ν from 0.5 to 10⁶. Infinitely many degrees of freedom are
/// `Normal`. Reference: Student, Biometrika 6 (1908) 1-25, doi:10.1093/biomet/6.1.1.
///
/// - Complexity: O(√ν) for a tail, about ten times that for a quantile; nothing is allocated.
public struct StudentT: ContinuousDistribution, Equatable, Hashable {
  /// The degrees of freedom ν, not necessarily an integer.
  public let degreesOfFreedom: Double

  /// Creates the distribution with the given degrees of freedom.
  ///
  /// - Precondition: `degreesOfFreedom` is positive and finite.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0 && degreesOfFreedom.isFinite, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The natural logarithm of the density at `x`.
  public func logDensity(at x: Double) -> Double {
    // With u = ν / (ν + x²) beta distributed, f(x) = kernel(u) / |x|; the limit at 0 is taken from u = 1 directly.
    let half = degreesOfFreedom / 2
    let scale = -(half + 0.5) * Double.log(onePlus: x * x / degreesOfFreedom)
    return scale + logGammaStep(half) - 0.5 * Double.log(Double.pi * degreesOfFreedom)
  }

  /// P(T ≤ x).
  public func lowerTail(at x: Double) -> Double { upperTail(at: -x) }

  /// P(T > x).
  public func upperTail(at x: Double) -> Double {
    let square = x * x
    if square == .infinity { return x > 0 ? 0 : 1 }
    let total = degreesOfFreedom + square
    let beyond = incomplete.tails(x: degreesOfFreedom / total, y: square / total).lower / 2
    return x > 0 ? beyond : 1 - beyond
  }

  /// The value that T does not exceed with the given probability; ∓∞ at 0 and 1.
  public func quantile(_ probability: Double) -> Double { -upperQuantile(probability) }

  /// The value that T exceeds with the given probability; ±∞ at 0 and 1.
  public func upperQuantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    if probability > 0.5 { return -upperQuantile(1 - probability) }
    let logit = incomplete.quantileLogit(lower: 2 * probability, upper: 1 - 2 * probability)
    return degreesOfFreedom.squareRoot() * Double.exp(-logit / 2)
  }

  private var incomplete: IncompleteBeta { IncompleteBeta(a: degreesOfFreedom / 2, b: 0.5) }

  /// ln Γ(h + ½) − ln Γ(h), with Stirling's errors where the two logarithms would cancel.
  private func logGammaStep(_ h: Double) -> Double {
    if h < 15 { return Double.logGamma(h + 0.5) - Double.logGamma(h) }
    let difference = SaddlePoint.stirlingError(h - 0.5) - SaddlePoint.stirlingError(h - 1)
    // ln Γ(x + 1) = (x + ½) ln x − x + ln √(2π) + error(x), at x = h − ½ and x = h − 1.
    let ratio = Double.log(onePlus: 0.5 / (h - 1))
    return difference + (h - 0.5) * ratio + 0.5 * Double.log(h - 0.5) - 0.5
  }
}
