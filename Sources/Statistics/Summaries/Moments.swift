/// The mean of `values`, compensated.
///
/// Undefined (`noObservations`) without values.
///
/// - Complexity: O(n), nothing is allocated.
public func mean(_ values: [Double]) -> Estimate<Double> {
  guard !values.isEmpty else { return .failure(.noObservations) }
  return .success(NeumaierSum(values).value / Double(values.count))
}

/// The sample variance of `values`, denominator n − 1, by two passes.
///
/// Undefined with fewer than two values.
///
/// - Complexity: O(n), nothing is allocated.
public func variance(_ values: [Double]) -> Estimate<Double> {
  guard values.count > 1 else { return .failure(.tooFewObservations(needed: 2, found: values.count)) }
  let centre = NeumaierSum(values).value / Double(values.count)
  var squares = NeumaierSum()
  for value in values { squares.add((value - centre) * (value - centre)) }
  return .success(squares.value / Double(values.count - 1))
}
