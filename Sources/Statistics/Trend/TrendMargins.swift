/// The totals of a table of groups with scores, once it is known that a trend can be tested in it.
struct TrendMargins {
  var successes = 0.0
  var trials = 0.0
  /// Groups that have trials.
  var groups = 0
  /// The mean score, weighted by trials.
  var meanScore = 0.0
  /// Σ n (s − s̄)².
  var spread = 0.0

  var failures: Double { trials - successes }

  static func read(successes: [Int], trials: [Int], scores: [Double]) -> Estimate<TrendMargins> {
    precondition(successes.count == trials.count, "every group has successes and trials")
    precondition(scores.count == trials.count, "every group has a score")
    var margins = TrendMargins()
    var weighted = NeumaierSum()
    for index in trials.indices {
      precondition(successes[index] >= 0, "a number of successes is not negative")
      precondition(successes[index] <= trials[index], "there are more successes than trials")
      precondition(scores[index].isFinite, "a score is finite")
      guard trials[index] > 0 else { continue }
      margins.groups += 1
      margins.successes += Double(successes[index])
      margins.trials += Double(trials[index])
      weighted.add(Double(trials[index]) * scores[index])
    }
    guard margins.trials > 0 else { return .failure(.noObservations) }
    margins.meanScore = weighted.value / margins.trials
    var spread = NeumaierSum()
    var first: Double?
    var isSpread = false
    for (index, score) in scores.enumerated() where trials[index] > 0 {
      isSpread = isSpread || score != (first ?? score)
      first = first ?? score
      spread.add(Double(trials[index]) * (score - margins.meanScore) * (score - margins.meanScore))
    }
    margins.spread = spread.value
    guard isSpread, margins.spread > 0 else { return .failure(.tooFewGroups(needed: 2, found: 1)) }
    guard margins.successes > 0, margins.failures > 0 else { return .failure(.noVariation) }
    return .success(margins)
  }
}
