import Reference
import Testing
import Vocabulary

@Suite struct HoldingTests {
  @Test(arguments: [
    (
      Book.vpr(2020, .spring, "mathematics", 5),
      "Весной 2020 года работы 4–8 классов не проводились и были перенесены на осень."
    ),
    (Book.oge(2020, "russian"), "ОГЭ 2020 года отменён: аттестаты выданы по годовым отметкам."),
    (
      Book.oge(2021, "physics"),
      "В 2021 году ОГЭ проводился только по русскому языку и математике; контрольная работа по выбору в ОГЭ не входит."
    ),
    (Book.ege(2021, "mathematics-base"), "В 2020 и 2021 годах ЕГЭ по математике базового уровня не проводился."),
    (Book.vpr(2021, .autumn, "russian", 5), "Осенью 2021 года ВПР не проводились."),
    (Book.vpr(2020, .autumn, "physics", 5), "Осенью 2020 года такой работы не было."),
  ])
  func `a procedure that was not held says why`(procedure: Procedure, reason: String) throws {
    #expect(try Book.builtIn().calendar.holding(of: procedure) == .notHeld(reason: reason))
  }

  @Test func `autumn 2020 is entrance diagnostics a grade later`() throws {
    let occasion = try occasion(of: Book.vpr(2020, .autumn, "russian", 4))
    #expect(occasion.flags == [.entranceDiagnostics, .shiftedGrade])
    #expect(occasion.from == CalendarDay("2020-09-14"))
    #expect(occasion.to == CalendarDay("2020-10-12"))
    #expect(occasion.confidence == .high)
    #expect(occasion.availableConfidence == .low)
  }

  @Test func `spring 2022 was stopped, and drawn subjects say so`() throws {
    #expect(try occasion(of: Book.vpr(2022, .spring, "mathematics", 8)).flags == [.partialSample])
    #expect(try occasion(of: Book.vpr(2022, .spring, "history", 6)).flags == [.partialSample, .randomHalf])
    #expect(try occasion(of: Book.vpr(2021, .spring, "chemistry", 8)).flags == [.randomThird])
    #expect(try occasion(of: Book.vpr(2021, .spring, "russian", 8)).flags.isEmpty)
  }

  @Test func `what is not in the calendar is unknown, not absent`() throws {
    let calendar = try Book.builtIn().calendar
    #expect(calendar.holding(of: Book.vpr(2023, .spring, "mathematics", 5)) == .unknown)
    #expect(calendar.wasKnown(Book.vpr(2023, .spring, "mathematics", 5), on: try day("2023-09-01")) == nil)
  }

  @Test func `a справка of September 2022 cannot know the autumn of 2022`() throws {
    let calendar = try Book.builtIn().calendar
    let day = try day("2022-09-15")
    #expect(calendar.wasKnown(Book.vpr(2022, .autumn, "mathematics", 5), on: day) == false)
    #expect(calendar.wasKnown(Book.vpr(2022, .spring, "mathematics", 5), on: day) == true)
    #expect(calendar.wasKnown(Book.oge(2022, "physics"), on: day) == true)
    #expect(calendar.wasKnown(Book.oge(2020, "russian"), on: day) == false)
  }

  @Test(arguments: [Assessment.vpr, .oge, .ege], 2020...2022)
  func `no procedure was known before it was written`(assessment: Assessment, year: Int) throws {
    let book = try Book.builtIn()
    for campaign in Session.allCases.map({ Campaign(assessment, year, $0) }) {
      for subject in book.subjects.all {
        for grade in 4...11 {
          let procedure = Procedure(campaign: campaign, subject: subject, programmeGrade: grade)
          guard case .held(let occasion) = book.calendar.holding(of: procedure) else { continue }
          let from = try #require(occasion.from)
          let available = try #require(occasion.availableFrom)
          let to = occasion.to ?? from
          #expect(from.year == year && from <= to && to < available, "\(procedure)")
        }
      }
    }
  }

  private func occasion(of procedure: Procedure) throws -> Occasion {
    guard case .held(let occasion) = try Book.builtIn().calendar.holding(of: procedure) else {
      throw ReferenceError(kind: .value, file: "", expected: "held", found: "\(procedure)", remedy: "")
    }
    return occasion
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
}
