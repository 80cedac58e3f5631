/// The rank of every value, 1 for the smallest; equal values share the mean of their ranks.
///
/// Reference: W. H. Kruskal, W. A. Wallis, JASA 47 (1952) 583-621, doi:10.1080/01621459.1952.10483441.
///
/// - Precondition: no value is NaN.
/// - Complexity: O(n log n).
public func midranks(_ values: [Double]) -> [Double] {
  precondition(values.allSatisfy { !$0.isNaN }, "a value to rank is a number")
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end + 1 < order.count && values[order[end + 1]] == values[order[start]] { end += 1 }
    for position in start...end { ranks[order[position]] = Double(start + end) / 2 + 1 }
    start = end + 1
  }
  return ranks
}
