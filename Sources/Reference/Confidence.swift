/// How far a fact may be trusted.
public enum Confidence: String, CaseIterable, Comparable, Codable, Sendable {
  /// Seen in an official text, or computed and confirmed by two sources.
  case high
  /// One source of second hand, or a good reason without the text itself.
  case medium
  /// From memory or by analogy: verify before use.
  case low

  /// A lower confidence is smaller.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
