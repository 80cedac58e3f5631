/// P-values adjusted by Benjamini and Hochberg, in the order given: rejecting those ≤ q holds the false discovery
/// rate at q.
///
/// The i-th smallest becomes min over j ≥ i of min(1, m p₍ⱼ₎ / j). Valid for independent and for positively dependent
/// tests. For screening lists: a school's own sentence must not depend on which other schools were tested.
/// Reference: Y. Benjamini, Y. Hochberg, JRSS B 57 (1995) 289-300, doi:10.1111/j.2517-6161.1995.tb02031.x.
///
/// - Precondition: every p-value lies between 0 and 1.
/// - Complexity: O(m log m).
public func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
  stepUp(pValues, factor: Double(pValues.count))
}

/// P-values adjusted by Benjamini and Yekutieli, in the order given: as `benjaminiHochberg`, for any dependence.
///
/// Larger by the factor 1 + 1/2 + … + 1/m.
/// Reference: Y. Benjamini, D. Yekutieli, Annals of Statistics 29 (2001) 1165-1188, doi:10.1214/aos/1013699998.
///
/// - Precondition: every p-value lies between 0 and 1.
/// - Complexity: O(m log m).
public func benjaminiYekutieli(_ pValues: [Double]) -> [Double] {
  var harmonic = NeumaierSum()
  for rank in 1..<max(2, pValues.count + 1) { harmonic.add(1 / Double(rank)) }
  return stepUp(pValues, factor: Double(pValues.count) * harmonic.value)
}

private func stepUp(_ pValues: [Double], factor: Double) -> [Double] {
  var adjusted = pValues
  var smallest = 1.0
  for (rank, index) in ascendingOrder(pValues).enumerated().reversed() {
    smallest = min(smallest, pValues[index] * (factor / Double(rank + 1)))
    adjusted[index] = smallest
  }
  return adjusted
}

/// The indices that sort p-values, equal ones in the order given.
func ascendingOrder(_ pValues: [Double]) -> [Int] {
  precondition(pValues.allSatisfy { $0 >= 0 && $0 <= 1 }, "a p-value lies between 0 and 1")
  return pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
}
