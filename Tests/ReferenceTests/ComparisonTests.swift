import Reference
import Testing
import Vocabulary

@Suite struct ComparisonTests {
  /// How a pair compares: `direct`, `gap: ids` or `blocked: ids`.
  private func verdict(
    _ first: Procedure, _ second: Procedure, _ aspect: Comparison.Aspect = .result, in book: ReferenceBook? = nil
  ) throws -> String {
    let book = try book ?? Book.builtIn()
    let comparison = book.calendar.comparison(of: first, with: second, in: aspect)
    #expect(comparison == book.calendar.comparison(of: second, with: first, in: aspect), "order must not matter")
    let ids = comparison.breaks.map(\.id).joined(separator: ", ")
    switch comparison {
    case .direct: return "direct"
    case .gapOnly: return "gap: " + ids
    case .blocked: return "blocked: " + ids
    }
  }

  @Test func `autumn and spring never stand in one line`() throws {
    #expect(
      try verdict(Book.vpr(2020, .autumn, "mathematics", 4), Book.vpr(2021, .spring, "mathematics", 4))
        == "gap: season, entrance-diagnostics")
    #expect(
      try verdict(Book.vpr(2021, .spring, "mathematics", 5), Book.vpr(2022, .autumn, "mathematics", 5))
        == "gap: season, remainder")
  }

  @Test func `a stopped campaign compares with nothing`() throws {
    #expect(
      try verdict(Book.vpr(2021, .spring, "mathematics", 5), Book.vpr(2022, .spring, "mathematics", 5))
        == "blocked: stopped-campaign")
  }

  @Test func `autumn to autumn keeps the gap only`() throws {
    #expect(
      try verdict(Book.vpr(2020, .autumn, "mathematics", 5), Book.vpr(2022, .autumn, "mathematics", 5))
        == "gap: entrance-diagnostics, remainder")
  }

  @Test func `drawn subjects keep the gap only`() throws {
    #expect(
      try verdict(Book.vpr(2020, .autumn, "biology", 6), Book.vpr(2021, .spring, "biology", 6))
        == "gap: season, entrance-diagnostics, random-half")
    #expect(
      try verdict(Book.vpr(2020, .autumn, "physics", 8), Book.vpr(2021, .spring, "physics", 8))
        == "gap: season, entrance-diagnostics, random-third, school-decision")
  }

  @Test func `ОГЭ 2020 was not held and blocks`() throws {
    #expect(try verdict(Book.oge(2020, "russian"), Book.oge(2021, "russian")) == "blocked: not-held, maximum-unknown")
    #expect(
      try verdict(Book.oge(2021, "physics"), Book.oge(2022, "physics"))
        == "blocked: not-held, elective, maximum-unknown")
  }

  @Test func `ОГЭ of 2021 and 2022 compare by the gap`() throws {
    #expect(try verdict(Book.oge(2021, "mathematics"), Book.oge(2022, "mathematics")) == "gap: oge-2021-2022")
  }

  @Test func `ЕГЭ of entrants compares by the gap, its tasks of 2022 with nothing before`() throws {
    #expect(try verdict(Book.ege(2021, "russian"), Book.ege(2022, "russian")) == "gap: self-selected-exam")
    #expect(
      try verdict(Book.ege(2020, "chemistry"), Book.ege(2021, "chemistry")) == "gap: self-selected-exam, elective")
    #expect(
      try verdict(Book.ege(2020, "informatics"), Book.ege(2021, "informatics"))
        == "gap: self-selected-exam, elective, computer-form")
    #expect(
      try verdict(Book.ege(2021, "chemistry"), Book.ege(2022, "chemistry"), .tasks)
        == "blocked: self-selected-exam, elective, maximum-score, ege-2022-tasks")
    #expect(
      try verdict(Book.ege(2021, "mathematics-base"), Book.ege(2022, "mathematics-base"))
        == "blocked: not-held, elective")
  }

  @Test func `basic mathematics before and after the break has another maximum`() throws {
    #expect(
      try verdict(Book.ege(2019, "mathematics-base"), Book.ege(2022, "mathematics-base"))
        == "gap: elective, maximum-result-base")
  }

  @Test func `another maximum forbids scores and tasks, not the gap of marks`() throws {
    let book = try Book.with([
      "vpr_scales.csv": """
      years,sessions,programme_grade,subject,sample,maximum,minimum3,minimum4,minimum5,note,source,confidence
      2023,spring,5,mathematics,standard,18,6,10,14,,описание 2023 года,high
      2024,spring,5,mathematics,standard,18,6,10,14,,описание 2024 года,high
      """
    ])
    let years = [2021, 2023, 2024].map { Book.vpr($0, .spring, "mathematics", 5) }
    #expect(try verdict(years[0], years[1], in: book) == "gap: maximum-result")
    #expect(try verdict(years[0], years[1], .tasks, in: book) == "blocked: maximum-score")
    #expect(try verdict(years[0], years[1], .score, in: book) == "blocked: maximum-score")
    #expect(try verdict(years[1], years[2], in: book) == "direct")
    #expect(try verdict(years[1], years[2], .tasks, in: book) == "direct")
  }

  @Test func `without a scale only the gap is left`() throws {
    #expect(
      try verdict(Book.vpr(2023, .spring, "mathematics", 5), Book.vpr(2024, .spring, "mathematics", 5))
        == "gap: maximum-unknown")
  }

  @Test func `other subjects do not compare, other grades and assessments by the gap`() throws {
    let base = Book.vpr(2021, .spring, "mathematics", 5)
    #expect(try verdict(base, Book.vpr(2021, .spring, "russian", 5)) == "blocked: subject, maximum-result")
    #expect(try verdict(base, Book.vpr(2021, .spring, "mathematics", 4)) == "gap: programme")
    #expect(
      try verdict(Book.vpr(2021, .spring, "mathematics", 8), Book.oge(2022, "mathematics"))
        == "gap: assessment, programme, maximum-result")
    #expect(try verdict(base, base) == "direct")
  }

  @Test func `the journal of autumn 2020 compares with nothing`() throws {
    #expect(
      try verdict(Book.vpr(2020, .autumn, "mathematics", 5), Book.vpr(2021, .spring, "mathematics", 5), .journal)
        == "blocked: season, entrance-diagnostics, journal-2020")
  }

  @Test func `every break is a sentence for the reader`() throws {
    for aspect in Comparison.Aspect.allCases {
      let found = try Book.builtIn().calendar.comparison(
        of: Book.vpr(2020, .autumn, "physics", 8), with: Book.oge(2020, "russian"), in: aspect)
      for reason in found.breaks {
        #expect(reason.rule.hasSuffix("."), "\(reason.id)")
        #expect(reason.rule.first?.isUppercase == true, "\(reason.id)")
        #expect(!reason.title.hasSuffix("."), "\(reason.id)")
      }
      #expect(found.breaks.count >= 5)
    }
  }
}
