import Aggregation
import Reference
public import ReportModel

/// The road map on a day: what was due, what is done, who is late, what comes.
///
/// Every section is there whatever the data, so that two dates can be laid side by side.
public func composeRoadmap(_ input: RoadmapInput) -> Document {
  Document(
    id: "road-map", title: "Исполнение дорожной карты проекта «500+»",
    subtitle: "\(input.territoryWords); по состоянию на \(input.day.words)", date: input.date,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "дорожная карта"],
    sections: [
      roadmapFirstPage(input), overdueSection(input), comingSection(input), stepsSection(input), planSection(input),
      riskSection(input), schoolsSection(input), contradictionsSection(input.ledger.municipalities),
      roadmapSourcesSection(input),
    ], provenance: input.provenance)
}
