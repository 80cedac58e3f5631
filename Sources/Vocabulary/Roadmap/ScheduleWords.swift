/// Why the words of a schedule give no days.
public enum ScheduleDefect: Error, Hashable, Sendable {
  /// Nothing stands there.
  case empty
  /// The words are of no known form.
  case unreadable(String)
  /// The calendar has no such day, such as 31.02.2022.
  case noSuchDay(String)
  /// The words name an end that lies before the start.
  case endsBeforeStart(String)
}

extension Schedule {
  /// Reads the words in which road maps give their terms.
  ///
  /// Windows, divided by commas: `17.12.2021`, `до 22.02.2022`, `14.02.2022-30.03.2022`, `январь 2022`,
  /// `февраль-апрель 2022`, `с марта 2022` (to the end of that year), `2022` (all the year). Recurrence: nothing,
  /// `еженедельно`, `еженедельно: среда`, `ежемесячно: последний вторник`, `постоянно`, `в течение года`. A dash may be
  /// of any length, with or without spaces.
  public init(words: String, recurrence: String = "") throws(ScheduleDefect) {
    let plain = Schedule.plain(words)
    guard !plain.isEmpty else { throw .empty }
    var windows: [DayWindow] = []
    for part in plain.split(separator: ",") {
      windows.append(try Schedule.window(Schedule.trimmed(part)))
    }
    guard !windows.isEmpty else { throw .unreadable(plain) }
    self.init(windows: windows, recurrence: try Recurrence(words: recurrence))
  }

  private static func window(_ words: String) throws(ScheduleDefect) -> DayWindow {
    if words.hasPrefix("до ") { return DayWindow(from: nil, to: try day(trimmed(words.dropFirst(3)))) }
    if words.hasPrefix("с "), let (month, year) = monthAndYear(trimmed(words.dropFirst(2))),
      let from = CalendarDay.first(ofMonth: month, year: year), let to = CalendarDay.last(ofMonth: 12, year: year)
    {
      return DayWindow(from: from, to: to)
    }
    if words.count == 4, let year = Int(words), let from = CalendarDay.first(ofMonth: 1, year: year),
      let to = CalendarDay.last(ofMonth: 12, year: year)
    {
      return DayWindow(from: from, to: to)
    }
    let ends = words.split(separator: "-", maxSplits: 1).map { trimmed($0) }
    guard !ends.isEmpty else { throw .unreadable(words) }
    if let (last, year) = monthAndYear(ends.last ?? ""), let to = CalendarDay.last(ofMonth: last, year: year) {
      let first = ends.count == 1 ? last : month(named: ends[0])
      guard let first, let from = CalendarDay.first(ofMonth: first, year: year) else { throw .unreadable(words) }
      guard from <= to else { throw .endsBeforeStart(words) }
      return DayWindow(from: from, to: to)
    }
    let from = try day(ends[0])
    let to = ends.count == 1 ? from : try day(ends[1])
    guard from <= to else { throw .endsBeforeStart(words) }
    return DayWindow(from: from, to: to)
  }

  private static func day(_ words: String) throws(ScheduleDefect) -> CalendarDay {
    let parts = words.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      parts[2].count == 4
    else { throw .unreadable(words) }
    guard let found = CalendarDay(year: year, month: month, day: day) else { throw .noSuchDay(words) }
    return found
  }

  private static func monthAndYear(_ words: String) -> (month: Int, year: Int)? {
    let parts = words.split(separator: " ")
    guard parts.count == 2, let month = month(named: String(parts[0])), parts[1].count == 4, let year = Int(parts[1])
    else { return nil }
    return (month, year)
  }

  private static func month(named word: String) -> Int? {
    let stems = [
      "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    ]
    guard let place = stems.firstIndex(where: { word.hasPrefix($0) && word.count <= $0.count + 1 }) else { return nil }
    return place + 1
  }

  private static func plain(_ words: String) -> String {
    let dashes = String(words.lowercased().map { "–—−".contains($0) ? "-" : $0 })
    return trimmed(dashes)
  }

  static func trimmed(_ words: some StringProtocol) -> String {
    words.split { $0 == " " || $0 == "\u{A0}" || $0.isNewline }.joined(separator: " ")
  }
}

extension Recurrence {
  /// Reads `еженедельно: среда` and the like; empty words are no recurrence.
  public init(words: String) throws(ScheduleDefect) {
    let parts = Schedule.trimmed(words.lowercased()).split(separator: ":").map { Schedule.trimmed($0) }
    guard let first = parts.first else {
      self = .none
      return
    }
    switch (first, parts.count) {
    case ("еженедельно", 1): self = .weekly(nil)
    case ("еженедельно", 2):
      guard let weekday = Weekday(words: parts[1]) else { throw .unreadable(words) }
      self = .weekly(weekday)
    case ("ежемесячно", 2):
      let rest = parts[1].split(separator: " ")
      guard rest.count == 2, rest[0].hasPrefix("последн"), let weekday = Weekday(words: String(rest[1])) else {
        throw .unreadable(words)
      }
      self = .lastOfMonth(weekday)
    case ("постоянно", 1), ("в течение года", 1): self = .continuous
    default: throw .unreadable(words)
    }
  }
}

extension Weekday {
  /// Reads the name of a day, such as «среда».
  public init?(words: String) {
    let names = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"]
    guard let place = names.firstIndex(where: { words.hasPrefix($0) }) else { return nil }
    self.init(rawValue: place + 1)
  }
}
