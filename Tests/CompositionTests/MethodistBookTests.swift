import Aggregation
import Indicators
import Loading
import Reference
import ReportModel
import Testing
import Vocabulary

@testable import Composition

/// The book for methodists over a region of three schools whose tasks are worked by hand.
@Suite struct MethodistBookTests {
  private static let work = Work(
    procedure: Procedure(
      campaign: Campaign(.vpr, 2021, .spring), subject: Subject("mathematics"), programmeGrade: 5))

  /// Tasks «А» (1 point), «Б» (2 points) and «В» (1 point) of three schools.
  ///
  /// | school | А: failed of n | Б: failed of n | В: failed of n, not taught |
  /// |---|---|---|---|
  /// | 1, Лесной район | 4 of 12 | 9 of 12 | 3 of 6, 6 |
  /// | 2, Лесной район | 2 of 10 | 4 of 10 | 2 of 4, 6 |
  /// | 3, Луговой район | 1 of 11 | 5 of 11 | 3 of 5, 6 |
  private static let input = Result {
    let given: [(school: Int, place: String, tasks: [TaskCounts])] = [
      (
        1, "Лесной район", [task("А", [4, 8]), task("Б", [9, 1, 2], notStarted: 3), task("В", [3, 3], notTaught: 6)]
      ),
      (2, "Лесной район", [task("А", [2, 8]), task("Б", [4, 2, 4]), task("В", [2, 2], notTaught: 6)]),
      (3, "Луговой район", [task("А", [1, 10]), task("Б", [5, 1, 5]), task("В", [3, 2], notTaught: 6)]),
    ]
    let claims = given.flatMap { one -> [Claim] in
      let parts: [Claim.Part] = [
        .participation(Participation(participants: one.tasks[0].byPoints.reduce(0, +))), .tasks(one.tasks),
      ]
      return parts.map { Claim(work: work, of: .school(school(one.school)), part: $0, kind: .participants, source: 0) }
    }
    let facts = given.map {
      SchoolFact(
        school: school($0.school), name: "Школа № \($0.school)", municipality: $0.place, municipalityCode: nil,
        year: 2021, source: 0)
    }
    let source = SourceFile(
      path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    let region = Region(LoadedFolder(sources: [source], claims: claims, facts: facts, issues: []))
    return ReportInput(
      Analysis(
        of: region, book: try ReferenceBook.load(), asOf: try #require(CalendarDay("2022-09-15")), background: .own),
      version: "0")
  }

  private static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  private static func task(
    _ label: String, _ byPoints: [Int], notStarted: Int = 0, notTaught: Int = 0
  ) -> TaskCounts {
    // All who have an outcome got «3».
    let points = byPoints.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let none = TaskCounts.MarkGroup(pupils: 0, points: 0)
    return TaskCounts(
      label: label, maximum: byPoints.count - 1, byPoints: byPoints, notStarted: notStarted, notTaught: notTaught,
      byMark: [none, .init(pupils: byPoints.reduce(0, +), points: points), none, none])
  }

  private func planned(_ scope: ReportScope = .whole) throws -> [PlannedDocument] {
    ReportPlan(try Self.input.get(), kinds: [DocumentKind(.methodists)], scope: scope).documents
  }

  private func book(_ scope: ReportScope = .whole) throws -> Document {
    try #require(try planned(scope).first).compose()
  }

  private func table(_ id: String, _ document: Document) throws -> Table {
    try #require(document.allTables.first { $0.id == id })
  }

  private func lesnoy() throws -> Municipality {
    try #require(try Self.input.get().region.municipalities.first { $0.name == "Лесной район" })
  }

  @Test func `a book a subject, with a path that every disk takes`() throws {
    #expect(try planned().map(\.path) == ["методистам/математика"])
    #expect(try planned().map(\.formats) == [[.workbook]])
    #expect(try planned(.subject(Subject("russian"))).isEmpty)
    #expect(try planned(.subject(Subject("mathematics"))).count == 1)
    #expect(try planned(.municipality(lesnoy())).map(\.path) == ["рассылка/Лесной район/методистам/математика"])
    #expect(try planned(.school(Self.school(1))).isEmpty)
  }

  @Test func `tasks stand by the number of pupils who failed, with the columns of a methodist`() throws {
    let table = try table("tasks-vpr-5", book())
    #expect(
      table.columns.map(\.header) == [
        "№ задания", "Умение", "Уровень", "Макс.", "Участников", "Не справились, чел.", "Выполнение, регион",
        "Не приступали (X)", "Группа «2», %", "Группа «3», %", "Группа «4», %", "Группа «5», %", "Вывод",
        "Школы, где не справилось большинство (чел.)", "У кого посмотреть", "Решение методиста", "Срок",
        "Отметка о выполнении",
      ])
    #expect(table.rows.map { $0[0].plain } == ["Б", "В", "А"])
    // Б: 9 + 4 + 5 of 33; В: 8 of 15; А: 7 of 33.
    #expect(table.rows.map { $0[5].number } == [18, 8, 7])
    #expect(table.rows.map { $0[4].number } == [33, 15, 33])
    // Б: (1 + 4 + 2 + 8 + 1 + 10) of 66 points; 3 of 33 did not start.
    #expect(table.rows[0][6].number == 26.0 / 66)
    #expect(table.rows[0][7].number == 3.0 / 33)
    #expect(table.rows[0][8] == .missing(.noData))
    #expect(table.rows[0][9].number == 26.0 / 66)
    #expect(
      table.rows.map { $0[12].plain } == [
        "уровень не указан", "тема не изучалась: проверить программу", "уровень не указан",
      ])
    #expect(table.rows[0][13].plain == "Школа № 1 (Лесной район) – 9 из 12")
    #expect(table.rows[2][13].plain == "таких школ нет")
    let isBlank = table.rows.allSatisfy { $0.suffix(3) == [.blank, .blank, .blank] }
    #expect(isBlank)
    guard case .decision(let choices) = table.columns[15].kind else {
      Issue.record("the decision has no list")
      return
    }
    #expect(choices.contains("практикум для учителей"))
  }

