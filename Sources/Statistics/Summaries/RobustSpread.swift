/// The median of `values` (type 7, which for p = ½ every type agrees with).
///
/// Undefined (`noObservations`) without values. Reference: as for `QuantileType`, doi:10.1080/00031305.1996.10473566.
///
/// - Complexity: O(n log n).
public func median(_ values: [Double]) -> Estimate<Double> {
  quantile(ofSorted: values.sorted(), at: 0.5, type: .linear)
}

/// The median absolute deviation from the median, scaled to the standard deviation of a normal distribution.
///
/// Half of the values may be arbitrarily wrong before it is. It is 0 when more than half are equal. Undefined without
/// values. Reference: F. R. Hampel, JASA 69 (1974) 383-393, doi:10.1080/01621459.1974.10482962.
///
/// - Complexity: O(n log n).
public func medianAbsoluteDeviation(_ values: [Double]) -> Estimate<Double> {
  median(values).flatMap { centre in
    // For a normal variable the median of |X − μ| is σ times the upper quartile of the standard normal distribution.
    median(values.map { abs($0 - centre) }).map { $0 / Normal.standard.quantile(0.75) }
  }
}

/// The interquartile range, scaled to the standard deviation of a normal distribution.
///
/// A quarter of the values at either end may be arbitrarily wrong before it is. Undefined without values. In a small
/// sample it depends on the type of quantile.
/// Reference: P. J. Rousseeuw, C. Croux, JASA 88 (1993) 1273-1283, doi:10.1080/01621459.1993.10476408.
///
/// - Complexity: O(n log n).
public func scaledInterquartileRange(_ values: [Double], type: QuantileType) -> Estimate<Double> {
  let sorted = values.sorted()
  return quantile(ofSorted: sorted, at: 0.75, type: type).flatMap { upper in
    quantile(ofSorted: sorted, at: 0.25, type: type).map { lower in
      (upper - lower) / (2 * Normal.standard.quantile(0.75))
    }
  }
}
