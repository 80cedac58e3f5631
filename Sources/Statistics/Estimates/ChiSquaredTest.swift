/// The outcome of a test whose statistic follows a χ² distribution when the hypothesis holds.
public struct ChiSquaredTest: Equatable, Hashable, Sendable {
  /// The statistic, 0 or more.
  public let statistic: Double
  /// The degrees of freedom, 1 or more.
  public let degreesOfFreedom: Int

  init(statistic: Double, degreesOfFreedom: Int) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of so large a statistic or a larger one when the hypothesis holds.
  public var pValue: Double {
    ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(at: statistic)
  }
}
