import Aggregation
import Indicators
import ReportModel
import Vocabulary

/// A recommendation with its addressee, term, proof and ground.
struct Recommendation {
  let addressee: String
  let task: Text
  /// `nil` where the one who signs sets it.
  let term: CalendarDay?
  let proof: String
  /// Id of a table of the document.
  let ground: String

  /// The recommendations of a справка: the municipal authority first, then at most one line a school.
  static func all(_ kind: MonitoringKind, _ ledgers: [MunicipalLedger], _ input: RoadmapInput) -> [Recommendation] {
    switch kind {
    case .roadmaps: ledgers.flatMap(forRoadmap)
    case .interviews: ledgers.flatMap { forInterviews($0, input) }
    case .final:
      forPerformers(input) + ledgers.flatMap { forDocuments(DocumentStage.allCases, "road-map-documents", $0, input) }
    default: ledgers.flatMap { forDocuments(kind.stage.map { [$0] } ?? [], "expertise-documents", $0, input) }
    }
  }

  private static func authority(_ ledger: MunicipalLedger) -> String { "МОУО (\(ledger.roadmap.municipality))" }

  private static func forRoadmap(_ ledger: MunicipalLedger) -> [Recommendation] {
    let roadmap = ledger.roadmap
    var all: [Recommendation] = []
    func add(_ task: Text, _ proof: String, _ ground: String) {
      all.append(Recommendation(addressee: authority(ledger), task: task, term: nil, proof: proof, ground: ground))
    }
    let without = roadmap.steps.filter { $0.performers.isEmpty }
    if !without.isEmpty {
      add("Назвать исполнителей шагов: \(numbers(without))", "дополненная дорожная карта", "road-maps")
    }
    let early = roadmap.steps.filter { step in
      step.examines.flatMap(roadmap.step).map { step.schedule.due < $0.schedule.due } ?? false
    }
    if !early.isEmpty {
      add(
        "Согласовать сроки экспертизы (\(numbers(early))) со сроками размещения документов школами",
        "изменение в дорожной карте", "road-map-contradictions")
    }
    let silent = roadmap.steps.filter { step in
      step.targets.isEmpty
        && [.regionalConceptReview, .regionalStage1Review, .regionalStage2Review].contains(step.kind)
    }
    if !silent.isEmpty {
      add("Указать целевое значение показателя: \(numbers(silent))", "изменение в дорожной карте", "road-maps")
    }
    if all.isEmpty { add("Принять к сведению: замечаний к дорожной карте нет", "–", "road-maps") }
    return all
  }

  private static func numbers(_ steps: [RoadmapStep]) -> String {
    steps.map { "п. \($0.number)" }.joined(separator: ", ")
  }

  private static func forPerformers(_ input: RoadmapInput) -> [Recommendation] {
    OverdueByPerformer.all(of: input.steps).map { debt in
      Recommendation(
        addressee: "\(RoadmapWords.responsible(debt.performer)) (\(debt.municipality))",
        task: "Выполнить просроченные шаги: \(numbers(debt.overdue.map(\.step)))",
        term: nil, proof: "отметка о выполнении и ссылка", ground: "road-map-overdue")
    }
  }

  private static func forInterviews(_ ledger: MunicipalLedger, _ input: RoadmapInput) -> [Recommendation] {
    ledger.schools.compactMap { school in
      let held = ledger.records.interviews.filter { $0.school == school && $0.day <= input.day }
      let term = ledger.roadmap.steps(of: .interviews).map(\.schedule.due).max()
      if held.isEmpty {
        return Recommendation(
          addressee: authority(ledger), task: "Провести собеседование с командой школы: \(school)", term: term,
          proof: "запись о собеседовании", ground: "interviews-held")
      }
      guard let words = held.map(\.recommendation).last(where: { !$0.isEmpty }) else { return nil }
      return Recommendation(
        addressee: school, task: "\(words)", term: nil, proof: "отчёт школы", ground: "interviews-held")
    }
  }

  private static func forDocuments(
    _ stages: [DocumentStage], _ ground: String, _ ledger: MunicipalLedger, _ input: RoadmapInput
  ) -> [Recommendation] {
    let documents = SchoolDocuments.all(of: ledger, on: input.day).filter { stages.contains($0.stage) }
    var all: [Recommendation] = []
    let late = documents.filter { $0.state == .notPlacedOverdue || $0.state == .unconfirmedOverdue }
    if !late.isEmpty {
      all.append(
        Recommendation(
          addressee: authority(ledger),
          task:
            "Обеспечить размещение и подтверждение документов, срок которых истёк: \(Set(late.map(\.school)).sorted().joined(separator: ", "))",
          term: nil, proof: "запись в ИС МЭДК", ground: ground))
    }
    if documents.isEmpty {
      all.append(
        Recommendation(
          addressee: authority(ledger), task: "Внести сведения о документах школ", term: nil,
          proof: "форма «ИС МЭДК: размещение документов»", ground: ground))
    }
    for one in documents {
      guard let task = task(one) else { continue }
      let isOpen = one.state == .notPlacedTermOpen || one.state == .unconfirmedTermOpen
      all.append(
        Recommendation(
          addressee: addressee(one), task: task, term: isOpen ? one.term : nil, proof: "документ в ИС МЭДК",
          ground: ground))
    }
    if all.isEmpty {
      all.append(
        Recommendation(
          addressee: authority(ledger), task: "Принять к сведению: документы школ размещены и подтверждены", term: nil,
          proof: "–", ground: ground))
    }
    return all
  }

  private static func addressee(_ one: SchoolDocuments) -> String {
    switch one.state {
    case .unconfirmedTermOpen, .unconfirmedOverdue: "куратор школы «\(one.school)»"
    default: "школа «\(one.school)»"
    }
  }

  private static func task(_ one: SchoolDocuments) -> Text? {
    switch one.state {
    case .notPlacedTermOpen, .notPlacedOverdue, .noTerm:
      "Разместить документы: \(one.missing.joined(separator: "; "))"
    case .unconfirmedTermOpen, .unconfirmedOverdue:
      "Проверить и подтвердить размещённые документы (\(RoadmapWords.stage(one.stage)))"
    case .confirmed:
      one.conforms == false && !one.recommendation.isEmpty ? "\(one.recommendation)" : nil
    }
  }
}

/// The recommendations as a table.
func recommendationSection(_ recommendations: [Recommendation], _ input: RoadmapInput) -> Section {
  let rows = recommendations.enumerated().map { index, one -> [Value] in
    [
      .quantity(RoadmapFigures.count(index + 1, nil, "recommendation")), .words(one.addressee), .text(one.task),
      one.term.map { .date(CalendarDate($0)) } ?? .blank, .words(one.proof), .text("\(table: one.ground)"), .blank,
    ]
  }
  return Section(
    id: "recommendations", title: "Адресные рекомендации",
    blocks: [
      .table(
        Table(
          id: "recommendations-table", title: "Рекомендации",
          summary:
            "Первый адресат – муниципальный орган управления образованием; школе – не больше строки на этап. Пустой срок устанавливает тот, кто подписывает.",
          columns: [
            .count("№"), .words("Кому"), .words("Рекомендация"), Column("Срок", .date), .words("Чем подтверждается"),
            .words("Основание"),
            Column("Решение", .decision(choices: ["принято", "принято частично", "отклонено с пояснением"])),
          ], rows: rows))
    ])
}
