import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// Defects of protocols: what is refused, what is kept, and that no message repeats a cell of a participant.
@Suite struct ExamDirtTests {
  private let russian = "01 - Русский язык 2022.06.23"

  private func load(_ title: String, _ rows: [String]) throws -> LoadedFolder {
    try Folders.load(["протокол.csv": ExamFiles.protocolText(title, rows)])
  }

  @Test func `footers are no participants`() throws {
    let folder = try load(russian, [ExamFiles.row(1, score: "60"), ExamFiles.row(2, score: "71")])
    #expect(folder.examResults.map(\.testScore) == [60, 71])
    #expect(folder.sources[0].rowsRead == 2 && folder.sources[0].rowsKept == 2)
  }

  @Test(arguments: ["101", "-1", "6O", "", "60,5", "Участник"])
  func `a test score that is no score from 0 to 100 refuses the row`(_ score: String) throws {
    let folder = try load(russian, [ExamFiles.row(1, score: score), ExamFiles.row(2, score: "71")])
    #expect(folder.examResults.map(\.testScore) == [71])
    #expect(!folder.rules.isDisjoint(with: ["exam-score-out-of-range", "exam-score-unreadable"]))
  }

  @Test func `a primary score of ЕГЭ above the known maximum is left out and reported, the test score stays`() throws {
    let folder = try load(russian, [ExamFiles.row(1, primary: "59", score: "98")])
    #expect(folder.examResults.map(\.testScore) == [98] && folder.examResults.map(\.primaryScore) == [nil])
    #expect(folder.rules.contains("exam-primary-above-maximum"))
  }

  @Test(arguments: ["1", "6", "0", "45", "", "отлично"])
  func `a mark of ОГЭ that is not 2 to 5 refuses the row`(_ mark: String) throws {
    let text = ExamFiles.ogeText("02 - Математика 2022.05.27", [ExamFiles.ogeRow(1, primary: "10", mark: mark)])
    let folder = try Folders.load(["протокол.csv": text])
    #expect(folder.examResults.isEmpty && folder.rules.contains("exam-mark-unreadable"))
  }

