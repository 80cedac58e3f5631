import Reference
import Testing
import Vocabulary

@Suite struct TaskItemTests {
  @Test func `mathematics 5 of 2021 has sixteen tasks for twenty points`() throws {
    let items = try #require(
      try Book.builtIn().taskItems.items(for: Work(procedure: Book.vpr(2021, .spring, "mathematics", 5))))
    #expect(
      items.map(\.number) == [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11.1", "11.2", "12.1", "12.2", "13", "14",
      ])
    #expect(items.map(\.maximum).reduce(0, +) == 20)
    #expect(items.map(\.position) == Array(1...16))
    #expect(items[5].skill == "Задача на движение или работу")
    #expect(items[15].level == .advanced)
    #expect(items[15].contentCodes == ["1", "3"])
  }

  @Test func `a list stands in for another year of the same maximum and keeps its year`() throws {
    let tasks = try Book.builtIn().taskItems
    #expect(tasks.items(for: Work(procedure: Book.vpr(2020, .autumn, "mathematics", 5)))?.first?.year == 2021)
    #expect(tasks.items(for: Work(procedure: Book.vpr(2022, .spring, "history", 6))) == nil)
    #expect(tasks.items(for: Work(procedure: Book.vpr(2023, .spring, "mathematics", 5))) == nil)
    #expect(tasks.items(for: Work(procedure: Book.oge(2021, "mathematics"))) == nil)
  }

  @Test func `a work by the sample of another grade has the tasks of that grade`() throws {
    let tasks = try Book.builtIn().taskItems
    let sample = Work(procedure: Book.vpr(2021, .spring, "biology", 7), sample: .ofGrade(8))
    #expect(tasks.items(for: sample) == tasks.items(for: Work(procedure: Book.vpr(2021, .spring, "biology", 8))))
    #expect(tasks.items(for: Work(procedure: Book.vpr(2021, .spring, "english", 7), sample: .computer)) == nil)
  }

  @Test func `a task is found by its number in either alphabet`() throws {
    let items = try #require(
      try Book.builtIn().taskItems.items(for: Work(procedure: Book.vpr(2021, .spring, "russian", 5))))
    let task = try #require(items.numbered("1К2"))
    #expect(task.skill == "Списывание текста: пунктуация")
    for spelling in ["1K2", "1k2", "1 К2", "1к2"] { #expect(items.numbered(spelling) == task) }
    #expect(items.numbered("99") == nil)
    #expect(items.numbered("5(1)") == items.numbered("5.1"))
    #expect(items.numbered("5(1)")?.skill == "Прямая речь: знаки препинания")
  }

  @Test(arguments: [4, 5, 6, 7, 8], ["russian", "mathematics"])
  func `every task of russian and mathematics has a skill of two to eight words`(grade: Int, subject: String) throws {
    let items = try #require(
      try Book.builtIn().taskItems.items(for: Work(procedure: Book.vpr(2021, .spring, subject, grade))))
    for item in items {
      let words = item.skill.split(separator: " ").count
      #expect((1...8).contains(words), "\(item.number): \(item.skill)")
    }
  }

  @Test(arguments: [4, 5, 6, 7, 8], ["russian", "mathematics"])
  func `every task of russian and mathematics belongs to an area, and areas hold several tasks`(
    grade: Int, subject: String
  ) throws {
    let items = try #require(
      try Book.builtIn().taskItems.items(for: Work(procedure: Book.vpr(2021, .spring, subject, grade))))
    #expect(items.allSatisfy { !$0.area.isEmpty })
    let sizes = Dictionary(grouping: items, by: \.area).values.map(\.count)
    #expect(sizes.count * 2 <= items.count, "an area of one task is no group")
  }

  @Test func `a list whose points do not add up to the scale says so`() throws {
    let book = try Book.builtIn()
    for subject in book.subjects.all {
      for grade in 4...8 {
        let work = Work(procedure: Book.vpr(2021, .spring, subject.code, grade))
        guard let items = book.taskItems.items(for: work) else { continue }
        let maximum = try #require(book.scales.scale(for: work)?.maximum)
        let adds = items.map(\.maximum).reduce(0, +) == maximum
        #expect(adds == items.allSatisfy { $0.confidence == .high }, "\(subject.code) \(grade)")
      }
    }
  }
}
