/// A sum that keeps the digits which plain addition rounds away.
///
/// The compensation of Neumaier's variant of Kahan's method also survives terms larger than the running sum. The
/// error of the value is about one rounding of the true sum, whatever the number of terms, unless the terms cancel
/// almost completely. It is not exact, and not independent of order: exact merging needs integers.
/// Reference: A. Neumaier, ZAMM 54 (1974) 39-51, doi:10.1002/zamm.19740540106.
///
/// - Complexity: O(1) per term, nothing is allocated.
public struct NeumaierSum: Equatable, Sendable {
  private var sum = 0.0
  private var compensation = 0.0

  /// Creates an empty sum, whose value is 0.
  public init() {}

  /// Creates the sum of `terms`.
  public init(_ terms: some Sequence<Double>) {
    for term in terms { add(term) }
  }

  /// Creates the sum of an array, without the cost of a generic sequence.
  public init(_ terms: [Double]) {
    for term in terms { add(term) }
  }

  /// Adds one term.
  public mutating func add(_ term: Double) {
    let next = sum + term
    compensation += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  /// The value of the sum; infinite terms give an infinite value.
  public var value: Double { sum.isFinite ? sum + compensation : sum }
}
