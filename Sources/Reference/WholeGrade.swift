public import Vocabulary

extension ReferenceBook {
  /// Whether every pupil of the grade should have written a work, so that the number of pupils bounds its participants.
  ///
  /// No for works of choice, of drawn classes and of a remainder, for a foreign language (each is learned by some), and
  /// for what the calendar does not know.
  public func isForWholeGrade(_ procedure: Procedure) -> Bool {
    guard procedure.campaign.assessment == .vpr, case .held(let occasion) = calendar.holding(of: procedure),
      methodology.subjects(.coverageWholeGradeSubjects).contains(procedure.subject)
    else { return false }
    let ofSome: Set<Occasion.Flag> = [.selfSelected, .remainderSample, .randomHalf, .randomThird, .elective]
    return occasion.flags.isDisjoint(with: ofSome)
  }
}
