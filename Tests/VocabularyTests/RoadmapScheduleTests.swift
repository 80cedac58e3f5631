import Testing
import Vocabulary

@Suite struct RoadmapScheduleTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  private func windows(_ words: String) throws -> [[String?]] {
    try Schedule(words: words).windows.map { [$0.from?.description, $0.to.description] }
  }

  @Test func `the forms of terms are read`() throws {
    #expect(try windows("17.12.2021") == [["2021-12-17", "2021-12-17"]])
    #expect(try windows("до 22.02.2022") == [[nil, "2022-02-22"]])
    #expect(try windows("17.01.2022 – 04.02.2022") == [["2022-01-17", "2022-02-04"]])
    #expect(try windows("07.02.2022, 14.02.2022") == [["2022-02-07", "2022-02-07"], ["2022-02-14", "2022-02-14"]])
    #expect(try windows("Январь 2022") == [["2022-01-01", "2022-01-31"]])
    #expect(try windows("февраль-апрель 2022") == [["2022-02-01", "2022-04-30"]])
    #expect(try windows("март-май 2022") == [["2022-03-01", "2022-05-31"]])
    #expect(try windows("с марта 2022") == [["2022-03-01", "2022-12-31"]])
    #expect(try windows("2022") == [["2022-01-01", "2022-12-31"]])
  }

  @Test func `terms that cannot be are refused with their words`() {
    #expect(throws: ScheduleDefect.empty) { try Schedule(words: " ") }
    #expect(throws: ScheduleDefect.noSuchDay("31.02.2022")) { try Schedule(words: "31.02.2022") }
    #expect(throws: ScheduleDefect.endsBeforeStart("30.03.2022-14.02.2022")) {
      try Schedule(words: "30.03.2022-14.02.2022")
    }
    #expect(throws: ScheduleDefect.endsBeforeStart("май-март 2022")) { try Schedule(words: "май-март 2022") }
    #expect(throws: ScheduleDefect.unreadable("весной")) { try Schedule(words: "весной") }
    #expect(throws: ScheduleDefect.unreadable("-")) { try Schedule(words: "–") }
    #expect(throws: ScheduleDefect.unreadable(",")) { try Schedule(words: ",") }
    #expect(throws: ScheduleDefect.unreadable("--")) { try Schedule(words: "--") }
    #expect(throws: ScheduleDefect.unreadable("ежедневно")) { try Schedule(words: "2022", recurrence: "ежедневно") }
  }

  @Test func `Thursdays of two windows are named one by one`() throws {
    let schedule = try Schedule(
      words: "10.02.2022-23.06.2022, 15.09.2022-22.12.2022", recurrence: "еженедельно: четверг")
    #expect(schedule.occurrences.count == 20 + 15)
    #expect(schedule.occurrences.allSatisfy { $0.weekday == .thursday })
    #expect(schedule.occurrences.first?.description == "2022-02-10")
    #expect(schedule.occurrences[19].description == "2022-06-23")
    #expect(schedule.occurrences[20].description == "2022-09-15")
    #expect(schedule.due.description == "2022-12-22")
  }

  @Test func `Wednesdays begin with the first one inside the window`() throws {
    let schedule = try Schedule(words: "14.02.2022-30.03.2022", recurrence: "еженедельно: среда")
    #expect(schedule.occurrences.map(\.description).first == "2022-02-16")
    #expect(schedule.occurrences.map(\.description).last == "2022-03-30")
    #expect(schedule.occurrences.count == 7)
  }

  @Test func `the last Tuesday of each month from March on`() throws {
    let schedule = try Schedule(words: "с марта 2022", recurrence: "ежемесячно: последний вторник")
    #expect(
      schedule.occurrences.map(\.description) == [
        "2022-03-29", "2022-04-26", "2022-05-31", "2022-06-28", "2022-07-26", "2022-08-30", "2022-09-27", "2022-10-25",
        "2022-11-29", "2022-12-27",
      ])
  }

  @Test func `work without a named day has no occurrences`() throws {
    #expect(try Schedule(words: "2022", recurrence: "еженедельно").occurrences.isEmpty)
    #expect(try Schedule(words: "2022", recurrence: "в течение года").occurrences.isEmpty)
  }

  @Test func `numbers of steps sort by their parts`() throws {
    let numbers = try ["2.10.", "2.9", "1.4", "п. 3"].map { try #require(StepNumber($0)) }
    #expect(numbers.sorted().map(\.description) == ["1.4", "2.9", "2.10", "3"])
    #expect(StepNumber("первый") == nil)
    #expect(StepNumber("2..1") == nil)
    #expect(StepNumber("0") == nil)
  }

  @Test func `targets are read and never invented`() {
    #expect(RoadmapTarget(words: "100 % респондентов") == .share(1, of: "респондентов"))
    #expect(RoadmapTarget(words: "10% работников") == .share(0.1, of: "работников"))
    #expect(RoadmapTarget(words: "2 ОО") == .count(2, of: "ОО"))
    #expect(RoadmapTarget(words: "каждая ОО") == .all("каждая ОО"))
    #expect(RoadmapTarget(words: "") == nil)
    #expect(RoadmapTarget(words: "по возможности") == nil)
  }
}
