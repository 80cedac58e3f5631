/// Frandsen's test of heaping at a threshold of an integer score.
///
/// If the density were linear over three neighbouring scores, the middle one would hold a third of their pupils;
/// curvature of at most `k` keeps its share within (1 − k)/(3 − k) … (1 + k)/(3 + k). The p-value is equal-tailed
/// against that band: min(1, 2 min(P(N₀ ≤ n₀ | lower end), P(N₀ ≥ n₀ | upper end))).
///
/// Unlike McCrary's and later density tests it does not assume a continuous score. Nothing about single pupils
/// follows from it, and a heap is a question about the procedure, not proof of anything.
/// Reference: B. R. Frandsen, Advances in Econometrics 38 (2017) 281-315, doi:10.1108/S0731-905320170000038012.
public struct FrandsenTest: Equatable, Hashable, Sendable {
  /// Pupils with the score just below the threshold.
  public let below: Int
  /// Pupils with the score at the threshold.
  public let at: Int
  /// Pupils with the score just above the threshold.
  public let above: Int

  /// Creates the test from the three counts.
  ///
  /// - Precondition: no count is negative.
  public init(below: Int, at: Int, above: Int) {
    precondition(below >= 0 && at >= 0 && above >= 0, "a count is not negative")
    self.below = below
    self.at = at
    self.above = above
  }

  /// The ratio of the count at the threshold to the mean of its neighbours: 1 for a straight line.
  ///
  /// Undefined without pupils on the neighbouring scores.
  public var ratio: Estimate<Double> {
    below + above == 0 ? .failure(.noObservations) : .success(2 * Double(at) / Double(below + above))
  }

  /// The p-value against a ratio of 1, or against a known `referenceRatio`, with curvature up to `k`.
  ///
  /// The reference is usually the region's own `ratio` at the same threshold of the same work, so that a heap that
  /// every school shows counts against none; a school should be left out of its reference. Undefined without pupils.
  ///
  /// - Precondition: `0 <= k < 1` and `referenceRatio` is positive and finite.
  /// - Complexity: O(√n), nothing is allocated.
  public func pValue(k: Double, referenceRatio: Double = 1) -> Estimate<Double> {
    let band = nullBand(k: k, referenceRatio: referenceRatio)
    let total = below + at + above
    guard total > 0 else { return .failure(.noObservations) }
    let deficit = Binomial(trials: total, probability: band.lower).lowerTail(through: at)
    let heap = Binomial(trials: total, probability: band.upper).upperTail(from: at)
    return .success(min(1, 2 * min(deficit, heap)))
  }

  /// The probability of so many pupils at the threshold or more, at the upper end of the band: evidence of a heap only.
  ///
  /// One-sided: a deficit never makes it small. Undefined without pupils.
  ///
  /// - Precondition: as for `pValue(k:referenceRatio:)`.
  /// - Complexity: O(√n), nothing is allocated.
  public func heapPValue(k: Double, referenceRatio: Double = 1) -> Estimate<Double> {
    let band = nullBand(k: k, referenceRatio: referenceRatio)
    let total = below + at + above
    guard total > 0 else { return .failure(.noObservations) }
    return .success(Binomial(trials: total, probability: band.upper).upperTail(from: at))
  }

  /// The shares at the threshold that the hypothesis allows; with a ratio r they are r(1 ∓ k) / (2 + r(1 ∓ k)).
  private func nullBand(k: Double, referenceRatio: Double) -> Interval {
    precondition(k >= 0 && k < 1, "the curvature bound lies between 0 and 1")
    precondition(referenceRatio > 0 && referenceRatio.isFinite, "a reference ratio is positive")
    let low = referenceRatio * (1 - k)
    let high = referenceRatio * (1 + k)
    return Interval(lower: low / (2 + low), upper: high / (2 + high))
  }
}