  @Test func `the mark of the file rules and the scale only reports a difference`() throws {
    let text = ExamFiles.ogeText("02 - Математика 2022.05.27", [ExamFiles.ogeRow(1, primary: "10", mark: "2")])
    let folder = try Folders.load(["протокол.csv": text])
    #expect(folder.examResults.map(\.mark) == [.two])
    #expect(
      folder.words(of: "exam-given-mark-differs") == [
        "протокол.csv U6 | «2» | «3» за 10 по шкале | Проверьте, своя ли шкала в регионе; по русскому языку и математике есть дополнительные условия."
      ])
  }

  @Test func `the scale of a region checks the marks of its protocols and overwrites none`() throws {
    let text = ExamFiles.ogeText(
      "02 - Математика 2022.05.27",
      [ExamFiles.ogeRow(1, primary: "7", mark: "3"), ExamFiles.ogeRow(2, primary: "9", mark: "4")])
    func load(_ book: ReferenceBook) throws -> LoadedFolder {
      let folder = try ScratchFolder()
      try folder.write("огэ.csv", text)
      return try FolderLoader(book: book, threads: 1).load(folder: folder.path)
    }
    // By the recommended scale 7 points are «2» and 9 points are «3»; the region begins at 7 and at 9.
    let recommended = try load(Folders.book.get())
    #expect(recommended.issues.filter { $0.rule == "exam-given-mark-differs" }.map(\.count) == [2])
    let facts = try ScratchFolder()
    try facts.write(
      "oge_scales.csv",
      "years,subject,maximum,minimum3,minimum4,minimum5,note,source,confidence\n2022,mathematics,31,7,9,22,,приказ региона,high\n"
    )
    let regional = try load(ReferenceBook.load(overrides: facts.path))
    #expect(!regional.rules.contains("exam-given-mark-differs"))
    for loaded in [recommended, regional] { #expect(loaded.examResults.map(\.mark) == [.three, .four]) }
  }

  @Test func `a score of ОГЭ above the maximum refuses the row`() throws {
    let text = ExamFiles.ogeText("02 - Математика 2022.05.27", [ExamFiles.ogeRow(1, primary: "32", mark: "5")])
    #expect(try Folders.load(["протокол.csv": text]).examResults.isEmpty)
  }

  @Test func `the subject is that of the words, not of the number`() throws {
    let folder = try Folders.load([
      "п.csv": ExamFiles.ogeText("04 - Химия 2022.06.15", [ExamFiles.ogeRow(1, primary: "22", mark: "4")])
    ])
    #expect(folder.examResults.map(\.work) == [.exam(.oge, 2022, "chemistry")])
  }

  @Test func `rows under a title that is not understood do not join the exam above`() throws {
    let first = ExamFiles.ogeText("04 - Химия 2022.06.15", [ExamFiles.ogeRow(1, primary: "22", mark: "4")])
    let second = ExamFiles.ogeText("77 - Зельеварение 2022.06.16", [ExamFiles.ogeRow(2, primary: "12", mark: "3")])
    let folder = try Folders.load(["п.csv": first + second])
    #expect(folder.examResults.count == 1 && folder.rules.contains("exam-unknown"))
  }

  @Test func `ГВЭ by its number is another exam`() throws {
    let folder = try Folders.load([
      "п.csv": ExamFiles.ogeText("52 - Математика 2022.05.30", [ExamFiles.ogeRow(1, primary: "6", mark: "4")])
    ])
    #expect(folder.examResults.map(\.work) == [.exam(.gve, 2022, "mathematics")])
  }

  @Test func `an essay or an oral part alone is no exam`() throws {
    let essay = ExamFiles.protocolText("20 - Сочинение 2021.12.01", [ExamFiles.row(1, score: "5")])
    let oral = ExamFiles.protocolText("29 - Английский язык (устный) 2022.06.16", [ExamFiles.row(1, score: "19")])
    let folder = try Folders.load(["1.csv": essay, "2.csv": oral])
    #expect(folder.examResults.isEmpty && folder.rules.contains("exam-part-only"))
  }

  @Test func `an exam that the calendar knows as not held is not counted`() throws {
    let folder = try Folders.load([
      "п.csv": ExamFiles.ogeText("02 - Математика 2020.06.09", [ExamFiles.ogeRow(1, primary: "10", mark: "3")])
    ])
    #expect(folder.examResults.isEmpty)
    #expect(folder.words(of: "exam-not-held").count == 1)
  }

  @Test func `a name of the file that contradicts the table is not believed`() throws {
    let folder = try Folders.load(["ОГЭ/п.csv": ExamFiles.protocolText(russian, [ExamFiles.row(1, score: "60")])])
    #expect(folder.examResults.isEmpty && folder.rules.contains("exam-kind-unknown"))
  }

  @Test(arguments: [("ВПЛ", ExamResult.Category.past), ("СПО", .college), ("11А", .graduate), ("11", .graduate)])
  func `the class tells who is no graduate of the school`(_ grade: String, _ category: ExamResult.Category) throws {
    #expect(try load(russian, [ExamFiles.row(1, grade: grade, score: "60")]).examResults.map(\.category) == [category])
  }

  @Test(arguments: [("+ +-2", "1(2)0(3)", 4, 2), ("++", "", 2, 0), ("", "2(2)", 0, 1)])
  func `masks become answers`(_ short: String, _ extended: String, _ shortCount: Int, _ extendedCount: Int) throws {
    let answers = try #require(
      try load(russian, [ExamFiles.row(1, short: short, extended: extended, score: "60")]).examResults.first
    ).answers
    #expect(answers[.short].count == shortCount && answers[.extended].count == extendedCount)
    #expect(answers[.short].first?.isRight ?? true)
  }

  @Test(arguments: [("+x-", "1(2)"), ("++", "3(2)"), ("++", "1(2"), ("++", "1(99)"), ("++", "(2)")])
  func `a mask outside the grammar gives no answers, but the score counts`(_ short: String, _ extended: String) throws {
    let folder = try load(russian, [ExamFiles.row(1, short: short, extended: extended, score: "60")])
    #expect(folder.examResults.map(\.testScore) == [60])
    #expect(folder.examResults[0].answers == ExamAnswers())
    #expect(folder.rules.contains("exam-mask-unreadable"))
  }

  @Test func `document of one column or two, with lost zeros, is one participant`() throws {
    let one = ExamFiles.protocolText(russian, [ExamFiles.row(1, document: "0301;022222", score: "60")])
    let two = ExamFiles.protocolText(
      "02 - Математика профильная 2022.06.02", [ExamFiles.row(7, document: "301;22222", score: "50")])
    let other = ExamFiles.protocolText(
      "06 - Биология 2022.06.14", [ExamFiles.row(1, document: "0301;022223", score: "50")])
    let results = try Folders.load(["1.csv": one, "2.csv": two, "3.csv": other]).examResults
    #expect(results.count == 3 && results[0].participant == results[1].participant)
    #expect(results[0].participant != results[2].participant)
  }

  @Test func `a placeholder is no document, and a row without a name has no identity`() throws {
    let named = try load(
      russian,
      [ExamFiles.row(1, document: "0000;000000", score: "60"), ExamFiles.row(2, document: "0000;000000", score: "60")])
    #expect(Set(named.examResults.map(\.participant)).count == 2)
    let nameless = "1;111;111002;11;1018;9;;;;;;++-2;1(2)0(3);20;60"
    let folder = try load(russian, [nameless])
    #expect(folder.examResults.map(\.participant) == [nil] && folder.rules.contains("exam-participant-illegible"))
  }

  @Test func `personal cells are counted and never quoted`() throws {
    let shifted = "1;111;111002;11;1018;9;;Канареева;Имя;Отчество;4000;500001;++;1(2);20;Канареева"
    let folder = try load(russian, [ExamFiles.row(1, score: "60"), shifted])
    #expect(
      folder.words(of: "personal-data-dropped").first?.contains("ячеек с фамилиями, именами или документами: 9") == true
    )
    for issue in folder.issues { #expect(!issue.found.contains("Канар") && !issue.expected.contains("Канар")) }
  }
}
