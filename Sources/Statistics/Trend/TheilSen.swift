/// The Theil–Sen slope: the median of the slopes between all pairs of points.
///
/// Describes a few yearly values without following an outlier; it is not a test, and with three values no test of
/// their order can be significant. Pairs of equal `x` are passed over. Undefined with fewer than two distinct `x`.
/// Reference: P. K. Sen, JASA 63 (1968) 1379-1389, doi:10.1080/01621459.1968.10480934.
///
/// - Precondition: equally many finite `x` and `y`.
/// - Complexity: O(n² log n) time, O(n²) memory.
public func theilSenSlope(x: [Double], y: [Double]) -> Estimate<Double> {
  precondition(x.count == y.count, "every point has two coordinates")
  precondition(x.allSatisfy(\.isFinite) && y.allSatisfy(\.isFinite), "coordinates are finite")
  var slopes: [Double] = []
  for i in x.indices {
    for j in x.indices where j > i && x[j] != x[i] {
      slopes.append((y[j] - y[i]) / (x[j] - x[i]))
    }
  }
  slopes.sort()
  guard case .success(let median) = quantile(ofSorted: slopes, at: 0.5, type: .linear) else {
    return .failure(.tooFewObservations(needed: 2, found: min(1, x.count)))
  }
  return .success(median)
}
