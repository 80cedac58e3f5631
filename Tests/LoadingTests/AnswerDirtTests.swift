import Loading
import Testing
import Vocabulary

/// Dirt in task cells, journal marks and rows.
@Suite struct AnswerDirtTests {
  private let name = Sheets.name2021

  private func load(firstAnswer: String) throws -> LoadedFolder {
    try Folders.load2021([
      .scoring(8).with {
        $0.answers[0] = firstAnswer
        $0.total = "8"
      }, .scoring(9, code: 50002),
    ])
  }

  @Test(arguments: ["X", "x", "X\u{A0}"])
  func `a task that was not started is 0 points and is counted as not started`(_ cross: String) throws {
    let folder = try load(firstAnswer: cross)
    #expect(folder.school().tasks[0].byPoints == [1, 1])
    #expect(folder.school().tasks[0].notStarted == 1)
    #expect(!folder.rules.contains("task-cyrillic-cross"))
  }

  @Test(arguments: ["Х", "х", " Х\u{A0}"])
  func `a Cyrillic cross is read as X and noted`(_ cross: String) throws {
    let folder = try load(firstAnswer: cross)
    #expect(folder.school().tasks[0].notStarted == 1)
    #expect(
      folder.words(of: "task-cyrillic-cross") == ["\(name) J2 | «Х» русскими буквами | X | Действий не требуется."])
  }

  @Test func `a topic that was not taught is no zero`() throws {
    let folder = try load(firstAnswer: "не пройд.")
    #expect(folder.school().tasks[0].byPoints == [0, 1])
    #expect(folder.school().tasks[0].notTaught == 1)
    #expect(folder.school().tasks[0].notStarted == 0)
  }

  @Test(arguments: ["?", "H", "Ч", "*", "1,5"])
  func `an unreadable answer is left out of the task only`(_ answer: String) throws {
    let folder = try load(firstAnswer: answer)
    #expect(
      folder.words(of: "task-unreadable") == [
        "\(name) J2 | задание 1: «\(answer)» | от 0 до 1, X или «не пройд.» | Сверьте балл с протоколом школы."
      ])
    #expect(folder.school().tasks[0].byPoints == [0, 1])
    #expect(folder.school().participation?.participants == 2)
  }

  @Test(arguments: ["-1", "-2", "11", "19", "30", "2"])
  func `points outside the task are left out of the task only`(_ answer: String) throws {
    let folder = try load(firstAnswer: answer)
    #expect(
      folder.words(of: "task-above-maximum") == [
        "\(name) J2 | задание 1: «\(answer)» | от 0 до 1, X или «не пройд.» | Сверьте балл с протоколом школы."
      ])
    #expect(folder.school().tasks[0].byPoints == [0, 1])
    #expect(folder.school().participation?.participants == 2)
  }

  @Test func `where no source states the maximum, points that hardly anybody got are noted`() throws {
    var pupils = (0..<8).map { Pupil.scoring(8, code: 60001 + $0) }
    pupils[5].answers[0] = "7"
    let folder = try Folders.load(["2020/5/Математика.csv": Sheets.of2020(pupils, tasks: 17)])
    #expect(
      folder.words(of: "task-above-usual") == [
        "2020/5/Математика.csv K7 | задание 1: 7 | от 0 до 1: больше почти никто не получил | "
          + "Сверьте балл с протоколом школы."
      ])
    #expect(folder.school().tasks[0].byPoints == [0, 7])
  }

  @Test(arguments: ["\u{A0}4", "4\u{A0}", " 4"])
  func `a journal mark with spaces is read and noted`(_ mark: String) throws {
    let folder = try Folders.load2021([.scoring(8).with { $0.journal = mark }])
    #expect(
      folder.words(of: "journal-mark-spaces") == [
        "\(name) E2 | «\(mark)» | 2, 3, 4 или 5 | Действий не требуется."
      ])
    #expect(folder.school().journal == JournalTriple(lowered: 1, confirmed: 0, raised: 0))
  }

  @Test(arguments: ["1", "8"])
  func `a number that is no mark gives no pair with the journal`(_ mark: String) throws {
    let folder = try Folders.load2021([.scoring(8).with { $0.journal = mark }])
    #expect(
      folder.words(of: "journal-mark-out-of-range") == [
        "\(name) E2 | «\(mark)» | 2, 3, 4, 5 или «нет отметки» | Сверьте отметку с журналом."
      ])
    #expect(folder.school().journal == nil)
    #expect(folder.school().participation?.participants == 1)
  }

  @Test func `journal mark and score stay joined, and a pupil without a journal mark is in no pair`() throws {
    let folder = try Folders.load2021([
      .scoring(8), .scoring(8, code: 50002), .scoring(3, code: 50003).with { $0.journal = "5" },
      .scoring(9, code: 50004).with { $0.journal = "" },
    ])
    #expect(
      folder.school().journalScores?.places == [
        .init(journal: .four, score: 8, pupils: 2), .init(journal: .five, score: 3, pupils: 1),
      ])
  }

  @Test func `a letter in place of the journal mark means a shifted row`() throws {
    let folder = try Folders.load2021([.scoring(8).with { $0.journal = "ж" }])
    #expect(
      folder.words(of: "journal-mark-unreadable") == [
        "\(name) E2 | «ж» | 2, 3, 4, 5 или «нет отметки» | Проверьте, не сдвинуты ли столбцы строки."
      ])
    #expect(folder.school().journal == nil)
  }

  @Test(arguments: ["", "нет отметки", "Нет отметки"])
  func `no journal mark is no dirt and no pair`(_ mark: String) throws {
    let folder = try Folders.load2021([.scoring(8).with { $0.journal = mark }, .scoring(8, code: 50002)])
    #expect(folder.school().journal?.total == 1)
    #expect(folder.rules.isEmpty)
  }

  @Test func `a row shorter than its header is read to its end`() throws {
    let short = "edu220001;Ключевский муниципальный район;1;50002;4;м;а;1;8;1;1;1;1;1;2;1\n"
    let folder = try Folders.load([name: Sheets.of2021([.scoring(8)]) + short])
    #expect(
      folder.words(of: "row-short") == [
        "\(name) строка 3 | ячеек 16, в заголовке 25 | столько же ячеек, сколько в заголовке | Действий не требуется."
      ])
    #expect(folder.school().participation?.participants == 2)
  }

  @Test func `a cell beyond the header is noted and not read`() throws {
    let text = Sheets.of2021([.scoring(8)])
    let folder = try Folders.load([name: text.dropLast() + ";лишнее\n"])
    #expect(
      folder.words(of: "row-long") == [
        "\(name) AC2 | слово или имя (не показано) | пустые ячейки правее заголовка | Проверьте, не сдвинуты ли столбцы строки."
      ])
    #expect(folder.school().marks == [0, 1, 0, 0])
  }

  @Test func `a malformed login leaves the row out`() throws {
    let folder = try Folders.load2021([.scoring(8), .scoring(9, code: 50002).with { $0.login = "edu22ООО1" }])
    #expect(
      folder.words(of: "login-malformed") == [
        "\(name) A3 | «edu22ООО1» | логин вида edu223080 или sch223080 | Исправьте логин школы в строке."
      ])
    #expect(folder.claims.allSatisfy { $0.of == .school(SchoolID(space: .general, code: "220001")) })
  }

  @Test func `a word in a pupil's row may be a name and is never repeated in a message`() throws {
    let name = "Канарейкинъ"
    let folder = try Folders.load2021([
      .scoring(8), .scoring(9, code: 50002).with { $0.login = name },
      .scoring(9, code: 50003).with { $0.journal = name },
      .scoring(9, code: 50004).with { $0.total = name }, .scoring(9, code: 50005).with { $0.answers[2] = name },
    ])
    #expect(folder.rules.isSuperset(of: ["login-malformed", "journal-mark-unreadable", "total-unreadable"]))
    #expect(folder.issues.allSatisfy { !"\($0)".contains(name) })
  }

  @Test func `a row of totals is nobody's result`() throws {
    let folder = try Folders.load2021([.scoring(8), .scoring(9, code: 50002).with { $0.login = "Итого:" }])
    #expect(
      folder.words(of: "row-of-totals") == [
        "\(name) A3 | «Итого:» | строки участников или групп участников | Действий не требуется."
      ])
    #expect(folder.school().participation?.participants == 1)
  }

  @Test func `the logins sch and edu of one school are one, ksh and spo are others`() throws {
    let pupils = ["sch220206", "edu220206", "ksh220206", "spo220206", "EDU220206 "].enumerated().map { index, login in
      Pupil.scoring(8, code: 50001 + index).with { $0.login = login }
    }
    let folder = try Folders.load2021(pupils)
    #expect(folder.school("edu220206").participation?.participants == 3)
    #expect(folder.school("ksh220206").participation?.participants == 1)
    #expect(folder.school("spo220206").participation?.participants == 1)
  }

  @Test func `many rows of one kind are one issue with the first place and a count`() throws {
    let folder = try Folders.load2021((0..<5).map { Pupil.scoring(8, code: 50001 + $0).with { $0.journal = "ж" } })
    #expect(folder.issues.filter { $0.rule == "journal-mark-unreadable" }.map(\.count) == [5])
    #expect(folder.issues.first?.place == Place(file: name, sheet: nil, row: 2, column: 5))
  }
}
