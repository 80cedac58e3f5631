/// A stretch of days in which something is to be done.
public struct DayWindow: Hashable, Sendable {
  /// The first day; `nil` for «до …».
  public let from: CalendarDay?
  /// The last day.
  public let to: CalendarDay

  /// - Precondition: the stretch does not end before it starts.
  public init(from: CalendarDay?, to: CalendarDay) {
    if let from { precondition(from <= to, "a stretch of days ends before it starts") }
    self.from = from
    self.to = to
  }

  /// Whether a day lies in it; «до …» has no first day.
  public func contains(_ day: CalendarDay) -> Bool { (from.map { $0 <= day } ?? true) && day <= to }
}

/// How a step repeats inside its windows.
public enum Recurrence: Hashable, Sendable {
  /// Done once in each window.
  case none
  /// «еженедельно»; the day of the week where the road map names it.
  case weekly(Weekday?)
  /// «ежемесячно, в последний вторник».
  case lastOfMonth(Weekday)
  /// «постоянно», «в течение года»: work without single events.
  case continuous
}

/// When a step is to be done: one or several windows, and how it repeats in them.
public struct Schedule: Hashable, Sendable {
  /// The windows in order of time, at least one.
  public let windows: [DayWindow]
  /// How the step repeats.
  public let recurrence: Recurrence

  /// - Precondition: there is a window.
  public init(windows: [DayWindow], recurrence: Recurrence = .none) {
    precondition(!windows.isEmpty, "a schedule has a window")
    self.windows = windows.sorted { ($0.from ?? $0.to, $0.to) < ($1.from ?? $1.to, $1.to) }
    self.recurrence = recurrence
  }

  /// The day by which the step must be done: the latest end.
  public var due: CalendarDay { windows.reduce(windows[0].to) { max($0, $1.to) } }

  /// The first day named; for «до …» there is none.
  public var start: CalendarDay? { windows[0].from }

  /// The days on which a recurring step falls, in order; empty where the days cannot be named.
  public var occurrences: [CalendarDay] {
    switch recurrence {
    case .weekly(.some(let weekday)):
      windows.flatMap { window -> [CalendarDay] in
        guard let from = window.from else { return [] }
        var days: [CalendarDay] = []
        var day = from.onOrAfter(weekday)
        while day <= window.to {
          days.append(day)
          day = day.adding(days: 7)
        }
        return days
      }
    case .lastOfMonth(let weekday):
      windows.flatMap { window -> [CalendarDay] in
        guard let from = window.from else { return [] }
        return (from.year * 12 + from.month - 1...window.to.year * 12 + window.to.month - 1).compactMap { month in
          CalendarDay.last(weekday, ofMonth: month % 12 + 1, year: month / 12)
        }.filter(window.contains)
      }
    case .none, .weekly(.none), .continuous: []
    }
  }
}
