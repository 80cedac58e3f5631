/// The beta prior whose mean and variance are those of the observed shares: no account is taken of group size.
///
/// Sampling noise counts as a difference between groups, so the prior is too wide where groups are small. Kept for
/// comparison and as a starting value; prefer `betaPriorByWeightedMoments` or `betaPriorByMaximumLikelihood`.
/// Groups without trials are passed over. Undefined with fewer than two groups, and (`noVariation`) when shares are
/// all equal or as far apart as they can be.
/// Reference: A. Gelman et al., Bayesian Data Analysis (2013), section 5.1, doi:10.1201/b16018.
///
/// - Complexity: O(groups), nothing is allocated.
public func betaPriorByMoments(_ groups: [Proportion]) -> Estimate<Beta> {
  var count = 0.0
  var sum = NeumaierSum()
  for group in groups where group.trials > 0 {
    count += 1
    sum.add(Double(group.successes) / Double(group.trials))
  }
  guard count > 1 else { return .failure(.tooFewGroups(needed: 2, found: Int(count))) }
  let mean = sum.value / count
  var squares = NeumaierSum()
  for group in groups where group.trials > 0 {
    let distance = Double(group.successes) / Double(group.trials) - mean
    squares.add(distance * distance)
  }
  let variance = squares.value / (count - 1)
  guard variance > 0, mean * (1 - mean) > variance else { return .failure(.noVariation) }
  let precision = mean * (1 - mean) / variance - 1
  return .success(Beta(a: mean * precision, b: (1 - mean) * precision))
}

/// Kleinman's moment estimate of a beta prior, groups weighted by their trials.
///
/// With w = n / Σ n, p = Σ w p̂ and S = Σ w (p̂ − p)², the intra-class correlation is
/// ρ = (S − pq Σ w(1 − w)/n) / (pq (Σ w(1 − w) − Σ w(1 − w)/n)). Undefined with fewer than two groups, when all or none
/// succeed (`noVariation`), when ρ ≤ 0 (`noVariationBetweenGroups`), when ρ ≥ 1 (`separated`), and when no group has
/// two trials.
/// Reference: J. C. Kleinman, JASA 68 (1973) 46-54, doi:10.1080/01621459.1973.10481332.
///
/// - Complexity: O(groups), nothing is allocated.
public func betaPriorByWeightedMoments(_ groups: [Proportion]) -> Estimate<Beta> {
  var found = 0
  var successes = 0.0
  var trials = 0.0
  for group in groups where group.trials > 0 {
    found += 1
    successes += Double(group.successes)
    trials += Double(group.trials)
  }
  guard found > 1 else { return .failure(.tooFewGroups(needed: 2, found: found)) }
  guard successes > 0, successes < trials else { return .failure(.noVariation) }
  let share = successes / trials
  var spread = NeumaierSum()
  var weights = NeumaierSum()
  var chance = NeumaierSum()
  for group in groups where group.trials > 0 {
    let n = Double(group.trials)
    let weight = n / trials
    let distance = Double(group.successes) / n - share
    spread.add(weight * distance * distance)
    weights.add(weight * (1 - weight))
    chance.add(weight * (1 - weight) / n)
  }
  let scale = share * (1 - share)
  guard weights.value > chance.value else { return .failure(.tooFewObservations(needed: 2, found: 1)) }
  let correlation = (spread.value / scale - chance.value) / (weights.value - chance.value)
  guard correlation > 0 else { return .failure(.noVariationBetweenGroups) }
  guard correlation < 1 else { return .failure(.separated) }
  let precision = 1 / correlation - 1
  return .success(Beta(a: share * precision, b: (1 - share) * precision))
}

/// The sums behind `betaPriorByWeightedMoments`: groups can be taken out of them, and they say of no group what it is.
///
/// With k groups, N = Σ n, w = n / N: Σ w (p̂ − p)² = Σ s² / n / N − p², Σ w(1 − w) = 1 − Σ n² / N² and
/// Σ w(1 − w) / n = (k − 1) / N, so five sums suffice. Groups without trials are passed over. Differences of large sums
/// lose some digits: where no group is taken out, prefer the function.
public struct BetaMoments: Equatable, Hashable, Sendable {
  private var groups = 0.0
  private var trials = 0.0
  private var successes = 0.0
  private var squaredSuccesses = 0.0
  private var squaredTrials = 0.0

  /// The sums over some groups.
  public init(_ groups: [Proportion]) {
    for group in groups where group.trials > 0 { add(group, sign: 1) }
  }

  /// The sums as `numbers` gives them; `nil` for another count of numbers.
  public init?(numbers: [Double]) {
    guard numbers.count == 5 else { return nil }
    (groups, trials, successes) = (numbers[0], numbers[1], numbers[2])
    (squaredSuccesses, squaredTrials) = (numbers[3], numbers[4])
  }

  /// Groups, Σ n, Σ s, Σ s² / n, Σ n².
  public var numbers: [Double] { [groups, trials, successes, squaredSuccesses, squaredTrials] }

  /// All groups together.
  public var pooled: Proportion { Proportion(Int(successes), of: Int(trials)) }

  /// The sums without a group that is among them.
  public func without(_ group: Proportion) -> BetaMoments {
    var others = self
    if group.trials > 0 { others.add(group, sign: -1) }
    return others
  }

  private mutating func add(_ group: Proportion, sign: Double) {
    let (n, s) = (Double(group.trials), Double(group.successes))
    groups += sign
    trials += sign * n
    successes += sign * s
    squaredSuccesses += sign * s * s / n
    squaredTrials += sign * n * n
  }

  /// The prior; undefined where `betaPriorByWeightedMoments` is.
  public var prior: Estimate<Beta> {
    guard groups > 1 else { return .failure(.tooFewGroups(needed: 2, found: Int(max(0, groups)))) }
    guard successes > 0, successes < trials else { return .failure(.noVariation) }
    let share = successes / trials
    let spread = squaredSuccesses / trials - share * share
    let weights = 1 - squaredTrials / (trials * trials)
    let chance = (groups - 1) / trials
    // Exact, as sums of whole numbers are: the two differ only where some group has two trials.
    guard squaredTrials > trials, weights > chance else { return .failure(.tooFewObservations(needed: 2, found: 1)) }
    let correlation = (spread / (share * (1 - share)) - chance) / (weights - chance)
    guard correlation > 0 else { return .failure(.noVariationBetweenGroups) }
    guard correlation < 1 else { return .failure(.separated) }
    let precision = 1 / correlation - 1
    return .success(Beta(a: share * precision, b: (1 - share) * precision))
  }
}
