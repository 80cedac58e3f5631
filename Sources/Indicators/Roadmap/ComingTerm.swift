public import Vocabulary

/// A term or an event that comes within the next days.
public struct ComingTerm: Hashable, Sendable {
  /// The day of the event or the last day of the term.
  public let day: CalendarDay
  /// Days left, 0 for the day itself.
  public let daysLeft: Int
  /// Whether it is one event of a recurring step; else the end of a term.
  public let isEvent: Bool
  /// The step.
  public let standing: StepStanding

  /// Ends of terms and events from a day on, within so many days, of steps that are not done.
  ///
  /// Sorted by day, municipality and number.
  public static func all(of standings: [StepStanding], from day: CalendarDay, days: Int) -> [ComingTerm] {
    let last = day.adding(days: days)
    var coming: [ComingTerm] = []
    for standing in standings where !standing.state.isDone {
      let events = standing.step.schedule.occurrences
      let ends = standing.step.schedule.windows.map(\.to)
      for one in events.isEmpty ? ends : events where day <= one && one <= last {
        coming.append(
          ComingTerm(day: one, daysLeft: day.days(until: one), isEvent: !events.isEmpty, standing: standing))
      }
    }
    return coming.sorted {
      ($0.day, $0.standing.municipality, $0.standing.step.number)
        < ($1.day, $1.standing.municipality, $1.standing.step.number)
    }
  }
}
