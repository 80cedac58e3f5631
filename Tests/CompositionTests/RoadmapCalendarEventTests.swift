import Composition
import ReportModel
import Testing

@Suite struct RoadmapCalendarEventTests {
  @Test func `events stand on the last day of a term, or on the first of a row`() throws {
    let calendar = composeCalendar(try RoadmapDocumentTests.input(on: "2022-05-20"))
    func event(_ end: String) throws -> EventCalendar.Event {
      try #require(calendar.events.first { $0.id.hasSuffix(end) })
    }
    #expect(try event("-step-26-1@spravka").first == CalendarDate(year: 2022, month: 5, day: 31))
    #expect(try event("-step-26-1@spravka").end == CalendarDate(year: 2022, month: 6, day: 1))
    #expect(try event("-step-26-1@spravka").reminders == [7, 1])
    #expect(try event("-step-27-1@spravka").first == CalendarDate(year: 2022, month: 4, day: 27))
    #expect(
      try event("-step-27-1@spravka").repetition == .weekly(until: CalendarDate(year: 2022, month: 5, day: 31)))
    #expect(
      try event("-step-2.6-1@spravka").repetition
        == .lastWeekday(2, until: CalendarDate(year: 2022, month: 12, day: 31)))
    #expect(calendar.events.filter { $0.id.contains("-step-3.1-") }.count == 2)
  }

  @Test func `what is done does not remind, and work of all the year is no event`() throws {
    let calendar = composeCalendar(try RoadmapDocumentTests.input(on: "2022-05-20"))
    for event in calendar.events where event.title.hasSuffix("(выполнено)") { #expect(event.reminders.isEmpty) }
    #expect(!calendar.events.contains { $0.id.contains("-step-2.12-") || $0.id.contains("-step-1.3-") })
    #expect(Set(calendar.events.map(\.id)).count == calendar.events.count)
  }
}
