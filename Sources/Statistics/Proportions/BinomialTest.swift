import RealModule

/// Exact p-values of one observation.
public struct ExactPValues: Equatable, Hashable, Sendable {
  /// The probability of the observed value or a smaller one.
  public let less: Double
  /// The probability of the observed value or a larger one.
  public let greater: Double
  /// The probability of all values that are no more probable than the observed one.
  public let twoSided: Double
  /// `less` with only half of the observed value's own probability.
  public let lessMidP: Double
  /// `greater` with only half of the observed value's own probability.
  public let greaterMidP: Double

  init(of observed: Int, under distribution: some UnimodalDistribution) {
    let own = distribution.probability(of: observed)
    less = distribution.lowerTail(through: observed)
    greater = distribution.upperTail(from: observed)
    twoSided = minimumLikelihoodPValue(observed: observed, under: distribution)
    lessMidP = max(0, distribution.lowerTail(through: observed - 1) + own / 2)
    greaterMidP = max(0, distribution.upperTail(from: observed + 1) + own / 2)
  }
}

extension Proportion {
  /// The exact binomial test of the hypothesis that the share is `share`.
  ///
  /// The two-sided value is that of R's `binom.test`, by probability, not twice the smaller tail. Undefined without
  /// trials. Not for a school against its region when the school is part of the region.
  /// References: A. Agresti, Statistical Science 7 (1992) 131-153, doi:10.1214/ss/1177011454; for the mid-p-values
  /// H. O. Lancaster, JASA 56 (1961) 223-234, doi:10.1080/01621459.1961.10482105.
  ///
  /// - Precondition: `0 <= share <= 1`.
  /// - Complexity: O(log n) probabilities and O(√n) for the tails; nothing is allocated.
  public func binomialTest(share: Double) -> Estimate<ExactPValues> {
    let hypothesis = Binomial(trials: trials, probability: share)
    guard trials > 0 else { return .failure(.noObservations) }
    return .success(ExactPValues(of: successes, under: hypothesis))
  }
}
