import Aggregation
import Findings
import ReportModel
import Vocabulary

/// The recommendations of a справка on road maps: the municipal authority first, then at most one line a school and
/// stage.
func recommendationSection(
  _ kind: MonitoringKind, _ ledgers: [MunicipalLedger], _ input: RoadmapInput
) -> Section {
  let found = ledgers.flatMap { recommendations(kind, $0, on: input.day) }
  guard !found.isEmpty else {
    return Section(
      id: "recommendations", title: "Адресные рекомендации",
      blocks: [.paragraph("Оснований для рекомендаций на дату справки нет: принять к сведению.")])
  }
  return Section(
    id: "recommendations", title: "Адресные рекомендации",
    blocks: [
      .table(
        RecommendationTables.short(
          found, id: "recommendations-table", title: "Рекомендации",
          summary:
            "Первый адресат – муниципальный орган управления образованием; школе – не больше строки на этап. Пустой срок устанавливает тот, кто подписывает.",
          input.risks.names
        ) { "\(table: ground(of: $0, in: kind))" })
    ])
}

private func recommendations(
  _ kind: MonitoringKind, _ ledger: MunicipalLedger, on day: CalendarDay
) -> [Recommendation] {
  switch kind {
  case .roadmaps: RoadmapRecommendations.onRoadmap(ledger, on: day)
  case .interviews: RoadmapRecommendations.onInterviews(ledger, on: day)
  case .final:
    RoadmapRecommendations.onSteps(ledger, on: day)
      + RoadmapRecommendations.onDocuments(of: DocumentStage.allCases, ledger, on: day)
  default: RoadmapRecommendations.onDocuments(of: kind.stage.map { [$0] } ?? [], ledger, on: day)
  }
}

/// The table of the справка from which a recommendation follows.
private func ground(of one: Recommendation, in kind: MonitoringKind) -> String {
  switch one.request {
  case .completeSteps: return "road-map-overdue"
  case .holdInterview, .followInterview: return "interviews-held"
  case .mendRoadmap:
    if case .roadmapGaps(let slots) = one.grounds.first.statement, slots.gap == .examinedBeforeTerm {
      return "road-map-contradictions"
    }
    return "road-maps"
  default: return kind == .final ? "road-map-documents" : "expertise-documents"
  }
}
