import RealModule

/// The log-likelihood of one group's counts with its derivatives in μ, s = ln σ and the free limits.
///
/// P(category ≤ k) = Φ(tₖ), tₖ = (cₖ − μ)/σ. Derivatives are stored in the order μ, s, c₃, c₄, …
struct OrderedProbitTerm {
  let size: Int
  private(set) var value = 0.0
  private(set) var gradient: [Double]
  /// Minus the second derivatives.
  private(set) var information: Matrix
  /// Minus the expected second derivatives, never indefinite.
  private(set) var expected: Matrix
  private var slope: [Double]

  init(freeLimits: Int) {
    size = 2 + freeLimits
    gradient = [Double](repeating: 0, count: size)
    slope = gradient
    information = Matrix(rows: size, columns: size)
    expected = information
  }

  /// One category boundary: its standardised place t, density φ(t) and both tails.
  private struct Boundary {
    /// The index of the boundary among the free limits' derivatives, or `nil` for a fixed one.
    let position: Int?
    let t: Double
    let density: Double
    let lower: Double
    let upper: Double
  }

  /// The log-likelihood alone; −∞ where a populated category has no probability.
  static func value(of counts: [Int], limits: [Double], mean: Double, logSpread: Double) -> Double {
    let scale = Double.exp(-logSpread)
    var value = 0.0
    var below = (lower: 0.0, upper: 1.0)
    for (category, count) in counts.enumerated() {
      var above = (lower: 1.0, upper: 0.0)
      if category < limits.count {
        let t = (limits[category] - mean) * scale
        above = (Normal.standard.lowerTail(at: t), Normal.standard.upperTail(at: t))
      }
      if count > 0 { value += Double(count) * Double.log(probability(between: below, and: above)) }
      below = above
    }
    return value.isNaN ? -.infinity : value
  }

  /// The difference of two distribution functions, taken in the tail where both are small.
  private static func probability(
    between low: (lower: Double, upper: Double),
    and high: (lower: Double, upper: Double)
  ) -> Double {
    max(0, low.lower > 0.5 ? low.upper - high.upper : high.lower - low.lower)
  }

  /// Evaluates value and derivatives; `false` where a populated category has no probability.
  mutating func evaluate(_ counts: [Int], limits: [Double], mean: Double, logSpread: Double) -> Bool {
    let scale = Double.exp(-logSpread)
    reset()
    let total = Double(counts.reduce(0, +))
    var below: Boundary?
    for (category, count) in counts.enumerated() {
      var above: Boundary?
      if category < limits.count {
        let t = (limits[category] - mean) * scale
        above = Boundary(
          position: category >= 2 ? category : nil,
          t: t,
          density: Normal.standard.density(at: t),
          lower: Normal.standard.lowerTail(at: t),
          upper: Normal.standard.upperTail(at: t))
      }
      let probability = OrderedProbitTerm.probability(
        between: below.map { ($0.lower, $0.upper) } ?? (0, 1),
        and: above.map { ($0.lower, $0.upper) } ?? (1, 0))
      let number = Double(count)
      if probability > 0 {
        add(number, of: total, probability: probability, below: below, above: above, scale: scale)
      } else if count > 0 {
        return false
      }
      below = above
    }
    return value.isFinite
  }

  private mutating func reset() {
    value = 0
    for i in 0..<size {
      gradient[i] = 0
      for j in 0..<size {
        information[i, j] = 0
        expected[i, j] = 0
      }
    }
  }

  private mutating func add(
    _ count: Double,
    of total: Double,
    probability: Double,
    below: Boundary?,
    above: Boundary?,
    scale: Double
  ) {
    for i in 0..<size { slope[i] = 0 }
    if let above { addSlope(above, sign: 1, scale: scale) }
    if let below { addSlope(below, sign: -1, scale: scale) }
    let weight = count / probability
    if count > 0 { value += count * Double.log(probability) }
    for i in 0..<size {
      gradient[i] += weight * slope[i]
      for j in 0..<size {
        let product = slope[i] * slope[j] / probability
        information[i, j] += weight * product
        expected[i, j] += total * product
      }
    }
    if let above { addCurvature(above, factor: -weight, scale: scale) }
    if let below { addCurvature(below, factor: weight, scale: scale) }
  }

  private mutating func addSlope(_ boundary: Boundary, sign: Double, scale: Double) {
    let density = sign * boundary.density
    slope[0] -= density * scale
    slope[1] -= density * boundary.t
    if let position = boundary.position { slope[position] += density * scale }
  }

  /// Adds factor · ∂²Φ(t): φ(t) (∂²t − t ∂t ∂t′), with ∂t/∂μ = −1/σ, ∂t/∂s = −t, ∂t/∂c = 1/σ.
  private mutating func addCurvature(_ boundary: Boundary, factor: Double, scale: Double) {
    let weight = factor * boundary.density
    let t = boundary.t
    information[0, 0] -= weight * t * scale * scale
    information[1, 1] += weight * (t - t * t * t)
    let mixed = weight * (scale - t * t * scale)
    information[0, 1] += mixed
    information[1, 0] += mixed
    guard let position = boundary.position else { return }
    information[position, position] -= weight * t * scale * scale
    let withMean = weight * t * scale * scale
    information[0, position] += withMean
    information[position, 0] += withMean
    information[1, position] -= mixed
    information[position, 1] -= mixed
  }
}
