import RealModule

/// A discrete distribution whose probabilities rise to a mode and fall after it.
protocol UnimodalDistribution: DiscreteDistribution {
  /// A most probable value.
  var mode: Int { get }
}

extension Binomial: UnimodalDistribution {
  var mode: Int { min(trials, Int((Double(trials + 1) * probability).rounded(.down))) }
}

extension Hypergeometric: UnimodalDistribution {
  var mode: Int {
    let centre = Double(sample + 1) * (Double(successes + 1) / Double(population + 2))
    return min(max(Int(centre.rounded(.down)), support.lowerBound), support.upperBound)
  }
}

/// The probability of all outcomes that are no more probable than the observed one.
///
/// Probabilities within a relative 1e-7 of the observed one count as equal, as in R's `binom.test` and
/// `fisher.test`: without the allowance rounding decides whether the mirror image of the observation is included.
///
/// - Complexity: O(log n) probabilities and two tails.
func minimumLikelihoodPValue(observed: Int, under distribution: some UnimodalDistribution) -> Double {
  let support = distribution.support
  let mode = distribution.mode
  let bound = distribution.logProbability(of: observed) + Double.log(onePlus: 1e-7)
  func isNoMoreProbable(_ k: Int) -> Bool { distribution.logProbability(of: k) <= bound }
  if isNoMoreProbable(mode) { return 1 }
  if observed < mode {
    var low = mode + 1
    var high = support.upperBound + 1
    while low < high {
      let middle = low + (high - low) / 2
      if isNoMoreProbable(middle) { high = middle } else { low = middle + 1 }
    }
    return min(1, distribution.lowerTail(through: observed) + distribution.upperTail(from: low))
  }
  var low = support.lowerBound - 1
  var high = mode - 1
  while low < high {
    let middle = low + (high - low + 1) / 2
    if isNoMoreProbable(middle) { low = middle } else { high = middle - 1 }
  }
  return min(1, distribution.lowerTail(through: low) + distribution.upperTail(from: observed))
}
