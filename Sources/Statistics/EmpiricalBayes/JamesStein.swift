/// The positive-part James–Stein estimates of values with one common, known variance, shrunk to their mean.
///
/// Each distance from the mean is multiplied by c = max(0, 1 − (k − 3) variance / Σ (y − ȳ)²). Better in total than the
/// values themselves, not for each of them. Undefined with fewer than four values, and when all are equal.
/// Reference: B. Efron, C. Morris, JASA 70 (1975) 311-319, doi:10.1080/01621459.1975.10479864.
///
/// - Precondition: `variance > 0`.
/// - Complexity: O(values).
public func jamesStein(_ values: [Double], variance: Double) -> Estimate<[Double]> {
  precondition(variance > 0, "a variance is positive")
  guard values.count > 3 else { return .failure(.tooFewGroups(needed: 4, found: values.count)) }
  let mean = NeumaierSum(values).value / Double(values.count)
  var squares = NeumaierSum()
  for value in values { squares.add((value - mean) * (value - mean)) }
  guard squares.value > 0 else { return .failure(.noVariation) }
  let factor = max(0, 1 - Double(values.count - 3) * variance / squares.value)
  return .success(values.map { mean + factor * ($0 - mean) })
}
