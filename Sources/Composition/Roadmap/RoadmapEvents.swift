import Aggregation
import Indicators
import Reference
public import ReportModel
import Vocabulary

/// The terms and events of road maps for a calendar, with reminders for what is not done.
///
/// A term is an event on its last day; steps with a named day of the week or month repeat; work «в течение года» has no
/// day and is left out.
public func composeCalendar(_ input: RoadmapInput) -> EventCalendar {
  let first = input.book.methodology.integer(.roadmapReminderDays)
  return EventCalendar(
    title: "Дорожная карта «500+»: \(input.ledger.municipalities.map(\.roadmap.municipality).joined(separator: " и "))",
    date: input.date,
    events: input.steps.flatMap { events(of: $0, reminders: first > 1 ? [first, 1] : [1]) })
}

private func events(of standing: StepStanding, reminders: [Int]) -> [EventCalendar.Event] {
  let schedule = standing.step.schedule
  if case .continuous = schedule.recurrence { return [] }
  if case .weekly(nil) = schedule.recurrence { return [] }
  return schedule.windows.enumerated().compactMap { index, window -> EventCalendar.Event? in
    let repeated = Schedule(windows: [window], recurrence: schedule.recurrence)
    let first = schedule.recurrence == .none ? window.to : repeated.occurrences.first
    guard let first else { return nil }
    return EventCalendar.Event(
      id: "\(fingerprint(RoadmapLibrary.key(standing.municipality)))-step-\(standing.step.number)-\(index + 1)@spravka",
      title: title(standing), details: details(standing), first: CalendarDate(first),
      end: CalendarDate(first.adding(days: 1)), repetition: repetition(schedule.recurrence, until: window.to),
      reminders: standing.state.isDone ? [] : schedule.recurrence == .none ? reminders : [1])
  }
}

private func repetition(_ recurrence: Recurrence, until day: CalendarDay) -> EventCalendar.Event.Repetition {
  switch recurrence {
  case .weekly: .weekly(until: CalendarDate(day))
  case .lastOfMonth(let weekday): .lastWeekday(weekday.rawValue, until: CalendarDate(day))
  case .none, .continuous: .none
  }
}

private func title(_ standing: StepStanding) -> String {
  let state = standing.state.isDone ? " (выполнено)" : standing.state.kind == .overdue ? " (просрочено)" : ""
  return "п. \(standing.step.number) \(standing.step.title)\(state)"
}

private func details(_ standing: StepStanding) -> String {
  let step = standing.step
  var lines = [standing.municipality, "Срок: \(step.terms)", "Состояние: \(RoadmapWords.state(standing.state))"]
  lines.append("Ответственный: \(RoadmapWords.responsible(step.responsible))")
  if step.performers.count > 1 { lines.append("Соисполнители: \(step.performers.dropFirst().joined(separator: ", "))") }
  if !step.indicator.isEmpty { lines.append("Показатель: \(step.indicator)") }
  return lines.joined(separator: "\n")
}

/// Sixteen hexadecimal digits that stand for a name in identifiers, which some programs want in ASCII (FNV-1a, 64 bits:
/// G. Fowler, L. C. Noll, K.-P. Vo).
private func fingerprint(_ name: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
