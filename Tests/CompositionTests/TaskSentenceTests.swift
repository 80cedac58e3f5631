import Findings
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// The full text of the sentences about tasks and skills.
@Suite struct TaskSentenceTests {
  private let school = SchoolID(space: .general, code: "220001")
  private let work = Work(
    procedure: Procedure(
      campaign: Campaign(.vpr, 2021, .spring), subject: Subject("mathematics"), programmeGrade: 5))

  private func failed(_ skill: String, work: Work? = nil, number: String = "6") -> Finding {
    let task = WorkTask(
      number: number, maximum: 2, level: .basic, skill: skill, area: "", origin: .reference(year: 2021))
    return Finding(
      rule: FailedTask.definition.id, territory: .school(school), works: [work ?? self.work],
      statement: .failedTask(
        .init(
          work: work ?? self.work, task: task, failed: .share(14, of: 21, level: 0.95),
          completion: Measured(value: 0.25, n: 21), regional: Measured(value: 0.4452, n: 23_561),
          difference: Measured(value: -0.1952, n: 21), word: .veryLikely)), word: .veryLikely, pupils: 14)
  }

  @Test func `a task with words`() throws {
    #expect(
      try SentenceTests.words(failed("Задача на движение или работу"))
        == "Весной 2021 года по математике в 5 классе с заданием 6 («Задача на движение или работу») не справились 14 из 21 участника; выполнение – 25,0 %, по региону – 44,5 % (разность −19,5 п. п.). Выполнение ниже регионального: весьма вероятно."
    )
  }

  @Test func `a task without words, and one whose words hold quotation marks`() throws {
    #expect(
      try SentenceTests.words(failed("")).hasPrefix(
        "Весной 2021 года по математике в 5 классе с заданием 6 не справились 14 из 21 участника;"))
    #expect(
      try SentenceTests.words(failed("Оперировать понятием «натуральное число»")).contains(
        "с заданием 6 («Оперировать понятием „натуральное число“») не справились"))
  }

  @Test func `a task of an exam`() throws {
    let exam = Work(
      procedure: Procedure(campaign: Campaign(.oge, 2022, .main), subject: Subject("mathematics"), programmeGrade: 9))
    #expect(
      try SentenceTests.words(failed("", work: exam, number: "кратк. 3")).hasPrefix(
        "В 2022 году по математике в 9 классе с заданием кратк. 3 не справились 14 из 21 участника;"))
  }

  private func deficit(_ skill: WorkSkill, below: Int = 4) -> Finding {
    let municipality = Municipality(key: "первый", name: "Первый муниципальный район")
    let deficit = SystemicDeficit(
      skill: skill, municipality: municipality,
      result: SkillResult(failed: 62, pupils: 80, completion: 0.225, tasks: 5, tasksBelow: 4),
      regionalCompletion: 0.54, schoolsBelow: (1...below).map { SchoolID(space: .general, code: "22000\($0)") },
      schoolsJudged: 5, word: .likely)
    return Finding(
      rule: SharedDeficit.definition.id, territory: .municipality(municipality), works: [work],
      statement: .sharedDeficit(.init(work: work, deficit: deficit)), word: .likely, pupils: 62)
  }

  @Test func `a skill that many schools of a municipality lack`() throws {
    #expect(
      try SentenceTests.words(
        deficit(WorkSkill(title: "Текстовые задачи", isNamed: true, tasks: [3, 5, 6, 7, 9])))
        == "Весной 2021 года по математике в 5 классе по умению «Текстовые задачи» выполнение ниже регионального в 4 из 5 заданий и в 4 школах из 5: 22,5 %, по региону – 54,0 % (вероятно); не справились не менее 62 обучающихся. Это вопрос уровня муниципалитета, а не отдельной школы."
    )
    #expect(
      try SentenceTests.words(deficit(WorkSkill(title: "задания 13.1, 13.2", isNamed: false, tasks: [3, 5]))).contains(
        "по группе «задания 13.1, 13.2» выполнение ниже регионального"))
  }

  private func untaught(_ tasks: [UntaughtTasks.Untaught]) -> Finding {
    Finding(
      rule: UntaughtTasks.definition.id, territory: .school(school), works: [work],
      statement: .untaughtTasks(.init(work: work, tasks: tasks)), word: nil, pupils: 14)
  }

  @Test func `a topic that was not taught`() throws {
    let one = UntaughtTasks.Untaught(number: "8", pupils: .share(14, of: 21, level: 0.95))
    let other = UntaughtTasks.Untaught(number: "13", pupils: .share(5, of: 22, level: 0.95))
    #expect(
      try SentenceTests.words(untaught([one]))
        == "Весной 2021 года по математике в 5 классе задание 8 отмечено как «не пройдено» у 14 из 21 участника: проверить соответствие рабочей программы, в дефициты не включено."
    )
    #expect(
      try SentenceTests.words(untaught([one, other]))
        == "Весной 2021 года по математике в 5 классе как «не пройдено» отмечены задания 8 – у 14 из 21 участника, 13 – у 5 из 22 участников: проверить соответствие рабочей программы, в дефициты не включены."
    )
  }
}
