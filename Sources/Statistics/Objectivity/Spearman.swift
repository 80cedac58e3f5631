/// Spearman's rank correlation, equal values sharing the mean of their ranks.
public struct SpearmanCorrelation: Equatable, Hashable, Sendable {
  /// The correlation of the ranks, from −1 to 1.
  public let coefficient: Double
  /// The number of pairs.
  public let count: Int

  /// The two-sided p-value from Student's t with n − 2 degrees of freedom, as scipy gives it.
  ///
  /// Undefined with two pairs. An approximation: below about ten pairs it is only a guide.
  public var pValue: Estimate<Double> {
    guard count > 2 else { return .failure(.tooFewObservations(needed: 3, found: count)) }
    let degrees = Double(count - 2)
    let rest = (1 - coefficient) * (1 + coefficient)
    if rest <= 0 { return .success(0) }
    let t = abs(coefficient) * (degrees / rest).squareRoot()
    return .success(min(1, 2 * StudentT(degreesOfFreedom: degrees).upperTail(at: t)))
  }
}

/// Spearman's rank correlation of paired values.
///
/// Undefined with fewer than two pairs, and (`noVariation`) when all values of one side are equal.
/// Reference: C. Spearman, American Journal of Psychology 15 (1904) 72-101, doi:10.2307/1412159.
///
/// - Precondition: equally many `x` and `y`, none NaN.
/// - Complexity: O(n log n).
public func spearmanCorrelation(x: [Double], y: [Double]) -> Estimate<SpearmanCorrelation> {
  precondition(x.count == y.count, "every pair has two values")
  guard x.count > 1 else { return .failure(.tooFewObservations(needed: 2, found: x.count)) }
  let centre = Double(x.count + 1) / 2
  var products = NeumaierSum()
  var squaresX = NeumaierSum()
  var squaresY = NeumaierSum()
  for (rankX, rankY) in zip(midranks(x), midranks(y)) {
    products.add((rankX - centre) * (rankY - centre))
    squaresX.add((rankX - centre) * (rankX - centre))
    squaresY.add((rankY - centre) * (rankY - centre))
  }
  guard squaresX.value > 0, squaresY.value > 0 else { return .failure(.noVariation) }
  let coefficient = products.value / (squaresX.value * squaresY.value).squareRoot()
  return .success(SpearmanCorrelation(coefficient: min(1, max(-1, coefficient)), count: x.count))
}
