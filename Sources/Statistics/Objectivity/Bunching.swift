/// An excess of pupils at a threshold score over a smooth curve through the other scores.
public struct Bunching: Equatable, Sendable {
  /// Pupils at the threshold beyond the curve.
  public let excess: Double
  /// Pupils missing below the threshold, within the window.
  public let missing: Double
  /// The pupils that the curve expects at the threshold.
  public let counterfactual: Double
  /// The pupils that the curve expects below the threshold, within the window.
  public let counterfactualBelow: Double

  /// The excess over the expected count.
  public var relativeExcess: Double { excess / counterfactual }

  /// The share of the pupils expected in the window below who are missing there. Undefined without a window, or where the
  /// curve expects nobody in it.
  public var missingShare: Estimate<Double> {
    counterfactualBelow > 0 ? .success(missing / counterfactualBelow) : .failure(.noObservations)
  }
}

/// Compares the count at a threshold with a polynomial fitted to the scores outside a window below it.
///
/// Least squares of the counts on powers of (score − threshold) / 10, with a dummy for each score of the window, which
/// takes those scores out of the fit. The result depends strongly on the degree: print it for several. Undefined with
/// fewer scores outside the window than coefficients, or where the curve is not positive at the threshold
/// (`unattainable`).
/// Reference: H. J. Kleven, Annual Review of Economics 8 (2016) 435-464,
/// doi:10.1146/annurev-economics-080315-015234.
///
/// - Parameters:
///   - counts: the pupils with score 0, 1, 2, …
///   - threshold: the score at which pupils may heap, within the counts.
///   - windowBelow: how many scores just below the threshold may have lost pupils.
///   - degree: the degree of the polynomial.
/// - Complexity: O(scores · degree²).
public func bunching(_ counts: [Int], threshold: Int, windowBelow: Int, degree: Int) -> Estimate<Bunching> {
  precondition(counts.indices.contains(threshold), "the threshold is one of the scores")
  precondition(windowBelow >= 0 && windowBelow <= threshold, "the window lies within the scores")
  precondition(degree >= 0, "a degree is not negative")
  let window = (threshold - windowBelow)...threshold
  func powers(_ score: Int) -> [Double] {
    var power = 1.0
    return (0...degree).map { _ in
      defer { power *= Double(score - threshold) / 10 }
      return power
    }
  }
  let outside = counts.indices.filter { !window.contains($0) }
  let fit = weightedLeastSquares(
    outside.map { Double(counts[$0]) }, design: outside.map(powers), weights: outside.map { _ in 1 })
  return fit.flatMap { curve in
    let expected = dot(powers(threshold), curve.coefficients)
    // A curve through 0 comes out as the rounding of the counts that it was fitted to.
    guard expected > 1e-9 * Double(counts.max() ?? 0) else { return .failure(.unattainable) }
    let below = window.dropLast()
    let expectedBelow = below.reduce(0) { $0 + dot(powers($1), curve.coefficients) }
    return .success(
      Bunching(
        excess: Double(counts[threshold]) - expected,
        missing: expectedBelow - below.reduce(0) { $0 + Double(counts[$1]) },
        counterfactual: expected,
        counterfactualBelow: expectedBelow))
  }
}
