import Aggregation
import ReportModel
import Vocabulary

/// The road map in the analytical reference: states, what is overdue, documents of schools; nothing where no file speaks
/// of a road map.
func roadmapChapter(_ input: ReportInput) -> [Section] {
  guard !input.region.roadmap.municipalities.isEmpty,
    let day = CalendarDay(year: input.asOf.year, month: input.asOf.month, day: input.asOf.day)
  else { return [] }
  let roadmap = RoadmapInput(ledger: input.region.roadmap, book: input.book, day: day, version: input.version)
  return [
    Section(
      id: "chapter-road-map", title: "Исполнение дорожных карт",
      blocks: [
        .paragraph(
          "Состояние шагов – на \(day.words). До срока самой школы отсутствие документов опозданием не считается."),
        .table(roadmapSummaryTable(roadmap)), .table(overdueTable(roadmap)),
        .annex(documentsTable(roadmap, DocumentStage.allCases, id: "road-map-documents")),
        .paragraph("Документы школ в ИС МЭДК – \(table: "road-map-documents") рабочей книги."),
      ])
  ]
}
