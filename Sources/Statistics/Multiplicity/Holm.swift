/// P-values adjusted by Holm's step-down method, in the order given: rejecting those ≤ α holds the probability of any
/// false rejection at α.
///
/// The i-th smallest becomes max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎). Valid under any dependence, and never less
/// powerful than Bonferroni's.
/// Reference: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65-70, https://www.jstor.org/stable/4615733.
///
/// - Precondition: every p-value lies between 0 and 1.
/// - Complexity: O(m log m).
public func holm(_ pValues: [Double]) -> [Double] {
  var adjusted = pValues
  var largest = 0.0
  for (rank, index) in ascendingOrder(pValues).enumerated() {
    largest = max(largest, min(1, pValues[index] * Double(pValues.count - rank)))
    adjusted[index] = largest
  }
  return adjusted
}

/// P-values multiplied by their number, at most 1, in the order given: Bonferroni's adjustment.
///
/// Kept for comparison: `holm` rejects all that it rejects, under the same conditions.
/// Reference: O. J. Dunn, JASA 56 (1961) 52-64, doi:10.1080/01621459.1961.10482090.
///
/// - Precondition: every p-value lies between 0 and 1.
/// - Complexity: O(m).
public func bonferroni(_ pValues: [Double]) -> [Double] {
  precondition(pValues.allSatisfy { $0 >= 0 && $0 <= 1 }, "a p-value lies between 0 and 1")
  return pValues.map { min(1, $0 * Double(pValues.count)) }
}
