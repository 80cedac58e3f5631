import Aggregation
import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// Folding of exam results: the first and the final result, whose result it is, tasks, tables.
@Suite struct ExamFoldTests {
  private static let book = Result { try ReferenceBook.load() }
  private let russian = Work.exam(.ege, 2022, "russian")
  private let school = SchoolID(space: .ege, code: "111002")

  private func region(_ files: [String: String]) throws -> Region {
    try TemporaryFolder.with { folder in
      for (path, content) in files { try folder.file(path, content) }
      return Region(try FolderLoader(book: Self.book.get(), threads: 1).load(folder: folder.path))
    }
  }

  private func ege(_ title: String, _ rows: [String]) -> String {
    ([
      title,
      "№;Код ОО;Класс;Аудитория;Категория участника;Фамилия;Имя;Отчество;Документ;Задания с кратким ответом;Задания с развёрнутым ответом;Первичный балл;Балл",
    ] + rows).joined(separator: "\n") + "\n"
  }

  private func row(
    _ person: Int, _ score: Int, school: String = "111002", category: String = "ВТГ", short: String = "",
    extended: String = ""
  ) -> String {
    "\(person);\(school);11;9;\(category);Участник-\(person);Имя;Отчество;4000 \(500_000 + person);\(short);\(extended);10;\(score)"
  }

  private func base(_ title: String, _ rows: [(person: Int, mark: Int)]) -> String {
    ([
      title,
      "№;Код ОО;Класс;Аудитория;Фамилия;Имя;Отчество;Серия;Номер;Задания с кратким ответом;Первичный балл;Оценка",
    ]
      + rows.map {
        "1;111002;11;9;Участник-\($0.person);Имя;Отчество;4000;\(500_000 + $0.person);+;\([0, 0, 3, 8, 13, 18][$0.mark]);\($0.mark)"
      })
      .joined(separator: "\n") + "\n"
  }

  private func scores(_ cell: Cell?) -> [Int] {
    (cell?.testScores ?? []).enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
  }

  @Test func `M20: a retake on a reserve day changes the final result and not the first`() throws {
    let region = try region([
      "1.csv": ege("01 - Русский язык 2022.05.30", [row(1, 20), row(2, 70)]),
      "2.csv": ege("01 - Русский язык 2022.06.23", [row(1, 45)]),
    ])
    #expect(scores(region.cell(russian, .school(school), attempt: .first)) == [20, 70])
    #expect(scores(region.cell(russian, .school(school))) == [45, 70])
    #expect(region.cell(russian, .region)?.participants == 2)
    #expect(region.cell(russian, .school(school))?.apart?.repeated == 1)
    #expect(region.issues.contains { $0.rule == "exam-repeated" && $0.place.file == "2.csv" })
  }

  @Test func `an exam whose results were not known on the day is left out, though its day has passed`() throws {
    let book = try Self.book.get()
    let files = ["1.csv": ege("01 - Русский язык 2022.05.30", [row(1, 20), row(2, 70)])]
    func region(on day: String) throws -> Region {
      let asOf = try #require(CalendarDay(day))
      let loaded = try TemporaryFolder.with { folder in
        for (path, content) in files { try folder.file(path, content) }
        return try FolderLoader(book: book, threads: 1).load(folder: folder.path)
      }
      return Region(loaded, book: book) { book.calendar.wasKnown($0.procedure, on: asOf) != false }
    }
    // Written up to 02.07, known from 20.07.
    #expect(try region(on: "2022-07-10").works.isEmpty)
    #expect(try region(on: "2022-07-10").leftOut == [russian])
    #expect(try region(on: "2022-07-10").examinees(of: Campaign(.ege, 2022, .main), in: school) == nil)
    #expect(try region(on: "2022-07-20").works == [russian])
  }

