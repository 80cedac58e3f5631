public import Aggregation
public import Vocabulary

/// Who came to the events of a step, as the attendance register says by a day.
public struct AttendanceStanding: Hashable, Sendable {
  /// The municipality.
  public let municipality: String
  /// The step.
  public let step: RoadmapStep
  /// Of the days on which the step fell so far, those with somebody present; `nil` where the road map names no days.
  public let events: PartDone?
  /// Lines with «да», of all lines: teams and roles, never persons.
  public let present: PartDone
  /// Lines with «нет», in the order of days.
  public let absent: [AttendanceRecord]

  public static let definition = IndicatorDefinition(
    id: "roadmap-attendance", title: "Явка на мероприятия дорожной карты", columnTitle: "Присутствовали",
    measure: .count,
    question: "Сколько команд и должностей из тех, кто записан в явке, присутствовали?",
    formula: "строки явки с ответом «да» / все строки явки этого пункта с датой не позже даты расчёта",
    assumptions:
      "Кого в явке нет, о том не известно, был ли он: доля берётся от записанных. Событий по календарю столько, сколько раз день недели или "
      + "месяца пришёлся на срок до даты расчёта.",
    source: "дорожные карты проекта «500+»: вебинары, семинары, совещания")

  /// All steps with a line of the register by the day, in the order of their numbers.
  public static func all(of ledger: MunicipalLedger, on day: CalendarDay) -> [AttendanceStanding] {
    ledger.roadmap.steps.compactMap { of($0, in: ledger, on: day) }
  }

  /// One step; `nil` where the register has no line for it by the day.
  static func of(_ step: RoadmapStep, in ledger: MunicipalLedger, on day: CalendarDay) -> AttendanceStanding? {
    let lines = ledger.records.attendance.filter { $0.number == step.number && $0.day <= day }
    guard !lines.isEmpty else { return nil }
    let held = step.schedule.occurrences.filter { $0 <= day }
    let attended = Set(lines.filter(\.isPresent).map(\.day))
    return AttendanceStanding(
      municipality: ledger.roadmap.municipality, step: step,
      events: held.isEmpty ? nil : PartDone(done: held.count(where: attended.contains), of: held.count),
      present: PartDone(done: lines.count(where: \.isPresent), of: lines.count),
      absent: lines.filter { !$0.isPresent }.sorted { ($0.day, $0.place) < ($1.day, $1.place) })
  }
}
