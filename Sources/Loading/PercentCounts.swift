/// Whole counts behind the percents of a report, which gives no counts.
enum PercentCounts: Equatable {
  case counts([Int])
  /// The percents do not add up to 100 within their rounding.
  case offTotal
  /// No whole numbers of `total` give these percents: the number of participants belongs to another row.
  case impossible

  /// Nearest whole numbers that add up to `total`, which is positive.
  ///
  /// Percents carry two decimals, sometimes fewer; each may be off by half a unit of its last digit. Two decimals name a
  /// count exactly up to 10 000; above it the remainder goes to the largest errors.
  init(percents: [Double], total: Int) {
    let rounding = Self.rounding(of: percents)
    guard total > 0, abs(percents.reduce(0, +) - 100) <= rounding * Double(percents.count) + 0.02 else {
      self = .offTotal
      return
    }
    let exact = percents.map { $0 / 100 * Double(total) }
    var counts = exact.map { Int($0.rounded()) }
    var rest = total - counts.reduce(0, +)
    let order = exact.indices.sorted { abs(exact[$0] - Double(counts[$0])) > abs(exact[$1] - Double(counts[$1])) }
    for index in order where rest != 0 {
      counts[index] += rest.signum()
      rest -= rest.signum()
    }
    // Where several counts share a percent, the percents cannot contradict the total.
    let namesCounts = Double(total) * rounding <= 50
    let possible = zip(counts, percents).allSatisfy { count, percent in
      count >= 0 && (!namesCounts || abs(Double(count) / Double(total) * 100 - percent) <= rounding + 1e-6)
    }
    self = rest == 0 && possible ? .counts(counts) : .impossible
  }

  /// Half a unit of the last decimal that any of the percents shows, two decimals at most.
  private static func rounding(of percents: [Double]) -> Double {
    for (scale, half) in [(1.0, 0.5), (10, 0.05)]
    where percents.allSatisfy({ abs($0 * scale - ($0 * scale).rounded()) < 1e-6 }) { return half }
    return 0.005
  }
}
