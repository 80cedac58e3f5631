import Indicators
import ReportModel
import Vocabulary

/// What is overdue, and for whom.
func overdueSection(_ input: RoadmapInput) -> Section {
  Section(
    id: "road-map-late", title: "Просроченные шаги и ответственные",
    blocks: [.table(overdueTable(input)), .table(performers(input))])
}

func overdueTable(_ input: RoadmapInput) -> Table {
  let steps = input.steps.filter { $0.state.kind == .overdue }.sorted {
    ($1.state.lateness ?? 0, $0.municipality, $0.step.number) < (
      $0.state.lateness ?? 0, $1.municipality, $1.step.number
    )
  }
  let rows = steps.map { one -> [Value] in
    [
      .words(one.municipality), .words(one.step.number.description), .words(one.step.title),
      .date(CalendarDate(one.step.schedule.due)),
      .quantity(
        RoadmapFigures.count(one.state.lateness ?? 0, one.municipality, "roadmap-lateness", "step:\(one.step.number)")),
      .words(RoadmapWords.responsible(one.step.responsible)),
      .words(RoadmapWords.orDash(one.step.performers.dropFirst().joined(separator: ", "))),
    ]
  }
  return Table(
    id: "road-map-overdue", title: "Шаги, срок которых истёк без отметки о полном выполнении",
    summary:
      "Экспертиза документов, срок которых у самих школ не истёк, сюда не входит. Пустая таблица – просроченных шагов нет.",
    columns: [
      .words("Муниципалитет"), .words("Пункт"), .words("Шаг"), Column("Последний день", .date),
      .count("Опоздание, дней"), .words("Ответственный"), .words("Соисполнители"),
    ], rows: rows)
}

private func performers(_ input: RoadmapInput) -> Table {
  let rows = OverdueByPerformer.all(of: input.steps).map { debt -> [Value] in
    let name = RoadmapWords.responsible(debt.performer)
    let worst = debt.overdue.compactMap(\.state.lateness).max() ?? 0
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(RoadmapFigures.count(number, debt.municipality, measure, "performer:" + name))
    }
    return [
      .words(debt.municipality), .words(name), count(debt.overdue.count, "roadmap-overdue"),
      count(worst, "roadmap-lateness-worst"),
      .words(debt.overdue.map { "п. \($0.step.number)" }.joined(separator: ", ")),
      .words(RoadmapWords.orDash(debt.coPerformers.joined(separator: ", "))),
    ]
  }
  return Table(
    id: "road-map-performers", title: "Просроченные шаги по ответственным",
    summary: "Шаг считается один раз – за исполнителем, названным первым; за соисполнителями просрочка не числится.",
    columns: [
      .words("Муниципалитет"), .words("Ответственный"), .count("Просрочено шагов"),
      .count("Наибольшее опоздание, дней"), .words("Пункты"),
      .words("Соисполнители"),
    ], rows: rows)
}
