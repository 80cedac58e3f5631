import RealModule

/// A planned comparison of two independent proportions by a two-sided z-test: what change could be seen?
///
/// Power is the normal approximation of R's `power.prop.test`: the change is compared with
/// z₁₋α∕₂ √(p̄q̄ (1/n₁ + 1/n₂)) + z_power √(p₁q₁/n₁ + p₂q₂/n₂). For planning and for the sentence "a smaller change would not
/// have been seen"; never a target for a school, and for clustered pupils only after n is divided by the design effect.
/// Reference: J. L. Fleiss, Statistical Methods for Rates and Proportions (2003), chapter 4, doi:10.1002/0471445428.
public struct TwoProportionPower: Equatable, Hashable, Sendable {
  /// The number of trials behind the first share.
  public let firstTrials: Int
  /// The number of trials behind the second share.
  public let secondTrials: Int
  /// The two-sided level of significance α.
  public let significance: Double

  /// Creates the plan of a comparison.
  ///
  /// - Precondition: both numbers of trials are positive and `0 < significance < 1`.
  public init(firstTrials: Int, secondTrials: Int, significance: Double) {
    precondition(firstTrials > 0 && secondTrials > 0, "a planned number of trials is positive")
    precondition(significance > 0 && significance < 1, "a level of significance lies between 0 and 1")
    self.firstTrials = firstTrials
    self.secondTrials = secondTrials
    self.significance = significance
  }

  /// The probability that the test finds the difference of the true shares `first` and `second`, in its direction.
  ///
  /// Undefined (`noVariation`) when both shares are 0 or both are 1.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func power(first: Double, second: Double) -> Estimate<Double> {
    precondition(first >= 0 && first <= 1 && second >= 0 && second <= 1, "a share lies between 0 and 1")
    let spread = alternativeSpread(first, second)
    guard spread > 0 || first != second else { return .failure(.noVariation) }
    let excess = abs(first - second) - criticalDifference(first, second)
    if spread == 0 { return .success(excess >= 0 ? 1 : 0) }
    return .success(Normal.standard.lowerTail(at: excess / spread))
  }

  /// The largest second share below `first` that is found with the given power.
  ///
  /// Undefined (`unattainable`) when not even a fall to 0 would be found, which is usual for n ≤ 12.
  ///
  /// - Complexity: about 60 evaluations of the power, nothing is allocated.
  public func detectableDecrease(from first: Double, power: Double) -> Estimate<Double> {
    detectable(from: first, towards: 0, power: power)
  }

  /// The smallest second share above `first` that is found with the given power.
  ///
  /// Undefined (`unattainable`) when not even a rise to 1 would be found.
  ///
  /// - Complexity: about 60 evaluations of the power, nothing is allocated.
  public func detectableIncrease(from first: Double, power: Double) -> Estimate<Double> {
    detectable(from: first, towards: 1, power: power)
  }

  private func detectable(from first: Double, towards end: Double, power: Double) -> Estimate<Double> {
    precondition(first >= 0 && first <= 1, "a share lies between 0 and 1")
    precondition(power > 0 && power < 1, "a power lies between 0 and 1")
    let z = Normal.standard.quantile(power)
    func isFound(_ second: Double) -> Bool {
      abs(first - second) >= criticalDifference(first, second) + z * alternativeSpread(first, second)
    }
    guard first != end, isFound(end) else { return .failure(.unattainable) }
    var found = end
    var missed = first
    while abs(found - missed) > 2 * max(found, missed).ulp {
      let middle = (found + missed) / 2
      if isFound(middle) { found = middle } else { missed = middle }
    }
    return .success(found)
  }

  private func criticalDifference(_ first: Double, _ second: Double) -> Double {
    let n1 = Double(firstTrials)
    let n2 = Double(secondTrials)
    let pooled = (n1 * first + n2 * second) / (n1 + n2)
    let z = Normal.standard.upperQuantile(significance / 2)
    return z * (pooled * (1 - pooled) * (1 / n1 + 1 / n2)).squareRoot()
  }

  private func alternativeSpread(_ first: Double, _ second: Double) -> Double {
    let one = first * (1 - first) / Double(firstTrials)
    let two = second * (1 - second) / Double(secondTrials)
    return (one + two).squareRoot()
  }
}
