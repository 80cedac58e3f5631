import Vocabulary

/// One row of the breaks: which pairs of procedures it speaks of, under which condition, and what follows.
struct BreakRule: Sendable {
  let assessments: OneOf<Assessment>
  let aspects: OneOf<Comparison.Aspect>
  let subjects: OneOf<Subject>
  let grades: OneOf<Int>
  let first: Side
  let second: Side
  let condition: Condition
  let effect: Effect
  let finding: Break

  /// The earlier or the later procedure of a pair.
  struct Side: Sendable {
    let years: Years
    let sessions: OneOf<Session>

    func matches(_ campaign: Campaign) -> Bool {
      years.contains(campaign.year) && sessions.contains(campaign.session)
    }
  }

  enum Effect: String, CaseIterable, Sendable {
    /// Only gaps to the region may be compared.
    case gap
    /// Nothing may be compared.
    case block
    /// The rule is switched off: a user's row with the id of ours.
    case none
  }

  enum Condition: Hashable, Sendable {
    case always
    case assessmentDiffers
    case subjectDiffers
    case gradeDiffers
    case sessionDiffers
    case maximumDiffers
    case maximumUnknown
    case notHeld
    /// At least one of the two has the flag.
    case either(Occasion.Flag)
    /// Exactly one of the two has the flag.
    case differs(Occasion.Flag)

    /// `nil` for words that are no condition.
    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      switch (parts[0], parts.count) {
      case ("always", 1): self = .always
      case ("assessment-differs", 1): self = .assessmentDiffers
      case ("subject-differs", 1): self = .subjectDiffers
      case ("grade-differs", 1): self = .gradeDiffers
      case ("session-differs", 1): self = .sessionDiffers
      case ("maximum-differs", 1): self = .maximumDiffers
      case ("maximum-unknown", 1): self = .maximumUnknown
      case ("not-held", 1): self = .notHeld
      case ("either", 2):
        guard let flag = Occasion.Flag(rawValue: String(parts[1])) else { return nil }
        self = .either(flag)
      case ("differs", 2):
        guard let flag = Occasion.Flag(rawValue: String(parts[1])) else { return nil }
        self = .differs(flag)
      default: return nil
      }
    }
  }

  func holds(for pair: ProcedurePair, in aspect: Comparison.Aspect) -> Bool {
    effect != .none && aspects.contains(aspect) && speaks(of: pair.first, first) && speaks(of: pair.second, second)
      && pair.meets(condition)
  }

  private func speaks(of procedure: Procedure, _ side: Side) -> Bool {
    assessments.contains(procedure.campaign.assessment) && subjects.contains(procedure.subject)
      && grades.contains(procedure.programmeGrade) && side.matches(procedure.campaign)
  }
}
