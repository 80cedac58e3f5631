import Indicators
import ReportModel
import Vocabulary

/// Schools × skills: how many did not cope, of how many; by municipality and name, never by result.
func methodistSchools(_ one: MethodistWork, _ names: Names) -> Table {
  let matrix = one.sheet.skillMatrix(in: one.territory)
  let places = matrix.schools.indices.sorted { left, right in
    let (first, second) = (matrix.schools[left], matrix.schools[right])
    return (names.municipality(of: first), names.school(first), first)
      < (names.municipality(of: second), names.school(second), second)
  }
  let rows = places.map { place -> [Value] in
    let school = matrix.schools[place]
    return [.words(names.municipality(of: school)), .words(names.school(school))]
      + zip(matrix.skills, matrix.cells[place]).map { skill, result -> Value in
        guard let result else { return .missing(.noData) }
        let figures = TaskQuantities(one.work, .school(school), skill.title)
        return .text(
          "\(figures.count(result.failed, "skill-failed")) из \(figures.count(result.pupils, "skill-pupils"))")
      }
  }
  return Table(
    id: "skills-" + one.id, title: "Школы и умения: \(methodistTitle(one, names))",
    summary:
      "В ячейке – сколько учащихся не справилось из скольких (по самому трудному для школы заданию умения, то есть не менее). Порядок – по муниципалитету и названию.",
    columns: [.words("Муниципалитет"), .words("Школа")] + matrix.skills.map { .words(skillHeader($0, one)) },
    rows: rows, rowTerritories: places.map { Addresses.territory(.school(matrix.schools[$0])) })
}

/// «Текстовые задачи (№ 4, 6, 7)»: unique, as no task belongs to two skills.
private func skillHeader(_ skill: WorkSkill, _ one: MethodistWork) -> String {
  guard skill.isNamed else { return skill.title }
  return "\(skill.title) (№ \(skill.tasks.map { one.sheet.tasks[$0].number }.joined(separator: ", ")))"
}

/// Municipalities × skills of a region, schools × skills of a municipality, shaded by the share that did not cope.
func methodistSkillMap(_ one: MethodistWork, _ names: Names) -> Chart? {
  let sheet = one.sheet
  let rows: [(name: String, territory: Territory)] =
    one.territory == .region
    ? sheet.municipalities.map { ($0.name, .municipality($0)) }
    : sheet.schools(in: one.territory).map { (names.school($0), .school($0)) }
  guard rows.count > 1, !sheet.skills.isEmpty else { return nil }
  let what = one.territory == .region ? "Муниципалитеты" : "Школы"
  return Chart(
    id: "map-" + one.id, kind: .heatMap, title: "\(what) и умения: \(methodistTitle(one, names))",
    description:
      "Доля учащихся, которые не справились с самым трудным для территории заданием умения: чем темнее, тем больше доля. Порядок строк – не по результату.",
    categoryAxis: one.territory == .region ? "Муниципалитет" : "Школа", valueAxis: "Не справились, %", unit: .share,
    categories: sheet.skills.map { skillHeader($0, one) },
    series: rows.map { row in
      Series(
        row.name,
        points: sheet.skills.map { skill in
          guard let result = sheet.result(of: skill, in: row.territory), result.pupils > 0 else {
            return .missing(.noData)
          }
          return .value(
            TaskQuantities(one.work, row.territory, skill.title).share(
              Double(result.failed) / Double(result.pupils), n: result.pupils, "skill-failed-share"))
        })
    })
}

