// The days of fixtures are written out and exist.
// swift-format-ignore-file: NeverForceUnwrap

import Aggregation
import Indicators
import Reference
import RegionSupport
import TestSupport
import Testing
import Vocabulary

/// The rule of low results: which procedures it counts, whose pupils they are, and when it cannot be checked.
@Suite struct LowResultsTests {
  private let russian5 = Given.work(2021, .spring, "russian", 5)
  private let mathematics5 = Given.work(2021, .spring, "mathematics", 5)
  private let mathematics6 = Given.work(2021, .spring, "mathematics", 6)

  private func rule(_ marks: [(school: Int, work: Work, marks: [Int])], methodology: String? = nil) throws
    -> [LowResults]
  {
    var book = try Given.book.get()
    if let methodology {
      book = try TemporaryFolder.with { folder in
        try folder.file("methodology.yml", methodology)
        return try ReferenceBook.load(overrides: folder.path)
      }
    }
    return Analysis(
      of: Given.region(marks), book: book, asOf: CalendarDay(year: 2022, month: 12, day: 31)!, background: .own
    ).lowResults
  }

  @Test func `a share of exactly the threshold is low, one pupil less is not`() throws {
    let all = try rule([(1, russian5, [3, 7, 0, 0]), (1, mathematics5, [2, 8, 0, 0]), (2, russian5, [0, 10, 0, 0])])
    #expect(all[0].available.map(\.isLow) == [false, true])
    #expect(all[0].low.map(\.work) == [russian5])
    #expect(!all[0].isLowByRule)
    #expect(all[0].low[0].regional?.n == 20)
    #expect(near(all[0].low[0].regional?.value, 0.15))
  }

  @Test func `two low procedures of one campaign are two, of one cohort of pupils one`() throws {
    let all = try rule([(1, russian5, [5, 5, 0, 0]), (1, mathematics5, [5, 5, 0, 0])])
    #expect(all[0].isLowByRule)
    #expect(all[0].lowCohorts == 1)
    #expect(all[0].lowCampaigns == 1)
    let two = try rule([(1, russian5, [5, 5, 0, 0]), (1, mathematics6, [5, 5, 0, 0])])
    #expect(two[0].lowCohorts == 2)
  }

  @Test func `autumn 2020 of programme 5 and spring 2021 of programme 6 were written by the same pupils`() {
    let autumn = Given.work(2020, .autumn, "mathematics", 5).procedure
    #expect(LowResults.cohort(of: autumn) == LowResults.cohort(of: mathematics6.procedure))
    #expect(LowResults.cohort(of: autumn) != LowResults.cohort(of: mathematics5.procedure))
    let next = Given.work(2022, .spring, "mathematics", 6).procedure
    #expect(LowResults.cohort(of: next) == LowResults.cohort(of: mathematics5.procedure))
    let exam = Procedure(campaign: Campaign(.oge, 2022, .main), subject: Subject("russian"), programmeGrade: 9)
    let eighth = Given.work(2021, .spring, "russian", 8).procedure
    #expect(LowResults.cohort(of: exam) == LowResults.cohort(of: eighth))
  }

  @Test func `a procedure with fewer than ten participants is not judged`() throws {
    let all = try rule([(1, russian5, [9, 0, 0, 0]), (1, mathematics5, [5, 5, 0, 0])])
    #expect(all[0].tooSmall == [russian5])
    #expect(all[0].available.map(\.work) == [mathematics5])
    #expect(!all[0].isLowByRule)
    #expect(all[0].needed == 2)
  }

  @Test func `grades, subjects and the autumn of 2020 are parameters`() throws {
    let autumn = Given.work(2020, .autumn, "mathematics", 5)
    let marks = [
      (1, autumn, [9, 1, 0, 0]), (1, Given.work(2021, .spring, "mathematics", 4), [9, 1, 0, 0]),
      (1, Given.work(2021, .spring, "history", 5), [9, 1, 0, 0]), (1, mathematics5, [9, 1, 0, 0]),
    ]
    #expect(try rule(marks)[0].available.map(\.work) == [mathematics5])
    let option = "low-count-entrance-diagnostics:\n  value: true\n  source: решение региона\n"
    #expect(try rule(marks, methodology: option)[0].available.map(\.work) == [autumn, mathematics5])
  }

  @Test func `a school without a counted procedure is not listed`() throws {
    #expect(try rule([(1, Given.work(2021, .spring, "history", 5), [9, 1, 0, 0])]).isEmpty)
  }

  @Test func `evidence stands in order of time and schools in the order of the region`() throws {
    let spring22 = Given.work(2022, .spring, "russian", 5)
    let all = try rule([
      (2, mathematics5, [5, 5, 0, 0]), (1, spring22, [5, 5, 0, 0]), (1, russian5, [5, 5, 0, 0]),
      (1, mathematics6, [5, 5, 0, 0]),
    ])
    #expect(all.map(\.school) == [Given.school(1), Given.school(2)])
    #expect(all[0].available.map(\.work) == [russian5, mathematics6, spring22])
    #expect(all[0].lowCampaigns == 2)
  }

  @Test func `a correctional school is neither judged nor one of those without enough data`() throws {
    var region = InventedRegion()
    for school in 1...2 {
      for work in [russian5, mathematics5] { region.add(school, work, two: 6, of: 12) }
    }
    var answers = InventedRegion.answers(village: true, size: 1, access: 1, pupils: 60)
    region.context(1, answers)
    answers[.correctional] = .yes(true)
    region.context(2, answers)
    let all = try region.analysis().lowResults
    #expect(all.map(\.outcome) == [.single, .excluded])
    #expect(all.map(\.isJudged) == [true, false])
    #expect(all.map(\.isLowByRule) == [true, false])
  }
}
