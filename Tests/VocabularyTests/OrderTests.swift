import Testing
import Vocabulary

/// Values sort by what a reader expects: time first.
@Suite struct OrderTests {
  private func work(_ year: Int, _ session: Session, _ grade: Int, _ sample: Sample = .standard) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject("biology"), programmeGrade: grade), sample: sample)
  }

  @Test func `works go by time, grade, subject and sample`() {
    let sorted = [
      work(2020, .autumn, 8), work(2021, .spring, 4), work(2021, .spring, 7), work(2021, .spring, 7, .ofGrade(8)),
      work(2022, .spring, 4), work(2022, .autumn, 4),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func `in autumn the pupils are a grade above the programme, in spring and in exams they are not`() {
    #expect(work(2020, .autumn, 5).procedure.gradeOfPupils == 6)
    #expect(work(2021, .spring, 5).procedure.gradeOfPupils == 5)
    let exam = Procedure(campaign: Campaign(.oge, 2022, .main), subject: Subject("russian"), programmeGrade: 9)
    #expect(exam.gradeOfPupils == 9)
  }

  @Test func `places go by file, sheet, row and column`() {
    let places = [
      Place(file: "а"), Place(file: "а", sheet: "1", row: 2, column: 3),
      Place(file: "а", sheet: "1", row: 10, column: 1),
      Place(file: "б", row: 1),
    ]
    #expect(places.reversed().sorted() == places)
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")])
  func `columns have the letters of a spreadsheet`(_ number: Int, _ letters: String) {
    #expect(Place.letters(ofColumn: number) == letters)
  }

  @Test func `severities rise from notice to error`() {
    #expect(Issue.Severity.allCases.sorted() == [.notice, .warning, .error])
  }
}

private typealias Issue = Vocabulary.Issue
