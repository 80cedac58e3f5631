/// A day of the week, counted from Monday as the Russian calendar does.
public enum Weekday: Int, CaseIterable, Comparable, Codable, Sendable {
  /// понедельник
  case monday = 1
  /// вторник … воскресенье
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// An earlier day of the week is smaller.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

extension CalendarDay {
  /// Days since 1 January 1970, negative before it.
  ///
  /// The count of civil days of the proleptic Gregorian calendar: H. Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms", `days_from_civil`: years begin in March, so that the leap day is the last of a year, and 400 years
  /// have 146 097 days.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days after 1 January 1970; the inverse of `dayNumber`.
  ///
  /// `nil` outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    // 1 January 1 and 31 December 9999; a wider number could not even be shifted.
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let fromMonday = (dayNumber % 7 + 7 + 3) % 7
    guard let weekday = Weekday(rawValue: fromMonday + 1) else { preconditionFailure("a week has seven days") }
    return weekday
  }

  /// The day so many days later, earlier for a negative number.
  ///
  /// - Precondition: the day lies in the years 1 to 9999.
  public func adding(days: Int) -> CalendarDay {
    guard let day = CalendarDay(dayNumber: dayNumber + days) else { preconditionFailure("a day outside the calendar") }
    return day
  }

  /// How many days lie from this day to another; negative when the other is earlier.
  public func days(until other: CalendarDay) -> Int { other.dayNumber - dayNumber }

  /// The first day of a month; `nil` when there is no such month.
  public static func first(ofMonth month: Int, year: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: 1)
  }

  /// The last day of a month; `nil` when there is no such month.
  public static func last(ofMonth month: Int, year: Int) -> CalendarDay? {
    guard (1...12).contains(month) else { return nil }
    return CalendarDay(year: year, month: month, day: days(inMonth: month, ofYear: year))
  }

  /// The last such day of the week in a month; `nil` when there is no such month.
  public static func last(_ weekday: Weekday, ofMonth month: Int, year: Int) -> CalendarDay? {
    guard let end = last(ofMonth: month, year: year) else { return nil }
    return end.adding(days: -((end.weekday.rawValue - weekday.rawValue + 7) % 7))
  }

  /// The first such day of the week on this day or after it.
  public func onOrAfter(_ weekday: Weekday) -> CalendarDay {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }
}
