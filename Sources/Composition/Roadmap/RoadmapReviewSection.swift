import Aggregation
import ReportModel
import Vocabulary

/// What municipal road maps hold and what they lack.
func roadmapReviewSection(_ ledgers: [MunicipalLedger]) -> Section {
  let rows = ledgers.map(\.roadmap).map { roadmap -> [Value] in
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(RoadmapFigures.count(number, roadmap.municipality, measure))
    }
    let steps = roadmap.steps
    let early = steps.filter { step in
      step.examines.flatMap(roadmap.step).map { step.schedule.due < $0.schedule.due } ?? false
    }
    return [
      .words(roadmap.municipality), roadmap.approved.map { .date(CalendarDate($0)) } ?? .missing(.noData),
      .words(RoadmapWords.orDash(roadmap.order)), count(steps.count, "roadmap-steps"),
      count(steps.filter { !$0.targets.isEmpty }.count, "roadmap-steps-with-target"),
      count(steps.filter { $0.performers.isEmpty }.count, "roadmap-steps-without-performer"),
      count(steps.filter { $0.publication.isEmpty }.count, "roadmap-steps-without-publication"),
      count(early.count, "roadmap-early-expertise"),
      count(steps.filter(roadmap.precedesApproval).count, "roadmap-steps-before-approval"),
    ]
  }
  return Section(
    id: "road-map-review", title: "Что есть в дорожных картах",
    blocks: [
      .table(
        Table(
          id: "road-maps", title: "Муниципальные дорожные карты",
          summary:
            "Чего в дорожной карте нет, то инструмент не додумывает: цели, исполнители и место размещения берутся из текста.",
          columns: [
            .words("Муниципалитет"), Column("Утверждена", .date), .words("Приказ"), .count("Шагов"),
            .count("С целевым значением"), .count("Без исполнителя"), .count("Без места размещения"),
            .count("Экспертиза раньше срока школы"), .count("Срок до утверждения"),
          ], rows: rows))
    ])
}
