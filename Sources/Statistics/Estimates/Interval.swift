/// A closed interval of real numbers, in the units of the quantity that it estimates.
public struct Interval: Equatable, Hashable, Sendable {
  /// The lower limit.
  public let lower: Double
  /// The upper limit, never below `lower`.
  public let upper: Double

  /// Creates the interval from `lower` to `upper`.
  ///
  /// - Precondition: `lower <= upper`; NaN is not a limit.
  public init(lower: Double, upper: Double) {
    precondition(lower <= upper, "an interval's lower limit exceeds its upper limit")
    self.lower = lower
    self.upper = upper
  }

  /// The distance between the limits.
  public var width: Double { upper - lower }

  /// Whether `value` lies between the limits, the limits included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
