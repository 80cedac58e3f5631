import Vocabulary

/// One row of the calendar: which procedures it speaks of and what was with them.
struct OccasionRow: Sendable {
  let assessment: Assessment
  let years: Years
  let sessions: OneOf<Session>
  let grades: OneOf<Int>
  let subjects: OneOf<Subject>
  let isHeld: Bool
  let from: RowDay?
  let to: RowDay?
  let availableFrom: RowDay?
  let flags: Set<Occasion.Flag>
  let caveat: String
  let confidence: Confidence
  let availableConfidence: Confidence?
  let source: String

  func matches(_ procedure: Procedure) -> Bool {
    let campaign = procedure.campaign
    return assessment == campaign.assessment && years.contains(campaign.year) && sessions.contains(campaign.session)
      && grades.contains(procedure.programmeGrade) && subjects.contains(procedure.subject)
  }

  func holding(in year: Int) -> Holding {
    guard isHeld else { return .notHeld(reason: caveat) }
    return .held(
      Occasion(
        flags: flags, from: from?.day(in: year), to: to?.day(in: year), availableFrom: availableFrom?.day(in: year),
        availableConfidence: availableConfidence, caveat: caveat, confidence: confidence, source: source))
  }
}

/// A day of a row: with its year, or, for a row about several years, month and day of whichever year is asked for.
enum RowDay: Hashable, Sendable {
  case day(CalendarDay)
  case everyYear(month: Int, day: Int)

  /// Reads `2021-03-15` or `03-15`; `nil` for anything else.
  init?(_ text: String) {
    if let day = CalendarDay(text) {
      self = .day(day)
    } else if let day = CalendarDay("2001-" + text) {
      // 2001 has no 29 February: a day that not every year has cannot stand for every year.
      self = .everyYear(month: day.month, day: day.day)
    } else {
      return nil
    }
  }

  func day(in year: Int) -> CalendarDay? {
    switch self {
    case .day(let day): day
    case .everyYear(let month, let day): CalendarDay(year: year, month: month, day: day)
    }
  }
}
