/// One stratum of a stratified trend: the groups of a school, say, in the order of the years.
public struct TrendStratum: Equatable, Hashable, Sendable {
  /// The successes of each group.
  public let successes: [Int]
  /// The trials of each group.
  public let trials: [Int]
  /// The score of each group.
  public let scores: [Double]

  /// Creates a stratum of groups with scores.
  ///
  /// - Precondition: equally many successes, trials and scores; `0 <= successes <= trials`; scores are finite.
  public init(successes: [Int], trials: [Int], scores: [Double]) {
    precondition(successes.count == trials.count, "every group has successes and trials")
    precondition(scores.count == trials.count, "every group has a score")
    self.successes = successes
    self.trials = trials
    self.scores = scores
  }
}

/// Mantel's extension: a common trend over strata, each compared only with itself.
///
/// χ² = (Σ (T − E T))² / Σ Var T with the hypergeometric variance, denominator N − 1 in each stratum: a school that
/// only has more pupils in the better years adds nothing. Strata in which no trend can be tested are passed over.
/// Undefined (`noObservations`) when all are. It misses trends of opposite sign.
/// Reference: N. Mantel, JASA 58 (1963) 690-700, doi:10.1080/01621459.1963.10500879.
///
/// - Complexity: O(groups), nothing is allocated.
public func stratifiedTrendTest(_ strata: [TrendStratum]) -> Estimate<StratifiedTrendTest> {
  var excess = NeumaierSum()
  var variance = NeumaierSum()
  var informative = 0
  for stratum in strata {
    let read = TrendMargins.read(successes: stratum.successes, trials: stratum.trials, scores: stratum.scores)
    guard case .success(let margins) = read else { continue }
    informative += 1
    let share = margins.successes / margins.trials
    for (index, score) in stratum.scores.enumerated() {
      let own = Double(stratum.successes[index]) - Double(stratum.trials[index]) * share
      excess.add(own * (score - margins.meanScore))
    }
    variance.add(share * (margins.failures / (margins.trials - 1)) * margins.spread)
  }
  guard informative > 0 else { return .failure(.noObservations) }
  let z = excess.value / variance.value.squareRoot()
  return .success(StratifiedTrendTest(z: z, informativeStrata: informative))
}

/// The outcome of Mantel's extension test.
public struct StratifiedTrendTest: Equatable, Hashable, Sendable {
  /// The standardised common trend; positive where shares rise with the score.
  public let z: Double
  /// The number of strata in which a trend can be tested at all.
  public let informativeStrata: Int

  /// The two-sided p-value.
  public var pValue: Double { min(1, 2 * Normal.standard.upperTail(at: abs(z))) }
}
