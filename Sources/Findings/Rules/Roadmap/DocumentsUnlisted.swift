public import Aggregation
import Indicators
public import Vocabulary

/// A municipality has a road map, but no record says which documents its schools are to place.
public enum DocumentsUnlisted: RoadmapRule {
  public struct Slots: Hashable, Sendable {
    public let day: CalendarDay
    /// The documents of which nothing is known; `nil` for all.
    public let stage: DocumentStage?

    public init(day: CalendarDay, stage: DocumentStage? = nil) {
      self.day = day
      self.stage = stage
    }
  }

  public static let definition = RuleDefinition(
    id: "documents-unlisted", title: "Сведений о документах школ нет",
    question: "Известно ли, какие документы школы должны разместить в ИС МЭДК?",
    fires: "у муниципалитета есть дорожная карта, сведений о документах школ нет", severity: .note,
    caution: "Отсутствие сведений – не отсутствие документов.")

  public static func findings(
    of ledger: MunicipalLedger, on day: CalendarDay, in places: RoadmapPlaces
  ) -> [Finding] {
    findings(of: ledger, stage: nil, on: day, in: places)
  }

  /// The same for the documents of one stage: those of another may be listed.
  static func findings(
    of ledger: MunicipalLedger, stage: DocumentStage?, on day: CalendarDay, in places: RoadmapPlaces
  ) -> [Finding] {
    guard !ledger.records.documents.contains(where: { stage == nil || $0.stage == stage }) else { return [] }
    return [
      Finding(
        rule: definition.id, territory: .municipality(places.municipality(named: ledger.roadmap.municipality)),
        works: [], statement: .documentsUnlisted(Slots(day: day, stage: stage)), word: nil, pupils: 0)
    ]
  }
}
