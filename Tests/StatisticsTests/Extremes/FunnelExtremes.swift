import Statistics

private let many = 10_000_000

extension Extreme {
  private static let trials: [(Int, Undefined?)] = [(0, .noObservations), (1, nil), (many, nil)]
  private static let fewTrials: [(Int, Undefined?)] = [(0, .noObservations), (1, nil), (2000, nil)]

  /// Control limits: undefined without trials, whatever the target.
  static let ofFunnels: [Extreme] =
    trials.flatMap { trials, reason -> [Extreme] in
      [0, 1e-9, 0.2, 1].flatMap { target -> [Extreme] in
        let data = "target \(target), n = \(trials)"
        return [
          Extreme(
            "binomialFunnelLimits", data, reason, binomialFunnelLimits(target: target, trials: trials, level: 0.998)),
          Extreme(
            "arcsineFunnelLimits", data, reason, arcsineFunnelLimits(target: target, trials: trials, level: 0.998)),
        ]
      }
    } + ofUnlikeSchools

  private static let ofUnlikeSchools: [Extreme] = fewTrials.flatMap { trials, reason -> [Extreme] in
    [Beta(a: 0.01, b: 0.01), Beta(a: 1e6, b: 1)].map { prior -> Extreme in
      Extreme(
        "betaBinomialFunnelLimits", "\(prior), n = \(trials)", reason,
        betaBinomialFunnelLimits(prior: prior, trials: trials, level: 0.998))
    }
  }

  static let ofScatter: [Extreme] = [
    Extreme("poissonFunnelLimits", "expected 0", .noObservations, poissonFunnelLimits(expected: 0, level: 0.95)),
    Extreme("poissonFunnelLimits", "expected 10⁻⁶", nil, poissonFunnelLimits(expected: 1e-6, level: 0.95)),
    Extreme("poissonFunnelLimits", "expected 10⁷", nil, poissonFunnelLimits(expected: 1e7, level: 0.998)),
    Extreme(
      "interpolatedQuantile", "a sure outcome",
      always: interpolatedQuantile(of: Binomial(trials: 5, probability: 0), at: 0.5)),
    Extreme(
      "overdispersion", "n = 0", .tooFewGroups(needed: 2, found: 0),
      overdispersion(zScores: [], standardErrors: [], winsorising: 0.1)),
    Extreme(
      "overdispersion", "one school", .tooFewGroups(needed: 2, found: 1),
      overdispersion(zScores: [3], standardErrors: [1], winsorising: 0.1)),
    Extreme(
      "overdispersion", "no scatter", nil,
      overdispersion(zScores: [0, 0, 0], standardErrors: [1, 1, 1], winsorising: 0.1)),
  ]
}
