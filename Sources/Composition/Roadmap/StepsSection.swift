import Indicators
import ReportModel
import Vocabulary

/// Every step with its term, state, performers and proof.
func stepsSection(_ input: RoadmapInput) -> Section {
  Section(
    id: "road-map-all", title: "Все шаги дорожной карты",
    blocks: [
      .paragraph(
        "Состояние – на дату расчёта: отметки с более поздней датой не учтены. Ответственный – исполнитель, названный в дорожной карте первым."
      ), .table(steps(input)), .annex(passports(input)),
      .paragraph("Показатели, цели, соисполнители и место размещения – \(table: "road-map-passports") рабочей книги."),
    ])
}

private func steps(_ input: RoadmapInput) -> Table {
  let rows = input.steps.map { one -> [Value] in
    let step = one.step
    let thing = "step:\(step.number)"
    let done = one.mark?.completion(knownOn: input.day)
    var proof = Text(stringLiteral: one.mark?.evidence ?? "")
    if let part = one.mark?.part, !part.isWhole {
      if !proof.isEmpty { proof += "; " }
      proof += "частично: \(RoadmapFigures.part(part, one.municipality, "roadmap-part", thing))"
    }
    if let events = one.events {
      if !proof.isEmpty { proof += "; " }
      proof += "событий с явкой: \(RoadmapFigures.part(events, one.municipality, "roadmap-events", thing))"
    }
    return [
      .words(one.municipality), .words(step.number.description), .words(step.title), .words(step.terms),
      .date(CalendarDate(step.schedule.due)), .words(RoadmapWords.state(one.state)),
      one.state.lateness.map { .quantity(RoadmapFigures.count($0, one.municipality, "roadmap-lateness", thing)) }
        ?? .missing(.notApplicable),
      done.map { .date(CalendarDate($0)) } ?? .missing(one.mark?.part == nil ? .noData : .notApplicable),
      .words(RoadmapWords.responsible(step.responsible)), .text(proof.isEmpty ? "–" : proof),
    ]
  }
  return Table(
    id: "road-map-steps", title: "Шаги дорожной карты",
    summary: "Опоздание – дней после срока. «н/д» – отметки о выполнении нет.",
    columns: [
      .words("Муниципалитет"), .words("Пункт"), .words("Шаг"), .words("Сроки"), Column("Последний день", .date),
      .words("Состояние"), .count("Опоздание, дней"), Column("Выполнено", .date), .words("Ответственный"),
      .words("Подтверждение"),
    ], rows: rows)
}

private func passports(_ input: RoadmapInput) -> Table {
  let rows = input.steps.map { one -> [Value] in
    let step = one.step
    return [
      .words(one.municipality), .words(step.number.description), .words(RoadmapWords.orDash(step.section)),
      .words(RoadmapWords.orDash(step.indicator)), .words(RoadmapWords.targets(step)),
      .words(RoadmapWords.orDash(step.performers.joined(separator: ", "))),
      .words(RoadmapWords.orDash(step.addressees.joined(separator: ", "))),
      .words(RoadmapWords.orDash(step.publication)),
    ]
  }
  return Table(
    id: "road-map-passports", title: "Показатели и исполнители шагов",
    summary: "Целевое значение приведено, только если оно есть в дорожной карте.",
    columns: [
      .words("Муниципалитет"), .words("Пункт"), .words("Раздел"), .words("Показатель"), .words("Цель"),
      .words("Исполнители"), .words("Адресаты"), .words("Где размещается"),
    ], rows: rows)
}
