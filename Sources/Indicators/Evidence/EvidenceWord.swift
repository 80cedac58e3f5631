public import Reference

/// How sure a statement is, on the one scale that every document uses.
public enum EvidenceWord: Int, Comparable, CaseIterable, Sendable {
  case refuted, insufficient, possible, likely, veryLikely, confirmed

  /// The word as it is printed.
  public var words: String {
    switch self {
    case .refuted: "не подтверждается"
    case .insufficient: "данных недостаточно"
    case .possible: "возможно, требует уточнения"
    case .likely: "вероятно"
    case .veryLikely: "весьма вероятно"
    case .confirmed: "подтверждается"
    }
  }

  /// The word of one work by its posterior probability; «подтверждается» needs more than one work.
  public init(probability: Double, participants: Int, scale: EvidenceScale) {
    if participants < scale.minimumParticipants {
      self = .insufficient
    } else if probability >= scale.confirmed {
      self = .veryLikely
    } else if probability >= scale.likely {
      self = .likely
    } else if probability >= scale.possible {
      self = .possible
    } else if probability <= scale.refuted {
      self = .refuted
    } else {
      self = .insufficient
    }
  }

  /// The word that holds under every prior: the weaker of two that differ, and none when they contradict each other.
  public func agreed(with other: EvidenceWord) -> EvidenceWord {
    if self == other { return self }
    if self == .refuted || other == .refuted { return .insufficient }
    return min(self, other)
  }

  public static func < (left: EvidenceWord, right: EvidenceWord) -> Bool { left.rawValue < right.rawValue }
}

/// The thresholds of the evidence words, from the methodology.
public struct EvidenceScale: Hashable, Sendable {
  public let confirmed: Double
  public let likely: Double
  public let possible: Double
  public let refuted: Double
  /// Below this number of participants data are not enough for any word.
  public let minimumParticipants: Int
  /// Cohorts of pupils and campaigns that «подтверждается» needs.
  public let cohorts: Int
  public let campaigns: Int

  public init(_ methodology: Methodology) {
    confirmed = methodology.number(.evidenceConfirmed)
    likely = methodology.number(.evidenceLikely)
    possible = methodology.number(.evidencePossible)
    refuted = methodology.number(.evidenceRefuted)
    minimumParticipants = methodology.integer(.evidenceMinimumParticipants)
    cohorts = methodology.integer(.evidenceCohorts)
    campaigns = methodology.integer(.evidenceCampaigns)
  }
}
