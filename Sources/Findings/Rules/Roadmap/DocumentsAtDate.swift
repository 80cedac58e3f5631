public import Aggregation
public import Indicators
public import Vocabulary

/// F19: which documents of a school stand in ИС МЭДК on a day, and whether the school's own term is over.
public enum DocumentsAtDate: RoadmapRule {
  public struct Slots: Hashable, Sendable {
    public let municipality: Municipality
    public let documents: SchoolDocuments
    /// The day of the count.
    public let day: CalendarDay

    public init(municipality: Municipality, documents: SchoolDocuments, day: CalendarDay) {
      self.municipality = municipality
      self.documents = documents
      self.day = day
    }
  }

  public static let definition = RuleDefinition(
    id: "documents-at-date", title: "Документы в ИС МЭДК на дату",
    question: "Какие документы школы размещены и подтверждены и истёк ли срок самой школы?",
    fires:
      "размещены или подтверждены не все документы этапа, или экспертиза дала ответ «не соответствуют»",
    severity: .attention,
    caution: "До срока школы отсутствие документа опозданием не является, даже если экспертиза уже прошла.")

  public static func findings(
    of ledger: MunicipalLedger, on day: CalendarDay, in places: RoadmapPlaces
  ) -> [Finding] {
    let municipality = places.municipality(named: ledger.roadmap.municipality)
    return SchoolDocuments.all(of: ledger, on: day).filter { $0.state != .confirmed || $0.conforms == false }.map {
      Finding(
        rule: definition.id, territory: .school(places.school(named: $0.school, in: municipality)), works: [],
        statement: .documentsAtDate(Slots(municipality: municipality, documents: $0, day: day)), word: nil, pupils: 0)
    }
  }
}
