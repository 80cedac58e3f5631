import RealModule

/// The difference of two independent proportions: a school and its region, one year and another.
///
/// Not for two measurements of the same pupils: those are paired, see `SquareTable`.
public struct ProportionDifference: Equatable, Hashable, Sendable {
  /// The proportion from which the other is subtracted.
  public let first: Proportion
  /// The proportion that is subtracted.
  public let second: Proportion

  /// Creates the difference `first − second`.
  public init(_ first: Proportion, minus second: Proportion) {
    self.first = first
    self.second = second
  }

  /// p̂₁ − p̂₂, from −1 to 1. Undefined while either has no trials.
  public var estimate: Estimate<Double> {
    switch (first.share, second.share) {
    case (.success(let one), .success(let two)): .success(one - two)
    default: .failure(.noObservations)
    }
  }

  /// Cohen's effect size h = 2 asin √p̂₁ − 2 asin √p̂₂, in radians. Undefined while either has no trials.
  ///
  /// The same h is equally easy to detect whatever the shares. Not a difference in percentage points.
  /// Reference: J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), chapter 6,
  /// doi:10.4324/9780203771587.
  public var cohenH: Estimate<Double> {
    switch (first.share, second.share) {
    case (.success(let one), .success(let two)):
      .success(2 * (Double.asin(one.squareRoot()) - Double.asin(two.squareRoot())))
    default: .failure(.noObservations)
    }
  }

  /// Newcombe's hybrid score interval, built from the Wilson limits of either proportion.
  ///
  /// The lower limit is d − √((p̂₁ − l₁)² + (u₂ − p̂₂)²), the upper d + √((u₁ − p̂₁)² + (p̂₂ − l₂)²); both lie within
  /// −1…1 by construction. Undefined while either has no trials.
  /// Reference: R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890 (method 10),
  /// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func newcombeInterval(level: Double) -> Estimate<Interval> {
    guard case .success(let one) = first.wilsonInterval(level: level),
      case .success(let two) = second.wilsonInterval(level: level),
      case .success(let share) = first.share,
      case .success(let other) = second.share
    else { return .failure(.noObservations) }
    let difference = share - other
    let below = Double.hypot(share - one.lower, two.upper - other)
    let above = Double.hypot(one.upper - share, other - two.lower)
    return .success(Interval(lower: max(-1, difference - below), upper: min(1, difference + above)))
  }

  /// The Agresti–Caffo interval: Wald's, after one success and one failure are added to each proportion.
  ///
  /// The limits are clamped to −1…1, which the formula can leave. Undefined while either has no trials.
  /// Reference: A. Agresti, B. Caffo, The American Statistician 54 (2000) 280-288, doi:10.1080/00031305.2000.10474560.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func agrestiCaffoInterval(level: Double) -> Estimate<Interval> {
    let z = criticalValue(level: level)
    guard first.trials > 0, second.trials > 0 else { return .failure(.noObservations) }
    let n1 = Double(first.trials) + 2
    let n2 = Double(second.trials) + 2
    let p1 = (Double(first.successes) + 1) / n1
    let p2 = (Double(second.successes) + 1) / n2
    let half = z * (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2).squareRoot()
    return .success(Interval(lower: max(-1, p1 - p2 - half), upper: min(1, p1 - p2 + half)))
  }
}
