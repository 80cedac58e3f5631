/// A number of successes among a number of trials.
public struct Proportion: Equatable, Hashable, Sendable {
  /// The successes k.
  public let successes: Int
  /// The trials n.
  public let trials: Int

  /// Creates `successes` of `trials`; no trials at all are allowed, and leave every estimate undefined.
  ///
  /// - Precondition: `0 <= successes <= trials`.
  public init(_ successes: Int, of trials: Int) {
    precondition(successes >= 0, "a number of successes is not negative")
    precondition(successes <= trials, "there are more successes than trials")
    self.successes = successes
    self.trials = trials
  }

  /// The trials that were not successes.
  public var failures: Int { trials - successes }

  /// k / n, a share from 0 to 1.
  public var share: Estimate<Double> {
    trials == 0 ? .failure(.noObservations) : .success(Double(successes) / Double(trials))
  }
}