  @Test func `the book of a municipality has its own column beside the region`() throws {
    let table = try table("tasks-vpr-5", book(.municipality(lesnoy())))
    #expect(
      table.columns[6...8].map(\.header) == ["Выполнение, район", "Выполнение, регион", "Разница, п. п."])
    // Б in the municipality: 15 of 44 points, in the region 26 of 66.
    #expect(table.rows[0][6].number == 15.0 / 44)
    #expect(table.rows[0][7].number == 26.0 / 66)
    #expect(table.rows[0][8].number == 15.0 / 44 - 26.0 / 66)
    #expect(table.rows[0][14].plain == "уровень не указан; ниже региона")
    #expect(table.rows[0][15].plain == "Школа № 1 – 9 из 12")
  }

  @Test func `three sentences stand above the table`() throws {
    let section = try #require(try book().sections.first { $0.id == "methodists-vpr-5" })
    let sentences = section.blocks.compactMap { block -> String? in
      if case .paragraph(let text) = block { Value.text(text).plain } else { nil }
    }
    #expect(
      sentences == [
        "Больше всего учащихся не справилось с заданиями: Б – 18 из 33; А – 7 из 33.",
        "Умений, по которым большинство школ муниципалитета ниже региона, не выявлено. Вопрос отдельной школы: с заданием Б большинство не справилось только в одной – Школа № 1 (Лесной район), 9 из 12.",
        "Не сравнивается: выполнение заданий разных лет – сами задания разные.",
      ])
    #expect(section.page == .landscape)
  }

  @Test func `schools and skills stand by municipality and name, not by result`() throws {
    let table = try table("skills-vpr-5", book())
    #expect(table.columns.map(\.header) == ["Муниципалитет", "Школа", "задание А", "задание Б", "задание В"])
    #expect(
      table.rows.map { $0.map(\.plain) } == [
        ["Лесной район", "Школа № 1", "4 из 12", "9 из 12", "3 из 6"],
        ["Лесной район", "Школа № 2", "2 из 10", "4 из 10", "2 из 4"],
        ["Луговой район", "Школа № 3", "1 из 11", "5 из 11", "3 из 5"],
      ])
  }

  @Test func `what was not taught is a question of the programme`() throws {
    let table = try table("untaught-vpr-5", book())
    #expect(table.rows.map { $0[0].plain } == ["В"])
    #expect(table.rows[0][2].number == 18 && table.rows[0][3].number == 33 && table.rows[0][5].number == 3)
    #expect(table.rows[0][6].plain == "проверить соответствие рабочей программы")
  }

  @Test func `no English word and no undeclared measure`() throws {
    let document = try book()
    let words = document.allTables.filter { $0.id != "sources" }.flatMap { table in
      table.columns.map(\.header) + table.rows.joined().map(\.plain)
    }
    for word in words {
      let latin = word.replacing("X", with: "").unicodeScalars.contains {
        ("A"..."z").contains($0) && $0.properties.isAlphabetic
      }
      #expect(!latin || word.contains(".xlsx"), "\(word)")
    }
    let linkage = try Self.input.get().linkage
    for case .quantity(let quantity) in document.allTables.flatMap({ $0.rows.joined() })
    where quantity.address.measure.hasPrefix("task") || quantity.address.measure.hasPrefix("skill") {
      let isDeclared = linkage.kind(of: quantity.address.measure) != nil
      #expect(isDeclared, "\(quantity.address.measure)")
    }
  }
}

extension Document {
  /// Tables of the text and of the annex.
  var allTables: [Table] {
    sections.flatMap(\.blocks).compactMap { block in
      switch block {
      case .table(let table), .annex(let table): table
      default: nil
      }
    }
  }
}

extension Value {
  /// The characters of a text, numbers as whole numbers; for tests.
  var plain: String {
    guard case .text(let text) = self else { return "" }
    return text.runs.map { run in
      switch run {
      case .words(let words), .strong(let words): words
      case .quantity(let quantity): String(Int(quantity.value))
      case .counted(let quantity, let noun): "\(Int(quantity.value)) \(noun.many)"
      case .interval: "…"
      case .missing(let missing): missing.rawValue
      case .reference(let id): id
      }
    }.joined()
  }

  var number: Double? {
    if case .quantity(let quantity) = self { quantity.value } else { nil }
  }
}
