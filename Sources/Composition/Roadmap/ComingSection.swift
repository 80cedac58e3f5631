import Indicators
import ReportModel
import Vocabulary

/// Terms and events of the next days.
func comingSection(_ input: RoadmapInput) -> Section {
  let last = input.day.adding(days: input.comingDays)
  return Section(
    id: "road-map-next", title: "Ближайшие сроки",
    blocks: [
      .paragraph("Период: с \(input.day.words) по \(last.words). Выполненные шаги не показаны."),
      .table(coming(input)),
    ])
}

private func coming(_ input: RoadmapInput) -> Table {
  let rows = ComingTerm.all(of: input.steps, from: input.day, days: input.comingDays).map { one -> [Value] in
    let step = one.standing.step
    return [
      .date(CalendarDate(one.day)),
      .quantity(
        RoadmapFigures.count(
          one.daysLeft, one.standing.municipality, "roadmap-days-left", "step:\(step.number):\(one.day)")),
      .words(one.isEvent ? "событие" : "конец срока"), .words(one.standing.municipality),
      .words(step.number.description), .words(step.title), .words(RoadmapWords.responsible(step.responsible)),
    ]
  }
  return Table(
    id: "road-map-coming", title: "Ближайшие сроки и события",
    summary: "Повторяющиеся шаги показаны по событиям, остальные – по последнему дню срока.",
    columns: [
      Column("Дата", .date), .count("Осталось дней"), .words("Что"), .words("Муниципалитет"), .words("Пункт"),
      .words("Шаг"), .words("Ответственный"),
    ], rows: rows)
}
