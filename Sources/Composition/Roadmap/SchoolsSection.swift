import Aggregation
import Indicators
import ReportModel
import Vocabulary

/// What schools have done in ИС МЭДК, and the counts around them.
func schoolsSection(_ input: RoadmapInput) -> Section {
  Section(
    id: "road-map-schools", title: "Школы: документы, обучение, опросы, явка",
    blocks: [
      .table(documentsTable(input, DocumentStage.allCases, id: "road-map-documents")),
      .table(training(input)), .table(surveys(input)), .table(attendance(input)), .table(sites(input)),
    ])
}

/// The documents of schools for some stages.
func documentsTable(
  _ input: RoadmapInput, _ stages: [DocumentStage], id: String, in municipalities: [MunicipalLedger]? = nil
) -> Table {
  let all = (municipalities ?? input.ledger.municipalities).flatMap { SchoolDocuments.all(of: $0, on: input.day) }
  let rows = all.filter { stages.contains($0.stage) }.map { one -> [Value] in
    let thing = "school:\(one.school):\(one.stage.rawValue)"
    return [
      .words(one.municipality), .words(input.school(one.school, in: one.municipality)),
      .words(RoadmapWords.stage(one.stage)),
      .text(RoadmapFigures.part(one.placed, one.municipality, "documents-placed", thing)),
      .text(RoadmapFigures.part(one.confirmed, one.municipality, "documents-confirmed", thing)),
      one.term.map { .date(CalendarDate($0)) } ?? .missing(.noData), .words(RoadmapWords.documents(one.state)),
      .words(RoadmapWords.answer(one.conforms)), .words(RoadmapWords.orDash(one.missing.joined(separator: "; "))),
    ]
  }
  return Table(
    id: id, title: "Документы школ в ИС МЭДК",
    summary:
      "Срок – срок самой школы по дорожной карте; до него школа не опаздывает. Ответ экспертизы – последний известный на дату.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .words("Документы"), .words("Размещено"),
      .words("Подтверждено куратором"),
      Column("Срок школы", .date), .words("Состояние"), .words("Соответствуют параметрам экспертизы"),
      .words("Не размещены"),
    ], rows: rows)
}

private func training(_ input: RoadmapInput) -> Table {
  let rows = input.ledger.municipalities.flatMap { TrainingStanding.all(of: $0, on: input.day) }.map { one -> [Value] in
    let thing = "school:\(one.school):\(one.number)"
    return [
      .words(one.municipality), .words(input.school(one.school, in: one.municipality)), .words(one.number.description),
      .text(RoadmapFigures.part(one.trained, one.municipality, "training", thing)),
      one.required.map {
        .text(
          "не менее \(RoadmapFigures.count($0, one.municipality, "training-required", thing)) из \(RoadmapFigures.count(one.trained.of, one.municipality, "training-of", thing))"
        )
      } ?? .words("доля в дорожной карте не указана"),
      .words(one.isReached.map { $0 ? "достигнуто" : "не достигнуто" } ?? "–"),
    ]
  }
  return Table(
    id: "road-map-training", title: "Обучение работников",
    summary: "Требуемое число округлено вверх до человека.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .words("Пункт"), .words("Обучено"), .words("Требуется"),
      .words("Вывод"),
    ], rows: rows)
}

private func surveys(_ input: RoadmapInput) -> Table {
  let rows = input.ledger.municipalities.flatMap { SurveyStanding.all(of: $0, on: input.day) }.map { one -> [Value] in
    let thing = "step:\(one.step.number)"
    return [
      .words(one.municipality), .words(one.step.number.description), .words(one.step.terms),
      .text(RoadmapFigures.part(one.turnout, one.municipality, "survey", thing)),
      RoadmapFigures.share(one.turnout, one.municipality, "survey-share", thing),
      .words(RoadmapWords.targets(one.step)),
      .words(one.isReached.map { $0 ? "достигнуто" : "не достигнуто" } ?? "–"),
    ]
  }
  return Table(
    id: "road-map-surveys", title: "Опросы участников",
    summary: "Ответившие из тех, кого следовало опросить, по всем группам вместе; вывод – только где цель указана.",
    columns: [
      .words("Муниципалитет"), .words("Пункт"), .words("Сроки"), .words("Опрошено"),
      Column("Охват", .quantity(.share)), .words("Цель"), .words("Вывод"),
    ], rows: rows)
}

private func attendance(_ input: RoadmapInput) -> Table {
  let rows = input.ledger.municipalities.flatMap { AttendanceStanding.all(of: $0, on: input.day) }.map {
    one -> [Value] in
    let thing = "step:\(one.step.number)"
    let absent = one.absent.map { "\($0.participant) (\($0.day.words))" }
    return [
      .words(one.municipality), .words(one.step.number.description), .words(one.step.title),
      one.events.map { .text(RoadmapFigures.part($0, one.municipality, "roadmap-events", thing)) }
        ?? .words("дни в дорожной карте не названы"),
      .text(RoadmapFigures.part(one.present, one.municipality, "attendance", thing)),
      RoadmapFigures.share(one.present, one.municipality, "attendance-share", thing),
      .words(RoadmapWords.targets(one.step)), .words(RoadmapWords.orDash(absent.joined(separator: "; "))),
    ]
  }
  return Table(
    id: "road-map-attendance", title: "Явка на мероприятия",
    summary:
      "Присутствовавшие – из записанных в явке команд и должностей; о тех, кто не записан, сведений нет. События – из наступивших по календарю.",
    columns: [
      .words("Муниципалитет"), .words("Пункт"), .words("Мероприятие"), .words("Событий с явкой"),
      .words("Присутствовали"), Column("Доля", .quantity(.share)), .words("Цель"), .words("Не присутствовали"),
    ], rows: rows)
}

private func sites(_ input: RoadmapInput) -> Table {
  let rows = input.ledger.municipalities.flatMap { ledger in
    ledger.records.sites.filter { $0.day <= input.day }.map { one -> [Value] in
      [
        .words(ledger.roadmap.municipality), .words(one.owner), .date(CalendarDate(one.day)), .words(one.subject),
        .words(one.isPlaced ? "размещены" : "не размещены"),
      ]
    }
  }
  return Table(
    id: "road-map-sites", title: "Сведения на сайтах", summary: "Что увидел тот, кто смотрел сайт, в указанный день.",
    columns: [
      .words("Муниципалитет"), .words("Сайт"), Column("Дата", .date), .words("Сведения"), .words("Состояние"),
    ], rows: rows)
}
