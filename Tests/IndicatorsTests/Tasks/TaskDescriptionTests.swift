import Aggregation
import Loading
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// A description that the user supplied, beside the built-in one.
@Suite struct TaskDescriptionTests {
  private let history = Given.work(2021, .spring, "history", 5)
  private let mathematics = Given.work(2021, .spring, "mathematics", 5)

  private func codifier(_ subject: String, _ tasks: [Codifier.Task]) -> Codifier {
    Codifier(subject: Subject(subject), grade: 5, tasks: tasks, codes: nil, texts: [], file: "описание.xlsx")
  }

  private func task(
    _ number: String, _ skill: String, block: String = "", level: String = "Б", maximum: Int? = 1
  ) -> Codifier.Task {
    Codifier.Task(
      number: number, skill: skill, block: block, level: level, elements: [], requirements: [], maximum: maximum)
  }

  private func sheet(
    _ work: Work, _ labels: [(String, Int)], _ codifiers: [Codifier], methodology: String = ""
  ) throws -> TaskSheet {
    let tasks = labels.map { TaskSheetTests.task($0.0, [5] + [Int](repeating: 5, count: $0.1)) }
    let region = Given.region([TaskSheetTests.part(1, work, tasks)], codifiers: codifiers)
    return try #require(try Given.analysis(region, methodology: methodology).tasks.sheet(of: work))
  }

  @Test func `the words of the description are taken where we have none, and group the tasks`() throws {
    let own = codifier(
      "history",
      [
        task("1", "Работать с изображениями."), task("2", "Работать с текстом", level: "П"),
        task("3", "Работать с текстом"),
      ])
    let sheet = try sheet(history, [("1", 1), ("2", 1), ("3", 1)], [own])
    #expect(sheet.tasks.map(\.skill) == ["Работать с изображениями", "Работать с текстом", "Работать с текстом"])
    #expect(sheet.tasks.map(\.level) == [.basic, .advanced, .basic])
    #expect(sheet.tasks.allSatisfy { $0.origin == .codifier(file: "описание.xlsx") })
    #expect(sheet.skills.map(\.title) == ["Работать с изображениями", "Работать с текстом"])
    #expect(sheet.skills.map(\.tasks) == [[0], [1, 2]])
  }

  @Test func `our short words stay where we have them, unless the official ones are asked for`() throws {
    let items = try #require(try Given.book.get().taskItems.items(for: mathematics))
    let own = codifier(
      "mathematics",
      items.map {
        task(
          $0.number, "Развитие представлений о числе", block: "Оперировать понятием \($0.number)", level: "В",
          maximum: $0.maximum)
      })
    let labels = items.map { (String($0.position), $0.maximum) }
    let ours = try sheet(mathematics, labels, [own])
    #expect(ours.tasks[0].skill == "Натуральные числа" && ours.tasks[0].level == .high)
    #expect(ours.tasks[0].area == "Числа и вычисления")
    let official = try sheet(mathematics, labels, [own], methodology: "task-official-words: true")
    #expect(official.tasks[10].skill == "Оперировать понятием 11.1")
    #expect(official.skills.map(\.title) == ["Развитие представлений о числе"])
  }

  @Test func `a description with fewer points than were got, or other numbers, is not that of the work`() throws {
    let poor = codifier("history", [task("1", "Умение", maximum: 1), task("2", "Умение", maximum: 1)])
    #expect(try sheet(history, [("1", 2), ("2", 1)], [poor]).tasks.allSatisfy { $0.origin == .unknown })
    let other = codifier("history", [task("1", "Умение"), task("2.1", "Умение"), task("2.2", "Умение")])
    #expect(try sheet(history, [("1", 1), ("2", 1)], [other]).tasks.allSatisfy { $0.origin == .unknown })
    let fits = codifier("history", [task("1", "Умение", maximum: nil), task("2", "Умение", maximum: 3)])
    #expect(try sheet(history, [("1", 2), ("2", 1)], [poor, fits]).tasks.map(\.maximum) == [2, 3])
  }

  @Test func `without words tasks are grouped by the number that they are parts of`() throws {
    let skills = WorkSkill.all(
      of: ["1", "2.1", "2.2", "10К1", "10К2"].map {
        WorkTask(number: $0, maximum: 1, level: nil, skill: "", area: "", origin: .unknown)
      })
    #expect(skills.map(\.title) == ["задание 1", "задания 2.1, 2.2", "задания 10К1, 10К2"])
    #expect(skills.allSatisfy { !$0.isNamed })
  }
}