/// Skills that whole municipalities lack, those that concern most pupils first; `nil` where there are none.
func methodistDeficits(_ one: MethodistWork, _ input: ReportInput) -> Table? {
  let deficits = methodistSystemic(one, input)
  guard !deficits.isEmpty else { return nil }
  let rows = deficits.map { deficit -> [Value] in
    let figures = TaskQuantities(one.work, .municipality(deficit.municipality), deficit.skill.title)
    let regional = TaskQuantities(one.work, .region, deficit.skill.title)
    let (own, n) = (deficit.result.completion, deficit.result.pupils)
    return [
      .words(deficit.municipality.name), .words(skillHeader(deficit.skill, one)),
      .quantity(figures.count(deficit.result.failed, "skill-failed")), .quantity(figures.count(n, "skill-pupils")),
      .quantity(figures.share(own, n: n, "skill-completion")),
      .quantity(regional.share(deficit.regionalCompletion, n: n, "skill-completion")),
      .quantity(figures.difference(own - deficit.regionalCompletion, n: n, "skill-difference")),
      .text(
        "\(figures.count(deficit.result.tasksBelow ?? 0, "skill-tasks-below")) из \(figures.count(deficit.result.tasks, "skill-tasks"))"
      ),
      .text(
        "\(figures.count(deficit.schoolsBelow.count, "skill-schools-below")) из \(figures.count(deficit.schoolsJudged, "skill-schools"))"
      ), .words(deficit.word.words),
    ]
  }
  return Table(
    id: "deficits-" + one.id, title: "Умения: вопрос муниципалитета",
    summary:
      "Большинство заданий умения выполнено ниже, чем в регионе, не менее чем в половине школ; порядок – по числу учащихся.",
    columns: [
      .words("Муниципалитет"), .words("Умение"), .count("Не справились, не менее, чел."), .count("Участников"),
      Column("Выполнение, район", .quantity(.share)), Column("Выполнение, регион", .quantity(.share)),
      Column("Разница, п. п.", .quantity(.shareDifference)), .words("Заданий ниже региона"),
      .words("Школ ниже региона"), .words("Вывод"),
    ], rows: rows)
}

/// Systemic deficits of the territory's municipalities, those that concern most pupils first.
func methodistSystemic(_ one: MethodistWork, _ input: ReportInput) -> [SystemicDeficit] {
  let municipalities = one.sheet.municipalities.filter {
    one.territory == .region || one.territory == .municipality($0)
  }
  return municipalities.flatMap { one.sheet.systemicDeficits(in: $0, scale: input.evidenceScale) }.sorted {
    ($1.result.failed, $0.municipality.name, $0.skill.tasks[0])
      < ($0.result.failed, $1.municipality.name, $1.skill.tasks[0])
  }
}

/// «Не пройдено»: a question of the programme and not a deficit; `nil` where nobody has it.
func methodistUntaught(_ one: MethodistWork, _ input: ReportInput) -> Table? {
  let lines = one.sheet.lines(in: one.territory).filter { $0.own.notTaught > 0 }
    .sorted { ($1.own.notTaught, $0.place) < ($0.own.notTaught, $1.place) }
  guard !lines.isEmpty else { return nil }
  let rows = lines.map { line -> [Value] in
    let figures = TaskQuantities(one.work, one.territory, line.task.number)
    let asked = line.own.pupils + line.own.notTaught
    let schools = one.sheet.schools(in: one.territory).filter {
      (one.sheet.result(of: line.place, in: .school($0))?.notTaught ?? 0) > 0
    }
    return [
      .words(line.task.number), .words(line.task.skill.isEmpty ? "описания задания нет" : line.task.skill),
      .quantity(figures.count(line.own.notTaught, "task-not-taught")), .quantity(figures.count(asked, "task-asked")),
      .quantity(figures.share(Double(line.own.notTaught) / Double(asked), n: asked, "task-not-taught-share")),
      .quantity(figures.count(schools.count, "task-schools-untaught")),
      .words(
        isUntaught(line.own, one.sheet.thresholds)
          ? "проверить соответствие рабочей программы" : "уточнить в отдельных школах"),
    ]
  }
  return Table(
    id: "untaught-" + one.id, title: "«Не пройдено»: вопрос рабочей программы",
    summary:
      "Учащиеся, у которых вместо результата стоит «не пройдено»: тема к дню работы не изучалась; в дефициты не включено.",
    columns: [
      .words("№ задания"), .words("Умение"), .count("Не пройдено, чел."), .count("Из участников"),
      Column("Доля", .quantity(.share)), .count("Школ"), .words("Что сделать"),
    ], rows: rows)
}
