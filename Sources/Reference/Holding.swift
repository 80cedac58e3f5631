public import Vocabulary

/// Whether a procedure took place.
public enum Holding: Hashable, Sendable {
  case held(Occasion)
  /// Not held, with the reason as a Russian sentence: not the same as a school without results.
  case notHeld(reason: String)
  /// The calendar has no row about it.
  case unknown
}

/// How and when a procedure was held.
public struct Occasion: Hashable, Sendable {
  /// What is special about a procedure; breaks of comparability follow from these.
  public enum Flag: String, CaseIterable, Comparable, Sendable {
    /// Written by pupils a grade above the programme.
    case shiftedGrade = "shifted-grade"
    /// Entrance diagnostics, not counted when schools are assessed.
    case entranceDiagnostics = "entrance-diagnostics"
    /// Participants or schools chose to take part.
    case selfSelected = "self-selected"
    /// The campaign was stopped: early schools only.
    case partialSample = "partial-sample"
    /// Only those who had not written earlier in the year.
    case remainderSample = "remainder-sample"
    /// Classes were drawn for the subject, about every second.
    case randomHalf = "random-half"
    /// Classes were drawn for the subject, about every third.
    case randomThird = "random-third"
    /// A subject of the pupil's choice.
    case elective
    /// Taken on a computer.
    case computer

    /// By raw value: an order for printing.
    public static func < (left: Flag, right: Flag) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is special about it; empty for an ordinary procedure.
  public let flags: Set<Flag>
  /// First day on which it was written.
  public let from: CalendarDay?
  /// Last day on which it was written.
  public let to: CalendarDay?
  /// Estimated day from which results were known; before it nothing can be reported.
  public let availableFrom: CalendarDay?
  /// How far that estimate may be trusted.
  public let availableConfidence: Confidence?
  /// What a reader must know, a Russian sentence; empty when nothing is special.
  public let caveat: String
  /// How far the row may be trusted.
  public let confidence: Confidence
  /// Where it is known from, in Russian.
  public let source: String
}
