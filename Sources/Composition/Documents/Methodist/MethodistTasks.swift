import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// The sheet of a methodist: a row a task, those that most pupils failed first, with a place for the decision.
func methodistTasks(_ one: MethodistWork, _ input: ReportInput, _ names: Names) -> Table {
  let lines = one.sheet.lines(in: one.territory)
  let isRegion = one.territory == .region
  let completion: [Column] =
    isRegion
    ? [Column("Выполнение, регион", .quantity(.share))]
    : [
      Column("Выполнение, район", .quantity(.share)), Column("Выполнение, регион", .quantity(.share)),
      Column("Разница, п. п.", .quantity(.shareDifference)),
    ]
  return Table(
    id: "tasks-" + one.id, title: "Задания: \(methodistTitle(one, names))",
    summary:
      "Строка – задание, сверху те, с которыми не справилось больше всего учащихся; жёлтые столбцы заполняет методист.",
    columns: [
      .words("№ задания"), .words("Умение"), .words("Уровень"), .count("Макс."), .count("Участников"),
      Column("Не справились, чел.", .quantity(.count), display: .heat),
    ] + completion + [Column("Не приступали (X)", .quantity(.share))]
      + Mark.allCases.map { Column("Группа «\($0.rawValue)», %", .quantity(.share)) } + [
        Column("Вывод", .words, display: .steps(methodistWords)),
        .words("Школы, где не справилось большинство (чел.)"), .words("У кого посмотреть"),
        Column("Решение методиста", .decision(choices: methodistDecisions)), Column("Срок", .decision(choices: [])),
        Column("Отметка о выполнении", .decision(choices: ["выполнено", "перенесено", "не выполнено"])),
      ],
    rows: lines.map { row($0, one, input, names) },
    rowTerritories: lines.map { _ in Addresses.territory(one.territory) },
    notes: notes(one, isRegion: isRegion, input))
}

/// The words of the conclusion, from what needs least attention.
private let methodistWords =
  ["уровень не указан", "тема не изучалась"] + TaskZone.allCases.reversed().map(\.words)

/// What a methodist may decide; a practice of the municipal methodical services.
let methodistDecisions = [
  "практикум для учителей", "посещение уроков", "показ опыта школы", "консультация школы", "уточнить рабочую программу",
  "повторный замер", "мер не требуется",
]

private func row(_ line: TaskLine, _ one: MethodistWork, _ input: ReportInput, _ names: Names) -> [Value] {
  let figures = TaskQuantities(one.work, one.territory, line.task.number)
  let own = line.own
  func completion(_ result: TaskResult?, _ territory: Territory) -> Value {
    result.flatMap { TaskQuantities(one.work, territory, line.task.number).completion($0) }.map { .quantity($0) }
      ?? .missing(.notComparable)
  }
  var values: [Value] = [
    .words(line.task.number),
    .words(line.task.skill.isEmpty ? "описания задания нет" : line.task.skill),
    line.task.level.map { .words($0.words) } ?? .missing(.noData),
    .quantity(figures.count(line.task.maximum, "task-maximum")), .quantity(figures.pupils(own)),
    .quantity(figures.failed(own)),
    figures.completion(own).map { .quantity($0) } ?? .missing(.noData),
  ]
  if one.territory != .region {
    values.append(completion(line.region, .region))
    values.append(
      line.difference.map { .quantity(figures.difference($0, n: own.pupils, "task-difference")) }
        ?? .missing(.notComparable))
  }
  values.append(
    own.pupils == 0
      ? .missing(.noData)
      : .quantity(figures.share(Double(own.notStarted) / Double(own.pupils), n: own.pupils, "task-not-started")))
  values += Mark.allCases.map { mark in
    Figures.value(
      own.completion(of: mark, minimum: one.sheet.thresholds.groupMinimum),
      of: TaskResult.completionDefinition, one.territory, one.work
    ).addressed(figures.share(0, n: 0, "task-mark-\(mark.rawValue)").address)
  }
  values += [
    .words(methodistConclusion(line, one.sheet.thresholds)),
    .text(schoolsInTrouble(line, one, input, names)), .text(schoolsToLearnFrom(line, one, input, names)), .blank,
    .blank,
    .blank,
  ]
  return values
}

