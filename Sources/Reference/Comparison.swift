/// What two procedures allow to compare.
public enum Comparison: Hashable, Sendable {
  /// Figures of both may stand in one line.
  case direct
  /// Only the gap to the region of the same procedure may be compared.
  case gapOnly(breaks: [Break])
  /// No comparison.
  case blocked(breaks: [Break])

  /// Why it is not direct; empty for a direct comparison.
  public var breaks: [Break] {
    switch self {
    case .direct: []
    case .gapOnly(let breaks), .blocked(let breaks): breaks
    }
  }

  /// What is compared: a break may concern marks, but not tasks, and the other way round.
  public enum Aspect: String, CaseIterable, Sendable {
    /// Shares of marks, mean mark, test score of ЕГЭ, percent of the maximum.
    case result
    /// Primary scores.
    case score
    /// Tasks by their number.
    case tasks
    /// Agreement with the school's own marks.
    case journal
  }
}

/// One reason why two procedures do not compare directly.
public struct Break: Hashable, Sendable {
  /// Stable kebab-case id.
  public let id: String
  /// What breaks, in Russian, a few words.
  public let title: String
  /// How to treat it, a Russian sentence for the reader.
  public let rule: String
  /// How far the break is established.
  public let confidence: Confidence
  /// Where it is known from, in Russian.
  public let source: String
}
