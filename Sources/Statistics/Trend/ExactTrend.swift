import RealModule

/// Exact p-values of a trend, given the group sizes and the total of successes.
public struct ExactTrendTest: Equatable, Hashable, Sendable {
  /// The observed Σ x s.
  public let statistic: Int
  /// P(T ≤ observed): small when shares fall with the score.
  public let less: Double
  /// P(T ≥ observed): small when shares rise with the score.
  public let greater: Double
  /// P(|T − E T| ≥ |observed − E T|).
  public let twoSided: Double
}

/// The exact Cochran–Armitage test: the distribution of Σ x s over all tables with the same margins.
///
/// Tables are not listed one by one: groups are joined in turn into the number of ways to reach each pair (successes so
/// far, Σ x s so far), the paths of a network. Counts of ways are kept as probabilities, so that nothing overflows.
/// Undefined as the asymptotic test is, and (`tooLargeToEnumerate`) where the steps would exceed `limit`; a class or a
/// school of three to five years stays far below a million.
/// Reference: C. R. Mehta, N. R. Patel, P. Senchaudhuri, Biometrics 54 (1998) 1516-1531, doi:10.2307/2533674.
///
/// `limit`: the largest number of steps to attempt; 20 million take under a second.
/// - Precondition: as for `cochranArmitageTest`.
/// - Complexity: O(N · successes · range of Σ x s) time at most, O(successes · range) memory.
public func exactTrendTest(
  successes: [Int],
  trials: [Int],
  scores: [Int],
  limit: Int = 20_000_000
) -> Estimate<ExactTrendTest> {
  switch TrendMargins.read(successes: successes, trials: trials, scores: scores.map(Double.init)) {
  case .failure(let reason): return .failure(reason)
  case .success: break
  }
  let lowest = zip(scores, trials).filter { $0.1 > 0 }.map(\.0).min() ?? 0
  let groups = zip(scores, trials).filter { $0.1 > 0 }.map { (score: $0 - lowest, size: $1) }
  let total = successes.reduce(0, +)
  let observed = zip(successes, scores).reduce(0) { $0 + $1.0 * $1.1 }
  let network = TrendNetwork(groups: groups, total: total)
  let steps = network.steps
  if steps > limit { return .failure(.tooLargeToEnumerate(steps: steps, limit: limit)) }
  let distribution = network.distribution()

  let size = groups.reduce(0) { $0 + $1.size }
  let weighted = groups.reduce(0) { $0 + $1.size * $1.score }
  let shifted = observed - lowest * total
  // Distances from the mean are compared as integers, N times the distance, so that ties are exact.
  let observedDistance = abs(size * shifted - total * weighted)
  var less = NeumaierSum()
  var greater = NeumaierSum()
  var twoSided = NeumaierSum()
  for (value, probability) in distribution.enumerated() {
    if value <= shifted { less.add(probability) }
    if value >= shifted { greater.add(probability) }
    if abs(size * value - total * weighted) >= observedDistance { twoSided.add(probability) }
  }
  return .success(
    ExactTrendTest(
      statistic: observed,
      less: min(1, less.value),
      greater: min(1, greater.value),
      twoSided: min(1, twoSided.value)))
}

/// The network of partial tables: nodes are (successes so far, Σ x s so far).
private struct TrendNetwork {
  let groups: [(score: Int, size: Int)]
  let total: Int

  private var width: Int {
    // Σ x s is largest when the groups of the highest scores are filled first.
    var left = total
    var largest = 0
    for group in groups.sorted(by: { $0.score > $1.score }) {
      let taken = min(left, group.size)
      largest += taken * group.score
      left -= taken
    }
    return largest + 1
  }

  var steps: Int {
    groups.reduce(0) { sum, group in
      let nodes = (total + 1).multipliedReportingOverflow(by: width)
      let all = nodes.partialValue.multipliedReportingOverflow(by: min(group.size, total) + 1)
      let next = sum.addingReportingOverflow(all.partialValue)
      return nodes.overflow || all.overflow || next.overflow ? Int.max : next.partialValue
    }
  }

  /// P(Σ x s = t) for t = 0, 1, …
  func distribution() -> [Double] {
    let width = width
    var ways = [Double](repeating: 0, count: (total + 1) * width)
    ways[0] = 1
    var seen = 0
    for group in groups {
      ways = joined(ways, with: group, after: seen, width: width)
      seen += group.size
    }
    return Array(ways[(total * width)...])
  }

  /// Adds a group: the probability of a node is that of its table among all with the same successes so far.
  private func joined(_ ways: [Double], with group: (score: Int, size: Int), after seen: Int, width: Int) -> [Double] {
    var next = [Double](repeating: 0, count: ways.count)
    for sum in 0...min(total, seen + group.size) {
      let own = Hypergeometric(population: seen + group.size, successes: sum, sample: group.size)
      for taken in own.support {
        let probability = own.probability(of: taken)
        let shift = taken * group.score
        let source = (sum - taken) * width
        let target = sum * width
        if shift >= width { continue }
        for value in 0..<(width - shift) {
          next[target + value + shift] += ways[source + value] * probability
        }
      }
    }
    return next
  }
}
