import RealModule

/// A distribution on a finite range of integers.
///
/// The tails include their own end: `lowerTail(through: k)` is P(X ≤ k) and `upperTail(from: k)` is P(X ≥ k), so
/// that an exact test at the observed k reads either of them without adding or subtracting one.
public protocol DiscreteDistribution: Sendable {
  /// The values that have positive probability.
  var support: ClosedRange<Int> { get }
  /// The natural logarithm of P(X = k); −∞ outside the support.
  func logProbability(of k: Int) -> Double
  /// P(X ≤ k).
  func lowerTail(through k: Int) -> Double
  /// P(X ≥ k).
  func upperTail(from k: Int) -> Double
}

extension DiscreteDistribution {
  /// P(X = k); 0 outside the support.
  public func probability(of k: Int) -> Double { Double.exp(logProbability(of: k)) }

  /// The smallest k with P(X ≤ k) ≥ `probability`.
  ///
  /// Above the median the comparison is made on the upper tail, so that probabilities close to 1 keep their digits.
  ///
  /// - Precondition: `0 <= probability <= 1`.
  /// - Complexity: O(log n) evaluations of a tail, n being the size of the support.
  public func quantile(_ probability: Double) -> Int {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    var low = support.lowerBound
    var high = support.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if reaches(probability, at: middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether P(X ≤ k) ≥ `probability`.
  private func reaches(_ probability: Double, at k: Int) -> Bool {
    if probability <= 0.5 { return lowerTail(through: k) >= probability }
    return upperTail(from: k + 1) <= 1 - probability
  }
}