/// The level of completion, and whether the district is behind the region by what is practically visible.
func methodistConclusion(_ line: TaskLine, _ thresholds: TaskThresholds) -> String {
  if isUntaught(line.own, thresholds) { return "тема не изучалась: проверить программу" }
  var words = [line.zone?.words ?? "уровень не указан"]
  if let difference = line.difference {
    if difference <= -thresholds.practicalLevel {
      words.append("ниже региона")
    } else if difference >= thresholds.practicalLevel {
      words.append("выше региона")
    }
  }
  return words.joined(separator: "; ")
}

/// Whether so many have «не пройдено» that the task is a question of the programme.
func isUntaught(_ result: TaskResult, _ thresholds: TaskThresholds) -> Bool {
  let asked = result.pupils + result.notTaught
  return asked > 0 && Double(result.notTaught) >= thresholds.notTaughtShare * Double(asked)
}

private func schoolsInTrouble(
  _ line: TaskLine, _ one: MethodistWork, _ input: ReportInput, _ names: Names
) -> Text {
  let schools = one.sheet.schoolsWhereMostFailed(line.place, in: one.territory)
  guard !schools.isEmpty else { return "таких школ нет" }
  let shown = schools.prefix(input.book.methodology.integer(.methodistSchools))
  var text = list(shown, line, one, names) { figures, result in
    "\(figures.failed(result)) из \(figures.pupils(result))"
  }
  if schools.count > shown.count {
    let rest = TaskQuantities(one.work, one.territory, line.task.number).count(
      schools.count - shown.count, "task-schools")
    text += "\nи ещё \(rest, NounForms(.school))"
  }
  return text
}

private func schoolsToLearnFrom(
  _ line: TaskLine, _ one: MethodistWork, _ input: ReportInput, _ names: Names
) -> Text {
  guard one.sheet.hasRegionalMean else { return "\(.missing(.notComparable))" }
  let objectivity = input.analysis.objectivity
  let schools = one.sheet.examples(line.place, in: one.territory, scale: input.evidenceScale) {
    objectivity.isMarked(one.work, $0)
  }
  guard !schools.isEmpty else { return "не найдено" }
  return list(schools[...], line, one, names) { figures, result in
    guard let completion = figures.completion(result) else { return "" }
    return "\(completion), участников \(figures.pupils(result))"
  }
}

/// A school a line, with its municipality where there are several.
private func list(
  _ schools: ArraySlice<SchoolAtTask>, _ line: TaskLine, _ one: MethodistWork, _ names: Names,
  _ words: (TaskQuantities, TaskResult) -> Text
) -> Text {
  var text = Text()
  for (index, school) in schools.enumerated() {
    let figures = TaskQuantities(one.work, .school(school.school), line.task.number)
    text +=
      "\(index == 0 ? "" : "\n")\(schoolWithPlace(school.school, one.territory, names)) – \(words(figures, school.result))"
  }
  return text
}

/// «Школа № 1 (Лесной район)»; inside a municipality the school alone.
func schoolWithPlace(_ school: SchoolID, _ territory: Territory, _ names: Names) -> String {
  territory == .region ? "\(names.school(school)) (\(names.municipality(of: school)))" : names.school(school)
}

private func notes(_ one: MethodistWork, isRegion: Bool, _ input: ReportInput) -> [Text] {
  var notes: [Text] = [
    "Столбца «РФ» нет: файлы не содержат выполнения заданий по Российской Федерации.",
    "\(TaskZone.definition.assumptions)",
  ]
  if isRegion {
    notes.append(
      "Столбца «район» нет: книга составлена по региону; по муниципалитетам – таблицы умений. Книга муниципалитета: spravka report … --document методистам --municipality."
    )
  }
  let origins = Set(one.sheet.tasks.map(\.origin))
  if origins.contains(where: { if case .reference = $0 { true } else { false } }) {
    notes.append(
      "Умения названы по встроенному описанию заданий; описание региона заменяет его (лист «Описание работы»).")
  }
  return notes
}

extension TaskItem.Level {
  var words: String {
    switch self {
    case .basic: "базовый"
    case .advanced: "повышенный"
    case .high: "высокий"
    }
  }
}

extension Value {
  /// The same quantity under another address.
  fileprivate func addressed(_ address: Address) -> Value {
    guard case .quantity(let one) = self else { return self }
    return .quantity(Quantity(one.value, one.unit, n: one.n, interval: one.interval, address: address))
  }
}
