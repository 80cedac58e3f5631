import Aggregation
import Loading
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// Tasks of one work: descriptions, sums, zones, states, order.
@Suite struct TaskSheetTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)

  /// Points 0…maximum of one task; the mark groups hold the first pupil alone.
  static func task(
    _ label: String, _ byPoints: [Int], notStarted: Int = 0, notTaught: Int = 0, groups: [(Int, Int)] = []
  ) -> TaskCounts {
    TaskCounts(
      label: label, maximum: byPoints.count - 1, byPoints: byPoints, notStarted: notStarted, notTaught: notTaught,
      byMark: (0..<4).map {
        groups.indices.contains($0) ? .init(pupils: groups[$0].0, points: groups[$0].1) : .init(pupils: 0, points: 0)
      })
  }

  static func part(_ school: Int, _ work: Work, _ tasks: [TaskCounts], municipality: String = "Район") -> Given.Part {
    let pupils = (tasks.first?.byPoints.reduce(0, +) ?? 0) + (tasks.first?.notTaught ?? 0)
    return Given.Part(
      school: school, work: work, parts: [.participation(Participation(participants: pupils)), .tasks(tasks)],
      municipality: municipality)
  }

  /// Mathematics 5 has 16 tasks; all by position, each with its maximum.
  private func byPosition(_ school: Int, solvedOfTen solved: Int = 6) throws -> Given.Part {
    let items = try #require(try Given.book.get().taskItems.items(for: work))
    return Self.part(
      school, work,
      items.map { item in
        var points = [Int](repeating: 0, count: item.maximum + 1)
        points[0] = 10 - solved
        points[item.maximum] += solved
        return Self.task(String(item.position), points)
      })
  }

  @Test func `positions of an export and printed numbers meet in one column`() throws {
    let items = try #require(try Given.book.get().taskItems.items(for: work))
    let numbered = Self.part(
      2, work,
      items.map {
        Self.task(
          $0.number == "11.1" ? "11(1)" : $0.number, [10] + [Int](repeating: 0, count: $0.maximum))
      })
    let sheet = try #require(
      try Given.analysis(Given.region([try byPosition(1), numbered])).tasks.sheet(of: work))
    #expect(sheet.tasks.map(\.number) == items.map(\.number))
    #expect(sheet.tasks[10].skill == "Чтение таблицы или диаграммы")
    #expect(sheet.tasks[10].area == "Таблицы, диаграммы, вероятность")
    #expect(sheet.tasks[10].origin == .reference(year: 2021))
    #expect(sheet.result(of: 10, in: .region)?.pupils == 20)
    #expect(sheet.result(of: 10, in: .region)?.failed == 14)
    #expect(sheet.result(of: 10, in: .school(Given.school(1)))?.failed == 4)
  }

  @Test func `labels that no description knows keep their own column, numbers in order`() throws {
    let music = Given.work(2021, .spring, "music", 5)
    let tasks = ["10", "2", "1"].map { Self.task($0, [3, 7]) }
    let sheet = try #require(try Given.analysis(Given.region([Self.part(1, music, tasks)])).tasks.sheet(of: music))
    #expect(sheet.tasks.map(\.number) == ["10", "2", "1"], "one file: its own order")
    #expect(sheet.tasks.allSatisfy { $0.origin == .unknown && $0.level == nil && $0.skill.isEmpty })
    let two = try #require(
      try Given.analysis(Given.region([Self.part(1, music, tasks), Self.part(2, music, [Self.task("1", [1, 1])])]))
        .tasks.sheet(of: music))
    #expect(two.tasks.map(\.number) == ["1", "2", "10"])
    #expect(two.result(of: 0, in: .region)?.pupils == 12)
    #expect(two.result(of: 1, in: .school(Given.school(2)))?.pupils == 0)
    #expect(two.line(of: 1, in: .school(Given.school(2))) == nil, "a school without the task has no line")
  }

  @Test func `who got less than half of the points has failed: nothing of one or two, one of three`() throws {
    let tasks = [
      Self.task("а", [4, 6]), Self.task("б", [1, 2, 7]), Self.task("в", [1, 2, 3, 4]),
      Self.task("г", [1, 1, 3, 2, 3]),
    ]
    let region = Given.region([Self.part(1, work, tasks)])
    let sheet = try #require(try Given.analysis(region).tasks.sheet(of: work))
    #expect(sheet.tasks.indices.map { sheet.result(of: $0, in: .region)?.failed } == [4, 1, 3, 2])
    let strict = try #require(
      try Given.analysis(region, methodology: "task-failed-share: 1").tasks.sheet(of: work))
    #expect(strict.tasks.indices.map { strict.result(of: $0, in: .region)?.failed } == [4, 3, 6, 7])
    let lenient = try #require(
      try Given.analysis(region, methodology: "task-failed-share: 0.01").tasks.sheet(of: work))
    #expect(lenient.tasks.indices.map { lenient.result(of: $0, in: .region)?.failed } == [4, 1, 1, 1])
  }

  @Test func `«X» is among the failed, «не пройд.» is a third state in no denominator of completion`() throws {
    let tasks = [Self.task("1", [6, 4], notStarted: 2, notTaught: 5)]
    let sheet = try #require(try Given.analysis(Given.region([Self.part(1, work, tasks)])).tasks.sheet(of: work))
    let result = try #require(sheet.result(of: 0, in: .region))
    #expect(result.pupils == 10 && result.failed == 6 && result.notStarted == 2 && result.notTaught == 5)
    #expect(result.completion == Measured(value: 0.4, n: 10))
    #expect(result.failedShare(level: 0.95)?.count == 6)
    #expect(result.notTaughtShare(level: 0.95)?.n == 15)
    let untaught = Self.part(1, work, [Self.task("1", [0, 0], notTaught: 12)])
    let empty = try #require(try Given.analysis(Given.region([untaught])).tasks.sheet(of: work))
    #expect(empty.result(of: 0, in: .region)?.completion == nil)
    #expect(empty.line(of: 0, in: .region)?.zone == nil)
  }

  @Test func `mark groups need ten pupils`() throws {
    let tasks = [Self.task("1", [14, 11], groups: [(10, 1), (9, 5), (0, 0), (6, 5)])]
    let sheet = try #require(
      try Given.analysis(Given.region([Self.part(1, work, tasks), Self.part(2, work, tasks)])).tasks.sheet(of: work))
    let school = try #require(sheet.line(of: 0, in: .school(Given.school(1)))).own
    #expect(school.completion(of: .two, minimum: 10) == .value(Measured(value: 0.1, n: 10)))
    #expect(school.completion(of: .three, minimum: 10) == .missing(.tooFew))
    #expect(school.completion(of: .four, minimum: 10) == .missing(.noData))
    let region = try #require(sheet.line(of: 0, in: .region)).own
    #expect(region.completion(of: .three, minimum: 10) == .value(Measured(value: 10.0 / 18, n: 18)))
  }

  @Test func `lines stand by the number of pupils who failed, then in the order of the work`() throws {
    let tasks = [
      Self.task("а", [3, 7]), Self.task("б", [8, 2]), Self.task("в", [5, 5], notTaught: 10), Self.task("г", [3, 7]),
    ]
    let parts = [Self.part(1, work, tasks), Self.part(2, work, [Self.task("а", [9, 1])], municipality: "Город")]
    let sheet = try #require(try Given.analysis(Given.region(parts)).tasks.sheet(of: work))
    #expect(sheet.lines(in: .school(Given.school(1))).map(\.task.number) == ["б", "в", "а", "г"])
    #expect(sheet.lines(in: .region).map(\.task.number) == ["а", "б", "в", "г"])
    let line = try #require(sheet.lines(in: .school(Given.school(1))).first { $0.task.number == "а" })
    #expect(line.municipality?.pupils == 10 && line.region?.pupils == 20)
    #expect(near(line.difference, 0.7 - 0.4))
    #expect(sheet.municipalities.map(\.name) == ["Город", "Район"])
    #expect(sheet.schools(in: .municipality(try #require(sheet.municipalities.first))) == [Given.school(2)])
    #expect(sheet.lines(in: .region).allSatisfy { $0.region == nil && $0.municipality == nil })
  }

  @Test(arguments: [
    (TaskItem.Level.basic, 0.60, TaskZone.sufficient), (.basic, 0.5999, .uncertain), (.basic, 0.57, .uncertain),
    (.basic, 0.5699, .insufficient), (.advanced, 0.30, .sufficient), (.high, 0.285, .uncertain),
    (.high, 0.2849, .insufficient),
  ])
  func `zones by the level of the task`(_ level: TaskItem.Level, _ completion: Double, _ zone: TaskZone) throws {
    let thresholds = TaskThresholds(try Given.book.get().methodology)
    #expect(TaskZone(completion: completion, level: level, thresholds: thresholds) == zone)
  }

  @Test func `tasks of an exam and of a work of another year have columns too, without zone`() throws {
    let exam = Work(
      procedure: Procedure(
        campaign: Campaign(.ege, 2022, .main), subject: Subject("russian"), programmeGrade: 11))
    let tasks = ["кратк. 1", "кратк. 10", "кратк. 2", "разв. 1"].map { Self.task($0, [2, 8]) }
    let analysis = try Given.analysis(Given.region([Self.part(1, exam, tasks), Self.part(2, exam, [tasks[0]])]))
    let sheet = try #require(analysis.tasks.sheet(of: exam))
    #expect(sheet.tasks.map(\.number) == ["разв. 1", "кратк. 1", "кратк. 2", "кратк. 10"])
    #expect(
      sheet.skills.map(\.title) == ["задание разв. 1", "задание кратк. 1", "задание кратк. 2", "задание кратк. 10"])
    #expect(analysis.tasks.topics.map(\.assessment) == [.ege])
    #expect(analysis.tasks.works(of: analysis.tasks.topics[0]) == [exam])
    #expect(analysis.tasks.sheet(of: work) == nil)
  }

  @Test func `a campaign that was stopped has no region to compare with`() throws {
    let spring22 = Given.work(2022, .spring, "mathematics", 5)
    let parts =
      (1...4).map { Self.part($0, work, [Self.task("1", [5, 5])]) } + [
        Self.part(1, spring22, [Self.task("1", [9, 1])])
      ]
    let sheet = try #require(try Given.analysis(Given.region(parts)).tasks.sheet(of: spring22))
    #expect(!sheet.hasRegionalMean)
    #expect(sheet.line(of: 0, in: .school(Given.school(1)))?.region == nil)
    #expect(sheet.line(of: 0, in: .school(Given.school(1)))?.difference == nil)
  }
}
