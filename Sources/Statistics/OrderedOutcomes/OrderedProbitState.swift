import RealModule

/// The unknowns of an ordered probit model of many groups, and the rules that tie them together.
struct OrderedProbitState {
  /// The limits between categories; the first two never move.
  var limits: [Double]
  var means: [Double]
  var logSpreads: [Double]
  /// ln σ of the groups without a spread of their own.
  var sharedLogSpread: Double
  let statuses: [OrderedGroupStatus]

  /// Groups that enter the likelihood: those not wholly at one end.
  var fitted: [Int] {
    statuses.indices.filter { statuses[$0] == .own || statuses[$0] == .sharedSpread }
  }

  /// The number of groups with a spread of their own.
  var ownCount: Int { statuses.count { $0 == .own } }

  func logSpread(of group: Int) -> Double {
    statuses[group] == .own ? logSpreads[group] : sharedLogSpread
  }

  /// Gives groups without a spread of their own the mean of the others' ln σ, where there are others.
  mutating func shareSpread() {
    let own = statuses.indices.filter { statuses[$0] == .own }
    guard !own.isEmpty else { return }
    sharedLogSpread = own.reduce(0) { $0 + logSpreads[$1] } / Double(own.count)
  }

  /// The log-likelihood of the fitted groups; −∞ where the limits are out of order or a populated category impossible.
  func value(_ data: OrderedGroups) -> Double {
    guard zip(limits, limits.dropFirst()).allSatisfy({ $0 < $1 }) else { return -.infinity }
    var sum = NeumaierSum()
    for group in fitted {
      let term = OrderedProbitTerm.value(
        of: data.counts[group], limits: limits, mean: means[group], logSpread: logSpread(of: group))
      guard term.isFinite else { return -.infinity }
      sum.add(term)
    }
    return sum.value
  }

  /// The starting point: limits from the pooled shares, and each group's mean from its own.
  static func start(_ data: OrderedGroups, statuses: [OrderedGroupStatus], fixed: (Double, Double)?) -> Self {
    let totals = (0..<data.categories).map { category in data.counts.reduce(0) { $0 + $1[category] } }
    let pooled = standardLimits(totals.map(Double.init))
    let first = fixed?.0 ?? pooled[0]
    let second = fixed?.1 ?? pooled[1]
    let unit = (second - first) / (pooled[1] - pooled[0])
    let limits = pooled.enumerated().map { index, z in
      index == 1 ? second : first + (z - pooled[0]) * unit
    }
    let means = data.counts.map { counts in
      // Half an observation spread over the categories keeps the quantiles of empty ones finite.
      let own = standardLimits(counts.map { Double($0) + 0.5 / Double(counts.count) })
      return zip(limits, own).reduce(0) { $0 + $1.0 - unit * $1.1 } / Double(limits.count)
    }
    let logSpread = Double.log(unit)
    return Self(
      limits: limits,
      means: means,
      logSpreads: means.map { _ in logSpread },
      sharedLogSpread: logSpread,
      statuses: statuses)
  }

  /// Φ⁻¹ of the cumulative shares.
  private static func standardLimits(_ counts: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    var below = 0.0
    return counts.dropLast().map { count in
      below += count
      return Normal.standard.quantile(below / total)
    }
  }
}
