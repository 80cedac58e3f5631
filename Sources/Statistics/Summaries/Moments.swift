/// The mean of `values`, compensated.
///
/// Undefined (`noObservations`) without values. One wild value moves it at will: see `median`.
/// Reference: A. Neumaier, ZAMM 54 (1974) 39-51, doi:10.1002/zamm.19740540106.
///
/// - Complexity: O(n), nothing is allocated.
public func mean(_ values: [Double]) -> Estimate<Double> {
  guard !values.isEmpty else { return .failure(.noObservations) }
  return .success(NeumaierSum(values).value / Double(values.count))
}

/// The sample variance of `values`, denominator n − 1, by two passes.
///
/// In squared units of the values. Undefined with fewer than two. One wild value moves it at will: see
/// `medianAbsoluteDeviation`. Reference: T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983)
/// 242-247, doi:10.1080/00031305.1983.10483115.
///
/// - Complexity: O(n), nothing is allocated.
public func variance(_ values: [Double]) -> Estimate<Double> {
  guard values.count > 1 else { return .failure(.tooFewObservations(needed: 2, found: values.count)) }
  let centre = NeumaierSum(values).value / Double(values.count)
  var squares = NeumaierSum()
  for value in values { squares.add((value - centre) * (value - centre)) }
  return .success(squares.value / Double(values.count - 1))
}
