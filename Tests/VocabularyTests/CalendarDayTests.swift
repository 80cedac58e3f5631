import Testing
import Vocabulary

@Suite struct CalendarDayTests {
  @Test(arguments: ["2021-03-15", "2020-02-29", "0001-01-01", "2022-12-31"])
  func `a day reads and writes itself alike`(text: String) {
    #expect(CalendarDay(text)?.description == text)
  }

  @Test(arguments: [
    "2021-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "1900-02-29", "21-03-15", "2021-3-15", "", "2021-03-15-1",
  ])
  func `a day that no calendar has is none`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `days are ordered by time`() throws {
    let days = try ["2022-01-31", "2021-12-31", "2022-01-02"].map { try #require(CalendarDay($0)) }
    #expect(days.sorted().map(\.description) == ["2021-12-31", "2022-01-02", "2022-01-31"])
  }
}
