/// The rule of low results under another reading of its terms.
public struct LowSensitivity: Hashable, Sendable {
  /// What is done with the autumn of 2020.
  public enum Autumn: String, CaseIterable, Sendable {
    case without, with, only
  }

  /// At the threshold of the rule or at the strict one.
  public enum Threshold: String, CaseIterable, Sendable {
    case rule, strict
  }

  public let autumn: Autumn
  public let threshold: Threshold
  public let low: Int
  public let available: Int
  public let isLowByRule: Bool
}