  @Test func `the order of the files changes nothing`() throws {
    let early = ege("01 - Русский язык 2022.05.30", [row(1, 20), row(2, 70)])
    let late = ege("01 - Русский язык 2022.06.23", [row(1, 45)])
    let one = try region(["1.csv": early, "2.csv": late])
    let other = try region(["1.csv": late, "2.csv": early])
    for attempt in Attempt.allCases {
      #expect(
        scores(one.cell(russian, .region, attempt: attempt)) == scores(other.cell(russian, .region, attempt: attempt)))
    }
  }

  @Test func `an appeal gives the final result, and its score before the first, even where the protocol is newer`()
    throws
  {
    let header =
      ";;;;;;;01 - Русский язык 2022.05.30;;;;;;;;\n№;Код ОО;Класс;Код ППЭ;Аудитория;Фамилия;Имя;Отчество;Документ;Тип апелляции / перепроверки;Состояние;Дата изменений;Балл до изменения;Текущие;;Разница\n;;;;;;;;;;;;;Первичный балл;Балл;\n"
    let appeal =
      header
      + "1;111002;11;1;2;Участник-1;Имя;Отчество;4000 500001;Апелляция на результат;Апелляция удовлетворена;5.07.2022 9:54:41;35;11;42;7\n"
    for protocolScore in [35, 42] {
      let region = try region([
        "апелляции.csv": appeal, "протокол.csv": ege("01 - Русский язык 2022.05.30", [row(1, protocolScore)]),
      ])
      #expect(scores(region.cell(russian, .region, attempt: .first)) == [35])
      #expect(scores(region.cell(russian, .region)) == [42])
    }
    let alone = try region(["апелляции.csv": appeal])
    #expect(alone.works.isEmpty && alone.issues.contains { $0.rule == "exam-recheck-alone" })
  }

  @Test func `M20: basic mathematics after a failed profile exam is a retake: the first result stays with the profile`()
    throws
  {
    let region = try region([
      "1.csv": ege("02 - Математика профильная 2022.06.02", [row(1, 18), row(2, 60)]),
      "2.csv": base("22 - Математика базовая 2022.06.27", [(1, 3), (3, 4)]),
    ])
    let base = Work.exam(.ege, 2022, "mathematics-base")
    #expect(region.cell(base, .region, attempt: .first)?.marks?.counts == [0, 0, 1, 0])
    #expect(region.cell(base, .region)?.marks?.counts == [0, 1, 1, 0])
    #expect(region.cell(base, .region)?.apart?.baseAfterProfile == 1)
    #expect(region.examinees(of: base.procedure.campaign, in: school) == 3)
  }

  @Test func `only graduates of the year count for the school`() throws {
    let region = try region([
      "1.csv": ege(
        "01 - Русский язык 2022.05.30",
        [row(1, 50), row(2, 20, category: "ВПЛ"), row(3, 30, category: "обучающийся СПО")])
    ])
    let cell = try #require(region.cell(russian, .school(school)))
    #expect(scores(cell) == [50] && cell.participants == 1)
    #expect(cell.apart == ExamineesApart(pastGraduates: 1, collegeStudents: 1))
  }

  @Test func `participants without a legible identity all count`() throws {
    let nameless = "1;111002;11;9;ВТГ;;;;;;;10;50"
    let region = try region(["1.csv": ege("01 - Русский язык 2022.05.30", [nameless, nameless])])
    #expect(region.cell(russian, .region)?.participants == 2)
    #expect(region.issues.first { $0.rule == "exam-participant-illegible" }?.count == 2)
  }

  @Test func `equal rows of one day count once, different ones are reported`() throws {
    let same = try region(["1.csv": ege("01 - Русский язык 2022.05.30", [row(1, 50), row(1, 50)])])
    #expect(scores(same.cell(russian, .region)) == [50] && !same.issues.contains { $0.rule == "exam-repeats-differ" })
    let other = try region(["1.csv": ege("01 - Русский язык 2022.05.30", [row(1, 50), row(1, 55)])])
    #expect(scores(other.cell(russian, .region)) == [55] && other.issues.contains { $0.rule == "exam-repeats-differ" })
  }

  @Test func `a plus counts as the most that anybody got for the task`() throws {
    let region = try region([
      "1.csv": ege(
        "01 - Русский язык 2022.05.30",
        [
          row(1, 50, short: "+5-", extended: "1(3)"), row(2, 40, short: "-+1", extended: "3(3)"),
          row(3, 40, short: "+", extended: "2(3)"),
        ])
    ])
    let tasks = try #require(region.cell(russian, .region)?.tasks)
    #expect(tasks.map(\.label) == ["кратк. 1", "кратк. 2", "кратк. 3", "разв. 1"])
    #expect(tasks.map(\.maximum) == [1, 5, 1, 3])
    #expect(tasks[1].byPoints == [0, 0, 0, 0, 0, 2])
    #expect(tasks[3].byPoints == [0, 1, 0, 1])
  }

  @Test func `test scores are no marks and no percent of a work`() throws {
    let cell = try #require(
      try region(["1.csv": ege("01 - Русский язык 2022.05.30", [row(1, 50)])]).cell(russian, .region))
    #expect(cell.marks == nil && cell.scores == nil && cell.testScores?.count == 101)
  }

  @Test func `the context form joins a code of ЕГЭ to the login of the school, lost zeros or not`() throws {
    let login = try #require(SchoolID(login: "edu220001"))
    let text = ege("01 - Русский язык 2022.05.30", [row(1, 50)])
    let form =
      "Пользователь;Код региона;Регион;Муниципалитет;Школа;Дата загрузки;№;1. ПОЛНОЕ наименование ОО (по уставу);8. Код ЕГЭ\n"
      + "edu220001;22;reg220000 | Край;reg22_m001 | Озёрный район;edu220001 | Школа № 1;01.02.2022 10:22:51;1;Школа № 1;0111002\n"
    let joined = try region(["1.csv": text, "контекст_2022.csv": form])
    #expect(joined.cell(russian, .school(login))?.participants == 1 && joined.unjoinedExamCodes.isEmpty)
    #expect(try region(["1.csv": text]).unjoinedExamCodes == [school])
  }

  @Test func `a table of schools and subjects is read where there is no protocol`() throws {
    let table = """
      Результаты ЕГЭ 2021 года;;;;;;;;;;;;
      Муниципалитет;ОО;всего выпускников, участвующих в ЕГЭ;Русский язык;;;;;Химия;;;;
      ;;;приняло участие;не преодолели минимум;"высокие
      80-99";100;средний балл;приняло участие;не преодолели минимум;высокие 80-99;100;средний балл
      Озёрный район;МБОУ «Школа № 1»;20;20;1;4;1;70,5;3;-;1;-;61
      ;МБОУ «Школа № 2»;10;10;2;-;-;55;-;-;-;-;-
      ;всего;30;30;3;4;1;65;3;0;1;0;61

      """
    let list =
      "логин;имя;регион\nedu220001;МБОУ «Школа № 1»;Озёрный район\nedu220002;МБОУ \"Школа № 2\";Озёрный район\n"
    let region = try region(["таблица.csv": table, "школы.csv": list])
    let work = Work.exam(.ege, 2021, "russian")
    let first = try #require(SchoolID(login: "edu220001"))
    #expect(
      region.cell(work, .school(first))?.examSummary
        == ExamSummary(participants: 20, belowMinimum: 1, high: 4, hundred: 1, scoreSum: 1410))
    #expect(region.cell(work, .region)?.examSummary?.participants == 30)
    #expect(region.cell(.exam(.ege, 2021, "chemistry"), .region)?.participants == 3)
  }
}

extension Work {
  fileprivate static func exam(_ assessment: Assessment, _ year: Int, _ subject: String) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(assessment, year, .main), subject: Subject(subject),
        programmeGrade: assessment == .ege ? 11 : 9))
  }
}
