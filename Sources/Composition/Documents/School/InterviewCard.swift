import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

/// Карта собеседования with the team of a school: what is seen, what is asked, what is recommended, what is required of
/// its documents.
func composeInterviewCard(_ school: School, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  return Document(
    id: "interview-card", title: "Карта собеседования: \(school.name)",
    subtitle: "\(names.municipality(of: school.id)); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "собеседование"],
    sections: [
      passportSeen(school, input, names), interviewDocuments(school, input),
      questionSection(
        "interview-questions", "Вопросы команде школы", school, input, names,
        told: Set(passportFindings(school, input).told)),
      passportMeasures(school, input), interviewDecision(),
    ], provenance: provenance(input))
}

/// How far the documents are, and what earlier interviews required of them.
private func interviewDocuments(_ school: School, _ input: ReportInput) -> Section {
  let ledgers = input.region.roadmap.municipalities
  let documents = ledgers.flatMap { SchoolDocuments.all(of: $0, on: input.analysis.asOf) }.filter {
    Quotation.russian($0.school) == school.name || $0.school == school.id.description
  }
  let rows = documents.map { one -> [Value] in
    let thing = "school:\(one.school):\(one.stage.rawValue)"
    return [
      .words(RoadmapWords.stage(one.stage)),
      .text(RoadmapFigures.part(one.placed, one.municipality, "documents-placed", thing)),
      .text(RoadmapFigures.part(one.confirmed, one.municipality, "documents-confirmed", thing)),
      .words(RoadmapWords.documents(one.state)), .words(RoadmapWords.orDash(one.recommendation)),
    ]
  }
  guard !rows.isEmpty else {
    return Section(
      id: "interview-documents", title: "Документы в ИС МЭДК",
      blocks: [.paragraph("Сведений о документах школы в данных нет: спросите о них на собеседовании.")])
  }
  return Section(
    id: "interview-documents", title: "Документы в ИС МЭДК",
    blocks: [
      .table(
        Table(
          id: "interview-documents-table", title: "Документы школы по этапам",
          summary: "До срока самой школы отсутствие документа опозданием не считается.",
          columns: [
            .words("Документы"), .words("Размещено"), .words("Подтверждено куратором"), .words("Состояние"),
            .words("Рекомендация экспертизы"),
          ], rows: rows))
    ])
}

private func interviewDecision() -> Section {
  Section(
    id: "interview-decision", title: "Решение собеседования",
    blocks: [
      .table(
        Table(
          id: "interview-decision-table", title: "Рекомендации и требования",
          summary: "Заполняется на собеседовании: рекомендации получает каждая школа.",
          columns: [
            .words("Что"), Column("Запись", .decision(choices: [])), Column("Срок", .decision(choices: [])),
          ],
          rows: ["Рекомендации школе", "Требования к документам", "Кто сопровождает"].map {
            [.words($0), .blank, .blank]
          }))
    ])
}
