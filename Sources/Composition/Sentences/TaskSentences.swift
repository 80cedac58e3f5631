import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Весной 2021 года по математике в 5 классе с заданием 6 («Задача на движение или работу») не справились 14 из 21
  /// участника; …»
  func failedTask(_ slots: FailedTask.Slots, _ finding: Finding) -> Text {
    let figures = TaskFigures(work: slots.work, territory: finding.territory, key: slots.task.number)
    let failed = figures.count(slots.failed.count ?? 0, TaskResult.failedDefinition.id)
    let n = figures.count(slots.failed.n, "task-pupils")
    let own = figures.share(slots.completion, TaskResult.completionDefinition.id)
    let regional = figures.regional.share(slots.regional, TaskResult.completionDefinition.id)
    let difference = figures.difference(slots.difference, "task-difference")
    return
      "\(occasion(slots.work)) с заданием \(named(slots.task)) не справились \(failed) из \(n, NounForms(.participant, .genitive)); выполнение – \(own), по региону – \(regional) (разность \(difference)). Выполнение ниже регионального: \(slots.word.words)."
  }

  /// «По умению «Текстовые задачи» … выполнение ниже регионального в 5 из 5 заданий и в 4 школах из 4; …»
  func sharedDeficit(_ slots: SharedDeficit.Slots, _ finding: Finding) -> Text {
    let deficit = slots.deficit
    let result = deficit.result
    let figures = TaskFigures(work: slots.work, territory: finding.territory, key: deficit.skill.title)
    let below = figures.count(result.tasksBelow ?? 0, "skill-tasks-below")
    let tasks = figures.count(result.tasks, "skill-tasks")
    let schools = figures.count(deficit.schoolsBelow.count, "skill-schools-below")
    let judged = figures.count(deficit.schoolsJudged, "skill-schools")
    let failed = figures.count(result.failed, "skill-failed")
    let own = figures.share(Measured(value: result.completion, n: result.pupils), "skill-completion")
    let regional = figures.regional.share(
      Measured(value: deficit.regionalCompletion, n: result.pupils), "skill-completion")
    let what =
      deficit.skill.isNamed ? "по умению «\(inner(deficit.skill.title))»" : "по группе «\(deficit.skill.title)»"
    return
      "\(occasion(slots.work)) \(what) выполнение ниже регионального в \(below) из \(tasks, NounForms(.task, .genitive)) и в \(schools, NounForms(.school, .prepositional)) из \(judged): \(own), по региону – \(regional) (\(deficit.word.words)); не справились не менее \(failed, NounForms(.pupil, .genitive)). Это вопрос уровня муниципалитета, а не отдельной школы."
  }

  /// «Задание 8 отмечено как «не пройдено» у 14 из 21 участника: проверить соответствие рабочей программы, …»
  func untaughtTasks(_ slots: UntaughtTasks.Slots, _ finding: Finding) -> Text {
    let counts = slots.tasks.map { task -> Text in
      let figures = TaskFigures(work: slots.work, territory: finding.territory, key: task.number)
      let untaught = figures.count(task.pupils.count ?? 0, "task-not-taught")
      let asked = figures.count(task.pupils.n, "task-asked")
      return "у \(untaught) из \(asked, NounForms(.participant, .genitive))"
    }
    let ending: Text
    if slots.tasks.count == 1 {
      ending =
        "задание \(slots.tasks[0].number) отмечено как «не пройдено» \(counts[0]): проверить соответствие рабочей программы, в дефициты не включено."
    } else {
      let list = zip(slots.tasks, counts).map { task, count -> Text in "\(task.number) – \(count)" }
      ending =
        "как «не пройдено» отмечены задания \(list.dropFirst().reduce(list[0]) { $0 + ", " + $1 }): проверить соответствие рабочей программы, в дефициты не включены."
    }
    return "\(occasion(slots.work)) " + ending
  }

  /// «Весной 2021 года по математике в 5 классе».
  private func occasion(_ work: Work) -> Text {
    "\(sentenceStart(names.during(work.procedure.campaign))) \(names.inSubject(work))"
  }

  /// «6 («Задача на движение или работу»)».
  private func named(_ task: WorkTask) -> Text {
    task.skill.isEmpty ? "\(task.number)" : "\(task.number) («\(inner(task.skill))»)"
  }

  /// Quotation marks inside of quoted words.
  private func inner(_ words: String) -> String {
    words.replacing("«", with: "„").replacing("»", with: "“")
  }
}

/// The numbers of a task or a skill with their addresses.
private struct TaskFigures {
  let work: Work
  let territory: Territory
  /// Number of the task or title of the skill.
  let key: String

  var regional: TaskFigures { TaskFigures(work: work, territory: .region, key: key) }

  func count(_ number: Int, _ measure: String) -> Quantity {
    Figures.count(number, territory, work, "\(measure)-\(key)")
  }

  func share(_ measured: Measured, _ measure: String) -> Quantity {
    Quantity(measured.value, .share, n: measured.n, address: Figures.address(territory, work, "\(measure)-\(key)"))
  }

  func difference(_ measured: Measured, _ measure: String) -> Quantity {
    Quantity(
      measured.value, .shareDifference, n: measured.n, address: Figures.address(territory, work, "\(measure)-\(key)"))
  }
}
