/// What a posterior says about the place of one group among the others.
public struct RankUncertainty: Equatable, Hashable, Sendable {
  /// The probability to be among the lowest groups.
  public let lowestProbability: Double
  /// The mean rank over draws, 1 for the lowest value.
  public let meanRank: Double
  /// The ranks between which all but the two tails of the draws lie.
  public let rankInterval: ClosedRange<Int>
}

/// The uncertainty of ranks, by drawing all true values from their posteriors again and again.
///
/// The lowest groups are ⌊J · lowestShare⌋ in number. The draws run through the groups in the order given, draw after
/// draw, from xoshiro256** and by inversion: the same seed gives the same answer on every machine. The error of a
/// probability is at most ½ / √draws. Undefined where not a single group would count as lowest (J < 4 for a quarter).
///
/// For the analyst's annex. A table of ranks of schools reads as a rating, and most intervals cover half of it.
/// Reference: H. Goldstein, D. J. Spiegelhalter, JRSS A 159 (1996) 385-443, doi:10.2307/2983325.
///
/// - `lowestShare`: the share of groups that count as lowest, 0.25 for a quarter.
/// - `level`: the probability inside `rankInterval`.
/// - Precondition: `draws > 0`, `0 < lowestShare < 1`, `0 < level < 1`.
/// - Complexity: O(draws · J log J) time, O(J²) memory.
public func rankUncertainty(
  of posteriors: [Normal],
  lowestShare: Double,
  level: Double,
  draws: Int,
  seed: UInt64
) -> Estimate<[RankUncertainty]> {
  simulatedRanks(groups: posteriors.count, lowestShare: lowestShare, level: level, draws: draws, seed: seed) {
    posteriors[$0].sample(using: &$1)
  }
}

/// The uncertainty of ranks when posteriors are beta distributions; otherwise as for normal ones.
///
/// Undefined where not a single group would count as lowest.
/// Reference: H. Goldstein, D. J. Spiegelhalter, JRSS A 159 (1996) 385-443, doi:10.2307/2983325.
///
/// - Precondition: `draws > 0`, `0 < lowestShare < 1`, `0 < level < 1`.
/// - Complexity: O(draws · J log J) time, O(J²) memory.
public func rankUncertainty(
  of posteriors: [Beta],
  lowestShare: Double,
  level: Double,
  draws: Int,
  seed: UInt64
) -> Estimate<[RankUncertainty]> {
  simulatedRanks(groups: posteriors.count, lowestShare: lowestShare, level: level, draws: draws, seed: seed) {
    posteriors[$0].sample(using: &$1)
  }
}

private func simulatedRanks(
  groups: Int,
  lowestShare: Double,
  level: Double,
  draws: Int,
  seed: UInt64,
  sample: (Int, inout Xoshiro256) -> Double
) -> Estimate<[RankUncertainty]> {
  precondition(draws > 0, "a number of draws is positive")
  precondition(lowestShare > 0 && lowestShare < 1, "the share of lowest groups lies between 0 and 1")
  let tail = tailProbability(level: level)
  let lowest = Int((Double(groups) * lowestShare).rounded(.down))
  guard lowest > 0 else {
    return .failure(.tooFewGroups(needed: Int((1 / lowestShare).rounded(.up)), found: groups))
  }
  var generator = Xoshiro256(seed: seed)
  var counts = [Int32](repeating: 0, count: groups * groups)
  var values = [Double](repeating: 0, count: groups)
  var order = Array(0..<groups)
  for _ in 0..<draws {
    for group in 0..<groups { values[group] = sample(group, &generator) }
    order.sort { (values[$0], $0) < (values[$1], $1) }
    for (rank, group) in order.enumerated() { counts[group * groups + rank] += 1 }
  }
  let summaries = (0..<groups).map { group in
    summary(of: counts[(group * groups)..<((group + 1) * groups)], lowest: lowest, tail: tail, draws: draws)
  }
  return .success(summaries)
}

private func summary(of counts: ArraySlice<Int32>, lowest: Int, tail: Double, draws: Int) -> RankUncertainty {
  var seen = 0
  var weighted = 0
  var low = counts.count
  var high = counts.count
  for (index, count) in counts.enumerated() {
    seen += Int(count)
    weighted += (index + 1) * Int(count)
    if Double(seen) > tail * Double(draws) { low = min(low, index + 1) }
    if Double(seen) >= (1 - tail) * Double(draws) { high = min(high, index + 1) }
  }
  return RankUncertainty(
    lowestProbability: Double(counts.prefix(lowest).reduce(0) { $0 + Int($1) }) / Double(draws),
    meanRank: Double(weighted) / Double(draws),
    rankInterval: min(low, high)...high)
}
