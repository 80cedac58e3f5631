import Aggregation
import Indicators
import ReportModel
import Vocabulary

/// What is placed and confirmed of one set of documents, and whether it conforms.
func expertiseSection(
  _ stage: DocumentStage, _ kind: MonitoringKind, _ ledgers: [MunicipalLedger], _ input: RoadmapInput
) -> Section {
  let counts = ExpertiseCounts(stage, ledgers, input)
  var blocks: [Block] = []
  if counts.schools == 0 {
    blocks.append(
      .caution("Сведений о документах этого этапа нет: внесите их в форму «ИС МЭДК: размещение документов»."))
  } else {
    blocks.append(.list(sentences(counts, ledgers, input), numbered: true))
  }
  blocks.append(.table(documentsTable(input, [stage], id: "expertise-documents", in: ledgers)))
  return Section(id: "expertise", title: Text(stringLiteral: "Что видно: " + RoadmapWords.stage(stage)), blocks: blocks)
}

/// Schools by what became of their documents.
struct ExpertiseCounts {
  let schools: Int
  let placed: Int
  let confirmed: Int
  let conforming: Int
  let judged: Int
  let open: Int
  let overdue: Int

  init(_ stage: DocumentStage, _ ledgers: [MunicipalLedger], _ input: RoadmapInput) {
    let all = ledgers.flatMap { SchoolDocuments.all(of: $0, on: input.day) }.filter { $0.stage == stage }
    schools = all.count
    placed = all.filter(\.placed.isWhole).count
    confirmed = all.filter { $0.state == .confirmed }.count
    conforming = all.filter { $0.conforms == true }.count
    judged = all.filter { $0.conforms != nil }.count
    open = all.filter { $0.state == .notPlacedTermOpen || $0.state == .unconfirmedTermOpen }.count
    overdue = all.filter { $0.state == .notPlacedOverdue || $0.state == .unconfirmedOverdue }.count
  }
}

private func sentences(_ counts: ExpertiseCounts, _ ledgers: [MunicipalLedger], _ input: RoadmapInput) -> [Text] {
  let place = ledgers.count == 1 ? ledgers[0].roadmap.municipality : nil
  func count(_ number: Int, _ measure: String) -> Quantity { RoadmapFigures.count(number, place, measure) }
  let schools = count(counts.schools, "expertise-schools")
  var sentences: [Text] = [
    "Все документы разместили \(count(counts.placed, "expertise-placed")) из \(schools, RoadmapWords.school); размещены и подтверждены куратором – у \(count(counts.confirmed, "expertise-confirmed")) (\(table: "expertise-documents"))."
  ]
  if counts.judged > 0 {
    sentences.append(
      "Параметрам экспертизы соответствуют документы \(count(counts.conforming, "expertise-conforming")) из \(count(counts.judged, "expertise-judged"), RoadmapWords.school), по которым экспертиза дала ответ."
    )
  } else {
    sentences.append("Ответа экспертизы на дату расчёта нет.")
  }
  if counts.open > 0 {
    sentences.append(
      "На дату экспертизы не размещены или не подтверждены документы \(count(counts.open, "expertise-open"), RoadmapWords.school), срок которых не истёк: это не опоздание."
    )
  }
  if counts.overdue > 0 {
    sentences.append(
      "Срок истёк, документы не размещены или не подтверждены: \(count(counts.overdue, "expertise-overdue"), NounForms("школа", "школы", "школ"))."
    )
  }
  return sentences
}
