import Testing
import Vocabulary

@Suite struct RoadmapCalendarTests {
  @Test func `days are counted from 1970 and back, over four centuries`() throws {
    let first = try #require(CalendarDay("1600-01-01"))
    let last = try #require(CalendarDay("2000-12-31"))
    var expected = first.dayNumber
    var day = first
    while day < last {
      #expect(CalendarDay(dayNumber: day.dayNumber) == day)
      #expect(day.dayNumber == expected)
      let isLastOfMonth = CalendarDay(year: day.year, month: day.month, day: day.day + 1) == nil
      let next =
        isLastOfMonth
        ? CalendarDay(year: day.month == 12 ? day.year + 1 : day.year, month: day.month % 12 + 1, day: 1)
        : CalendarDay(year: day.year, month: day.month, day: day.day + 1)
      day = try #require(next)
      expected += 1
    }
    #expect(CalendarDay("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDay(dayNumber: 4_000_000) == nil)
    #expect(CalendarDay(dayNumber: -800_000) == nil)
    #expect(CalendarDay(dayNumber: .max) == nil)
    #expect(CalendarDay(dayNumber: -719_162) == CalendarDay("0001-01-01"))
    #expect(CalendarDay(dayNumber: 2_932_896) == CalendarDay("9999-12-31"))
    #expect(CalendarDay(dayNumber: 2_932_897) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2022-02-14", .monday), ("2022-05-20", .friday),
    ("2022-12-25", .sunday), ("1900-01-01", .monday),
  ])
  func `a day knows its day of the week`(text: String, weekday: Weekday) {
    #expect(CalendarDay(text)?.weekday == weekday)
  }

  @Test(arguments: [
    (3, "2022-03-29"), (4, "2022-04-26"), (5, "2022-05-31"), (6, "2022-06-28"), (11, "2022-11-29"), (12, "2022-12-27"),
  ])
  func `the last Tuesday of a month is found`(month: Int, text: String) {
    #expect(CalendarDay.last(.tuesday, ofMonth: month, year: 2022) == CalendarDay(text))
  }

  @Test func `the last day of February follows the leap years`() {
    #expect(CalendarDay.last(ofMonth: 2, year: 2022) == CalendarDay("2022-02-28"))
    #expect(CalendarDay.last(ofMonth: 2, year: 2024) == CalendarDay("2024-02-29"))
    #expect(CalendarDay.last(ofMonth: 2, year: 1900) == CalendarDay("1900-02-28"))
    #expect(CalendarDay.last(ofMonth: 13, year: 2022) == nil)
  }

  @Test func `days between two days are signed`() throws {
    let early = try #require(CalendarDay("2022-02-27"))
    let late = try #require(CalendarDay("2022-03-02"))
    #expect(early.days(until: late) == 3)
    #expect(late.days(until: early) == -3)
    #expect(early.adding(days: 3) == late)
    #expect(early.onOrAfter(.sunday) == early)
    #expect(early.onOrAfter(.monday) == CalendarDay("2022-02-28"))
  }
}
