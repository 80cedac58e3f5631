import RealModule

/// The Cochran–Armitage test: does a share rise or fall along an ordered score, such as the years?
///
/// With x successes of n in each group, scores s, p the pooled share and s̄ the mean score by pupils:
/// T = Σ x (s − s̄), variance p (1 − p) Σ n (s − s̄)², z = T / √variance. The variance has the denominator N, not N − 1,
/// as in R's `prop.trend.test`; empty cells are never padded. z² + departure = the χ² of any difference at all.
///
/// For one school. Pupils of many schools taken together are not independent, and the statistic is then too large by
/// the design effect. Three yearly averages cannot show a trend (Kendall's τ of three values never falls below
/// p = 1/3): this test uses the pupils.
/// Reference: P. Armitage, Biometrics 11 (1955) 375-386, doi:10.2307/3001775.
public struct CochranArmitageTest: Equatable, Hashable, Sendable {
  /// The standardised trend; positive where shares rise with the score.
  public let z: Double
  /// The change of the share per unit of score.
  public let slope: Double
  /// The χ² of differences between groups, trend and departure together.
  public let total: ChiSquaredTest
  /// The χ² of what a straight line leaves unexplained. Undefined with two groups, which always lie on a line.
  public let departure: Estimate<ChiSquaredTest>

  /// The two-sided p-value of the trend.
  public var pValue: Double { min(1, 2 * Normal.standard.upperTail(at: abs(z))) }
}

/// Tests the trend of `successes` out of `trials` along `scores`, group by group.
///
/// Groups without trials are passed over. Undefined without trials (`noObservations`), when all or none succeed
/// (`noVariation`), and with fewer than two distinct scores (`tooFewGroups`).
///
/// - Precondition: equally many successes, trials and scores; `0 <= successes <= trials`; scores are finite.
/// - Complexity: O(groups), nothing is allocated.
public func cochranArmitageTest(
  successes: [Int],
  trials: [Int],
  scores: [Double]
) -> Estimate<CochranArmitageTest> {
  let margins: TrendMargins
  switch TrendMargins.read(successes: successes, trials: trials, scores: scores) {
  case .success(let value): margins = value
  case .failure(let reason): return .failure(reason)
  }
  let share = margins.successes / margins.trials
  let unit = share * (margins.failures / margins.trials)
  var trend = NeumaierSum()
  var total = NeumaierSum()
  for (index, score) in scores.enumerated() where trials[index] > 0 {
    let excess = Double(successes[index]) - Double(trials[index]) * share
    trend.add(excess * (score - margins.meanScore))
    total.add(excess / Double(trials[index]) * excess)
  }
  let z = trend.value / (unit * margins.spread).squareRoot()
  let groups = margins.groups
  let all = ChiSquaredTest(statistic: total.value / unit, degreesOfFreedom: groups - 1)
  let left = max(0, all.statistic - z * z)
  let departure: Estimate<ChiSquaredTest> =
    groups > 2
    ? .success(ChiSquaredTest(statistic: left, degreesOfFreedom: groups - 2))
    : .failure(.tooFewGroups(needed: 3, found: groups))
  let slope = trend.value / margins.spread
  return .success(CochranArmitageTest(z: z, slope: slope, total: all, departure: departure))
}
