import Statistics

extension Extreme {
  /// Sets of groups, and the reasons of the prior by moments, by weighted moments and by maximum likelihood.
  private static let sets: [(String, [(Int, Int)], moments: Undefined?, weighted: Undefined?, likelihood: Undefined?)] =
    [
      (
        "no groups", [], .tooFewGroups(needed: 2, found: 0), .tooFewGroups(needed: 2, found: 0),
        .tooFewGroups(needed: 2, found: 0)
      ),
      (
        "one group", [(3, 9)], .tooFewGroups(needed: 2, found: 1), .tooFewGroups(needed: 2, found: 1),
        .tooFewGroups(needed: 2, found: 1)
      ),
      (
        "one group with trials", [(3, 9), (0, 0)], .tooFewGroups(needed: 2, found: 1),
        .tooFewGroups(needed: 2, found: 1),
        .tooFewGroups(needed: 2, found: 1)
      ),
      ("none succeed", [(0, 9), (0, 12)], .noVariation, .noVariation, .noVariation),
      ("all succeed", [(9, 9), (12, 12)], .noVariation, .noVariation, .noVariation),
      ("equal shares", [(3, 9), (4, 12), (5, 15)], .noVariation, .noVariationBetweenGroups, .noVariationBetweenGroups),
      ("all or nothing", [(0, 9), (12, 12)], .noVariation, .separated, .separated),
      (
        "n = 1", [(0, 1), (1, 1), (1, 1)], .noVariation, .tooFewObservations(needed: 2, found: 1),
        .tooFewObservations(needed: 2, found: 1)
      ),
      ("10⁷", [(1_000_000, 10_000_000), (2_000_000, 10_000_000), (3_000_000, 10_000_000)], nil, nil, nil),
      ("3 and 10⁷", [(1, 3), (2_000_000, 10_000_000), (3_000_000, 10_000_000)], nil, nil, nil),
    ]

  static let ofBetaPriors: [Extreme] =
    sets.flatMap { data, counts, ofMoments, ofWeighted, ofLikelihood -> [Extreme] in
      let groups = counts.map { Proportion($0.0, of: $0.1) }
      return [
        Extreme("betaPriorByMoments", data, ofMoments, betaPriorByMoments(groups)),
        Extreme("betaPriorByWeightedMoments", data, ofWeighted, betaPriorByWeightedMoments(groups)),
        Extreme("prior", data, ofWeighted, BetaMoments(groups).prior),
        Extreme("betaPriorByMaximumLikelihood", data, ofLikelihood, betaPriorByMaximumLikelihood(groups)),
        Extreme(
          "betaBinomialRegression", data, ofLikelihood, betaBinomialRegression(groups, design: groups.map { _ in [1] })),
      ]
    } + ofRegressedPriors

  private static let ofRegressedPriors: [Extreme] = [
    Extreme(
      "betaBinomialRegression", "dependent columns", .collinear, regression([(1, 9), (4, 9), (7, 9), (2, 8)], 2)),
    Extreme("betaBinomialRegression", "separated", .separated, regression([(0, 9), (0, 8), (7, 7), (9, 9)], nil)),
  ]

  /// A prior on a second column that is a multiple of the first, or divides the groups into halves.
  private static func regression(_ counts: [(Int, Int)], _ multiple: Double?) -> Estimate<BetaBinomialRegression> {
    betaBinomialRegression(
      counts.map { Proportion($0.0, of: $0.1) },
      design: counts.indices.map { [1, multiple ?? ($0 < counts.count / 2 ? 0 : 1)] })
  }

  static let ofNormalPriors: [Extreme] =
    BetweenVarianceMethod.allCases.flatMap { method -> [Extreme] in
      let none: [Double] = []
      let equal = normalNormal(values: [1, 1, 1], variances: [0.1, 0.2, 0.3], method: method)
      let wide = normalNormal(values: [-1e150, 1e150], variances: [1, 1], method: method)
      return [
        Extreme(
          "normalNormal", "no groups", .tooFewGroups(needed: 2, found: 0),
          normalNormal(values: none, variances: none, method: method)),
        Extreme(
          "normalNormal", "one group", .tooFewGroups(needed: 2, found: 1),
          normalNormal(values: [1], variances: [1], method: method)),
        Extreme("normalNormal", "equal values", nil, equal),
        Extreme("normalNormal", "values of 10¹⁵⁰", nil, wide),
        Extreme(
          "posterior", "equal values", .noVariationBetweenGroups,
          equal.flatMap { $0.posterior(value: 1, variance: 0.1) }),
        Extreme("posterior", "values of 10¹⁵⁰", nil, wide.flatMap { $0.posterior(value: 1, variance: 1) }),
      ]
    } + ofSteinEstimates

  private static let ofSteinEstimates: [Extreme] = [
    Extreme("jamesStein", "n = 0", .tooFewGroups(needed: 4, found: 0), jamesStein([], variance: 1)),
    Extreme("jamesStein", "n = 1", .tooFewGroups(needed: 4, found: 1), jamesStein([3], variance: 1)),
    Extreme("jamesStein", "equal values", .noVariation, jamesStein([2, 2, 2, 2], variance: 1)),
    Extreme("jamesStein", "a tiny variance", nil, jamesStein([1, 2, 3, 4], variance: 1e-300)),
  ]
}
