import Aggregation
import Indicators
import ReportModel
import Vocabulary

/// The road map in the analytical reference: states, what is overdue, documents of schools, and the risks beside the
/// data; nothing where no file speaks of a road map or of risks.
func roadmapChapter(_ input: ReportInput) -> [Section] {
  let roadmap = RoadmapInput(
    ledger: input.region.roadmap, book: input.book, day: input.analysis.asOf, analysis: input.analysis,
    version: input.version)
  let hasRoadmap = !roadmap.ledger.municipalities.isEmpty
  guard hasRoadmap || !roadmap.risks.isEmpty else { return [] }
  var blocks: [Block] = []
  if hasRoadmap {
    blocks += [
      .paragraph(
        "Состояние шагов – на \(roadmap.day.words). До срока самой школы отсутствие документов опозданием не считается."
      ),
      .table(roadmapSummaryTable(roadmap)), .table(overdueTable(roadmap)),
      .annex(documentsTable(roadmap, DocumentStage.allCases, id: "road-map-documents")),
      .paragraph("Документы школ в ИС МЭДК – \(table: "road-map-documents") рабочей книги."),
    ]
  }
  if !roadmap.risks.isEmpty {
    blocks.append(.heading("Риски, антирисковые программы и данные"))
    blocks += riskBlocks(roadmap, risks: { .annex($0) })
  }
  return [
    Section(
      id: "chapter-road-map", title: hasRoadmap ? "Исполнение дорожных карт и риски школ" : "Риски школ проекта",
      blocks: blocks)
  ]
}
