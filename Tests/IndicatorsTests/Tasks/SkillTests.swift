import Aggregation
import Loading
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// Skills over schools: matrix, deficits of a municipality, schools in trouble and schools to learn from.
@Suite struct SkillTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)

  /// All sixteen tasks of mathematics 5; tasks of «Текстовые задачи» (4, 6, 7, 8, 10) are solved by `word` of `pupils`.
  private func part(
    _ school: Int, word: Int, others: Int, of pupils: Int, municipality: String = "Район"
  ) throws -> Given.Part {
    let items = try #require(try Given.book.get().taskItems.items(for: work))
    return TaskSheetTests.part(
      school, work,
      items.map { item in
        let solved = item.area == "Текстовые задачи" ? word : others
        var points = [Int](repeating: 0, count: item.maximum + 1)
        points[0] = pupils - solved
        points[item.maximum] += solved
        return TaskSheetTests.task(String(item.position), points)
      }, municipality: municipality)
  }

  private func analysis(_ parts: [Given.Part]) throws -> (Analysis, TaskSheet) {
    let analysis = try Given.analysis(Given.region(parts))
    return (analysis, try #require(analysis.tasks.sheet(of: work)))
  }

  private func wordProblems(_ sheet: TaskSheet) throws -> WorkSkill {
    try #require(sheet.skills.first { $0.title == "Текстовые задачи" })
  }

  @Test func `a skill counts the pupils who failed the task that most failed`() throws {
    let (_, sheet) = try analysis([try part(1, word: 4, others: 9, of: 12), try part(2, word: 8, others: 9, of: 12)])
    let skill = try wordProblems(sheet)
    #expect(skill.tasks.map { sheet.tasks[$0].number } == ["4", "6", "7", "8", "10"])
    let school = try #require(sheet.result(of: skill, in: .school(Given.school(1))))
    #expect(school.failed == 8 && school.pupils == 12 && school.tasks == 5 && school.tasksBelow == 5)
    #expect(near(school.completion, 4.0 / 12))
    let matrix = sheet.skillMatrix(in: .region)
    #expect(matrix.schools == [Given.school(1), Given.school(2)] && matrix.skills == sheet.skills)
    #expect(matrix.cells[0][1]?.failed == 8 && matrix.cells[1][1]?.failed == 4)
  }

  @Test func `most tasks below the region in half of the schools are a matter of the municipality`() throws {
    let weak = try (1...4).map { try part($0, word: 4 + $0 % 2, others: 15, of: 20, municipality: "Слабый") }
    let others = try (5...20).map { try part($0, word: 12 + $0 % 3, others: 15, of: 20, municipality: "Прочий") }
    let (analysis, sheet) = try analysis(weak + others)
    let municipality = try #require(sheet.municipalities.first { $0.name == "Слабый" })
    let deficits = sheet.systemicDeficits(in: municipality, scale: analysis.evidenceScale)
    #expect(deficits.map(\.skill.title) == ["Текстовые задачи"])
    let deficit = try #require(deficits.first)
    #expect(deficit.result.tasksBelow == 5 && deficit.result.tasks == 5)
    #expect(deficit.schoolsBelow.count == 4 && deficit.schoolsJudged == 4)
    // 4 schools of 20; two solved 5, two 4: 62 failed each of the five tasks, of 80 pupils.
    #expect(deficit.result.failed == 62 && deficit.result.pupils == 80)
    #expect(deficit.word >= .likely)
    let other = try #require(sheet.municipalities.first { $0.name == "Прочий" })
    #expect(sheet.systemicDeficits(in: other, scale: analysis.evidenceScale).isEmpty)
  }

  @Test func `one weak school of four is no matter of the municipality`() throws {
    let own =
      [try part(1, word: 0, others: 15, of: 40, municipality: "Район")]
      + (try (2...4).map { try part($0, word: 13, others: 15, of: 20, municipality: "Район") })
    let others = try (5...20).map { try part($0, word: 13, others: 15, of: 20, municipality: "Прочий") }
    let (analysis, sheet) = try analysis(own + others)
    let municipality = try #require(sheet.municipalities.first { $0.name == "Район" })
    #expect(sheet.systemicDeficits(in: municipality, scale: analysis.evidenceScale).isEmpty)
  }

  @Test func `a school where most failed is listed by its pupils, a small one is not`() throws {
    let (_, sheet) = try analysis([
      try part(1, word: 4, others: 9, of: 12), try part(2, word: 6, others: 9, of: 20),
      try part(3, word: 10, others: 9, of: 20), try part(4, word: 0, others: 9, of: 9),
    ])
    let task = try #require(try wordProblems(sheet).tasks.first)
    let schools = sheet.schoolsWhereMostFailed(task, in: .region)
    #expect(schools.map(\.school) == [Given.school(2), Given.school(1)])
    #expect(schools.map(\.result.failed) == [14, 8])
  }

  @Test func `schools to learn from are clearly better, have fifteen participants and no signs`() throws {
    let usual = try (1...20).map { try part($0, word: 8 + $0 % 5, others: 15, of: 20) }
    let (analysis, sheet) = try analysis(
      usual + [
        try part(21, word: 19, others: 15, of: 20), try part(22, word: 14, others: 14, of: 14),
        try part(23, word: 20, others: 15, of: 20),
      ])
    let task = try #require(try wordProblems(sheet).tasks.first)
    func examples(_ isMarked: @escaping (SchoolID) -> Bool = { _ in false }) -> [SchoolID] {
      sheet.examples(task, in: .region, scale: analysis.evidenceScale, isMarked: isMarked).map(\.school)
    }
    #expect(examples().prefix(2) == [Given.school(23), Given.school(21)])
    #expect(!examples().contains(Given.school(22)))
    #expect(examples { $0 == Given.school(23) }.first == Given.school(21))
  }

  @Test func `the word of a task follows the failed share of the school against the region`() throws {
    let usual = try (1...20).map { try part($0, word: 10 + $0 % 4, others: 15, of: 20) }
    let (analysis, sheet) = try analysis(
      usual + [try part(21, word: 1, others: 15, of: 20), try part(22, word: 0, others: 5, of: 5)])
    let task = try #require(try wordProblems(sheet).tasks.first)
    func word(_ school: Int) -> EvidenceWord? {
      sheet.word(of: task, in: Given.school(school), scale: analysis.evidenceScale)
    }
    #expect(word(21) == .veryLikely)
    #expect(word(22) == .insufficient, "five pupils say nothing")
    #expect(word(3) == .refuted || word(3) == .insufficient)
    #expect(sheet.word(of: task, in: Given.school(99), scale: analysis.evidenceScale) == nil)
  }
}
