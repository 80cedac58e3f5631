import Statistics

extension Extreme {
  private static let lists: [(String, [Double], Undefined?, ofVariance: Undefined?)] = [
    ("n = 0", [], .noObservations, .tooFewObservations(needed: 2, found: 0)),
    ("n = 1", [7], nil, .tooFewObservations(needed: 2, found: 1)), ("equal values", [3, 3, 3], nil, nil),
    ("values of 10¹⁵⁰", [-1e150, 0, 1e150], nil, nil),
    ("many values", [Double](repeating: 0.1, count: 10_000), nil, nil),
  ]

  /// Quantiles and spread.
  static let ofSummaries: [Extreme] = lists.flatMap { data, values, reason, ofVariance -> [Extreme] in
    [
      Extreme("quantile", data, reason, quantile(ofSorted: values, at: 0.1, type: .medianUnbiased)),
      Extreme("mean", data, reason, mean(values)),
      Extreme("variance", data, ofVariance, variance(values)),
      Extreme("median", data, reason, median(values)),
      Extreme("medianAbsoluteDeviation", data, reason, medianAbsoluteDeviation(values)),
      Extreme("scaledInterquartileRange", data, reason, scaledInterquartileRange(values, type: .weibull)),
      Extreme("midranks", data, always: midranks(values)),
    ]
  }

  static let ofRanks: [Extreme] = [
    Extreme("rankUncertainty", "no groups", .tooFewGroups(needed: 4, found: 0), ranks([])),
    Extreme("rankUncertainty", "one group", .tooFewGroups(needed: 4, found: 1), ranks([.standard])),
    Extreme("rankUncertainty", "equal groups", nil, ranks([Normal](repeating: .standard, count: 4))),
    Extreme(
      "rankUncertainty", "one beta group", .tooFewGroups(needed: 4, found: 1),
      rankUncertainty(of: [Beta(a: 1, b: 1)], lowestShare: 0.25, level: 0.9, draws: 10, seed: 1)),
    Extreme(
      "rankUncertainty", "tiny shapes", nil,
      rankUncertainty(
        of: [Beta](repeating: Beta(a: 1e-3, b: 1e-3), count: 4), lowestShare: 0.25, level: 0.9, draws: 10, seed: 1)),
  ]

  private static func ranks(_ posteriors: [Normal]) -> Estimate<[RankUncertainty]> {
    rankUncertainty(of: posteriors, lowestShare: 0.25, level: 0.9, draws: 10, seed: 1)
  }
}
