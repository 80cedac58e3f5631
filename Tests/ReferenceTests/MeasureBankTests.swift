import Reference
import Testing
import Vocabulary

/// The bank of measures and the days by which they are carried out.
@Suite struct MeasureBankTests {
  @Test func `a measure is an infinitive to be continued, without a name, a teacher or a stop`() throws {
    for entry in try Book.builtIn().measureBank.all {
      #expect(!entry.measure.hasSuffix(".") && entry.measure.first?.isLowercase == true, "\(entry.code)")
      #expect(!entry.measure.lowercased().contains("учител"), "\(entry.code)")
      #expect(!entry.document.isEmpty, "\(entry.code)")
    }
  }

  @Test func `every risk of the profile has a measure`() throws {
    let book = try Book.builtIn()
    for factor in book.riskFactors.all {
      #expect(book.measureBank.all.contains { $0.problem == factor.id }, "\(factor.id)")
    }
  }

  @Test(arguments: Checkpoints.Purpose.allCases)
  func `every purpose has a day within half a year, whatever the day`(purpose: Checkpoints.Purpose) throws {
    let checkpoints = try Book.builtIn().checkpoints
    var day = try #require(CalendarDay("2021-09-01"))
    let end = try #require(CalendarDay("2025-09-01"))
    while day < end {
      let next = try #require(checkpoints.next(for: purpose, after: day, lead: 14))
      #expect(day.days(until: next.day) >= 14)
      #expect(day.days(until: next.day) <= 270, "\(purpose) after \(day): \(next.day)")
      day = day.adding(days: 7)
    }
  }

  @Test func `the next day is the first that leaves time`() throws {
    let checkpoints = try Book.builtIn().checkpoints
    let day = try #require(CalendarDay("2022-05-10"))
    #expect(checkpoints.next(for: .documents, after: day, lead: 14)?.day == CalendarDay("2022-05-31"))
    #expect(checkpoints.next(for: .documents, after: day, lead: 22)?.day == CalendarDay("2022-06-15"))
    let summer = try #require(CalendarDay("2022-08-19"))
    #expect(checkpoints.next(for: .meeting, after: summer, lead: 14)?.day == CalendarDay("2022-09-10"))
  }

  @Test func `a user's measure and day stand before ours`() throws {
    let book = try Book.with([
      "measures.csv":
        "code,problem,addressee,measure,document,course,source,confidence\nМ-01,review-results,authority,решить на месте,протокол,,приказ,high\n",
      "checkpoints.csv":
        "id,purposes,years,day,title,source,confidence\nсессия,meeting,2022,08-30,Сессия,приказ,high\n",
    ])
    #expect(book.measureBank.measures(for: "review-results", of: .authority).map(\.measure) == ["решить на месте"])
    let day = try #require(CalendarDay("2022-08-10"))
    #expect(book.checkpoints.next(for: .meeting, after: day, lead: 14)?.title == "Сессия")
  }

  @Test func `a day that no year has and a purpose that is none are told with file and line`() {
    #expect(
      Book.complaint(
        about: "checkpoints.csv", "id,purposes,years,day,title,source,confidence\nа,meeting,2022,02-29,А,приказ,high\n")
        == "checkpoints.csv, строка 2, «day»: ожидается месяц и день, например 09-10; найдено: «02-29». Исправьте значение."
    )
    #expect(
      Book.complaint(
        about: "checkpoints.csv", "id,purposes,years,day,title,source,confidence\nа,ужин,2022,02-28,А,приказ,high\n")
        == "checkpoints.csv, строка 2, «purposes»: ожидается одно из: meeting, plan, check, explanations, risks, documents, visit, practicum, skill-check, individual-plans, training, programme, diagnostics; найдено: «ужин». Исправьте значение."
    )
  }
}
