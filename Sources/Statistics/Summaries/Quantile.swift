/// The definition of a sample quantile, numbered as by Hyndman and Fan.
///
/// With plotting position p, the quantile of n sorted values stands at the fractional rank h and is interpolated.
/// Reference: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996) 361-365, doi:10.1080/00031305.1996.10473566.
public enum QuantileType: CaseIterable, Sendable {
  /// Type 5, Hazen: h = n p + ½.
  case hazen
  /// Type 6, Weibull, `PERCENTILE.EXC`: h = (n + 1) p.
  case weibull
  /// Type 7, the default of R and numpy, `PERCENTILE.INC`: h = (n − 1) p + 1.
  case linear
  /// Type 8, median-unbiased whatever the distribution: h = (n + ⅓) p + ⅓.
  case medianUnbiased

  func rank(of p: Double, among count: Int) -> Double {
    let n = Double(count)
    return switch self {
    case .hazen: n * p + 0.5
    case .weibull: (n + 1) * p
    case .linear: (n - 1) * p + 1
    case .medianUnbiased: (n + 1.0 / 3) * p + 1.0 / 3
    }
  }
}

/// The sample quantile of values sorted in ascending order; beyond the extreme ranks, the extreme value.
///
/// Undefined (`noObservations`) without values. Types agree at the median and part in the tails of small samples: state
/// which is meant. Reference: as for `QuantileType`, doi:10.1080/00031305.1996.10473566.
///
/// - Precondition: `0 <= probability <= 1`; the values are sorted, which is checked in debug builds only.
/// - Complexity: O(1), nothing is allocated.
public func quantile(ofSorted values: [Double], at probability: Double, type: QuantileType) -> Estimate<Double> {
  precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
  assert(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "the values are sorted")
  guard !values.isEmpty else { return .failure(.noObservations) }
  let rank = min(max(type.rank(of: probability, among: values.count), 1), Double(values.count))
  let below = Int(rank)
  let fraction = rank - Double(below)
  let low = values[below - 1]
  let high = values[min(below, values.count - 1)]
  return .success(fraction == 0 ? low : low + fraction * (high - low))
}
