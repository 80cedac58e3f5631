import Aggregation
import Indicators
import ReportModel
import Vocabulary

/// What is seen of the road maps on a day, and what to decide.
func roadmapFirstPage(_ input: RoadmapInput) -> Section {
  let summary = RoadmapSummary(input.steps)
  var seen: [Text] = []
  func count(_ number: Int, _ measure: String) -> Quantity {
    RoadmapFigures.count(number, input.onlyMunicipality, measure)
  }
  seen.append(
    "Выполнено \(count(summary.done, "roadmap-done")) из \(count(summary.total, "roadmap-steps"), RoadmapWords.stepsGenitive); из них до утверждения дорожной карты или со сроком до утверждения – \(count(summary.count(.doneBeforeApproval) + summary.count(.doneTermBeforeApproval), "roadmap-done-before"))."
  )
  if summary.judged > 0 {
    seen.append(
      "Срок истёк или шаг выполнен по \(count(summary.judged, "roadmap-judged"), NounForms("шагу", "шагам", "шагам")): в срок – \(count(summary.count(.doneInTime), "roadmap-done-in-time")), с опозданием – \(count(summary.count(.doneLate), "roadmap-done-late")), просрочено – \(count(summary.count(.overdue), "roadmap-overdue"))."
    )
  }
  if summary.count(.documentsNotDue) > 0 {
    seen.append(
      "Экспертиза назначена раньше срока самих школ: \(count(summary.count(.documentsNotDue), "roadmap-documents-not-due"), RoadmapWords.step) – «на дату экспертизы не размещено, срок не истёк»; это не просрочка (\(table: "road-map-contradictions"))."
    )
  }
  let coming = ComingTerm.all(of: input.steps, from: input.day, days: input.comingDays)
  seen.append(
    "В ближайшие \(count(input.comingDays, "roadmap-coming-days"), RoadmapWords.day) наступает сроков и событий: \(count(coming.count, "roadmap-coming")) (\(table: "road-map-coming"))."
  )
  if summary.count(.contradicted) > 0 {
    seen.append(
      "По \(count(summary.count(.contradicted), "roadmap-contradicted"), NounForms("шагу", "шагам", "шагам")) отметки противоречат друг другу; состояние не определено."
    )
  }
  return Section(
    id: "road-map-first-page", title: "Главное",
    blocks: [
      .list(seen, numbered: true), .table(roadmapSummaryTable(input)), .heading("Что решить"), .table(decisions(input)),
    ])
}

func roadmapSummaryTable(_ input: RoadmapInput) -> Table {
  var rows: [[Value]] = []
  func add(_ name: String, _ municipality: String?, _ summary: RoadmapSummary) {
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(RoadmapFigures.count(number, municipality, measure))
    }
    rows.append([
      .words(name), count(summary.total, "roadmap-steps"), count(summary.done, "roadmap-done"),
      RoadmapFigures.share(summary.doneShare, of: RoadmapSummary.doneDefinition, municipality),
      RoadmapFigures.share(summary.timelyShare, of: RoadmapSummary.timelyDefinition, municipality),
      count(summary.count(.doneLate), "roadmap-done-late"), count(summary.count(.overdue), "roadmap-overdue"),
      count(summary.count(.documentsNotDue), "roadmap-documents-not-due"),
      count(summary.count(.underWay), "roadmap-under-way"), count(summary.count(.notDue), "roadmap-not-due"),
    ])
  }
  for standings in input.standings {
    if let name = standings.first?.municipality { add(name, name, RoadmapSummary(standings)) }
  }
  if input.standings.count > 1 { add("Всего", nil, RoadmapSummary(input.steps)) }
  return Table(
    id: "road-map-summary", title: "Состояние шагов по муниципалитетам",
    summary:
      "«Доля» – выполненных среди всех шагов; «В срок» – среди шагов, срок которых истёк или которые выполнены, без шагов со сроком до утверждения; «Ждёт срока школы» – на дату экспертизы не размещено, срок не истёк.",
    columns: [
      .words("Муниципалитет"), .count("Шагов"), .count("Выполнено"),
      Column("Доля", .quantity(.share), display: .bar),
      Column("В срок", .quantity(.share)), .count("С опозданием"), .count("Просрочено"),
      .count("Ждёт срока школы"), .count("Идёт"), .count("Впереди"),
    ], rows: rows)
}

/// At most five decisions; the term is for the one who signs.
private func decisions(_ input: RoadmapInput) -> Table {
  var rows: [[Value]] = []
  func add(_ task: Text, _ addressee: String, _ proof: String, _ ground: String) {
    rows.append([
      .quantity(ordinal(rows.count + 1, "road-map-decision")), .text(task), .words(addressee), .blank,
      .words(proof), .text("\(table: ground)"),
    ])
  }
  for debt in OverdueByPerformer.all(of: input.steps).prefix(3) {
    let numbers = debt.overdue.map { "п. \($0.step.number)" }.joined(separator: ", ")
    add(
      "Выполнить просроченные шаги (\(numbers)) и внести отметки с подтверждением",
      "\(RoadmapWords.responsible(debt.performer)) (\(debt.municipality))", "отметка о выполнении и ссылка",
      "road-map-overdue")
  }
  let documents = input.ledger.municipalities.flatMap { SchoolDocuments.all(of: $0, on: input.day) }
  if documents.contains(where: { $0.state == .notPlacedOverdue || $0.state == .unconfirmedOverdue }) {
    add(
      "Обеспечить размещение и подтверждение документов, срок которых истёк", "муниципальный координатор, кураторы",
      "запись в ИС МЭДК", "road-map-documents")
  }
  if input.steps.contains(where: { $0.state.kind == .documentsNotDue }) {
    add(
      "Повторить экспертизу после срока школ либо перенести её срок", "муниципальный координатор",
      "результаты экспертизы", "road-map-contradictions")
  }
  if rows.isEmpty { add("Принять к сведению: просроченных шагов нет", "УО", "–", "road-map-summary") }
  return Table(
    id: "road-map-decisions", title: "Проект поручений",
    summary: "Срок устанавливает тот, кто подписывает; основание – таблица, из которой следует поручение.",
    columns: [
      .count("№"), .words("Поручение"), .words("Кому"), Column("Срок", .decision(choices: [])),
      .words("Чем подтверждается"), .words("Основание"),
    ], rows: Array(rows.prefix(5)))
}
