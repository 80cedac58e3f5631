public import Indicators

/// How much a recommendation insists: the verb follows the evidence, never the rule.
public enum Insistence: Int, Comparable, CaseIterable, Sendable {
  /// «дополнить»: data are missing, so nothing is asked of the results themselves.
  case supplement
  /// «уточнить»
  case clarify
  /// «провести, уточнить»
  case carryOut
  /// «обеспечить»; also for facts, which need no word.
  case ensure

  /// What a word of evidence allows; `nil` for «не подтверждается», on which nothing is recommended.
  public init?(_ word: EvidenceWord?) {
    switch word {
    case nil, .confirmed, .veryLikely: self = .ensure
    case .likely: self = .carryOut
    case .possible: self = .clarify
    case .insufficient: self = .supplement
    case .refuted: return nil
    }
  }

  public static func < (left: Insistence, right: Insistence) -> Bool { left.rawValue < right.rawValue }
}
