public import Aggregation
public import Vocabulary

/// The documents of a school for one stage on a day: placed, confirmed, and whether the school's own term is over.
public struct SchoolDocuments: Hashable, Sendable {
  /// What can be said of the school.
  public enum State: Hashable, Sendable {
    /// All documents are placed and confirmed.
    case confirmed
    /// All are placed, not all confirmed, and the term is not over.
    case unconfirmedTermOpen
    /// All are placed, not all confirmed, and the term is over.
    case unconfirmedOverdue
    /// Not all are placed, and the term is not over: the school is not late.
    case notPlacedTermOpen
    /// Not all are placed, and the term is over.
    case notPlacedOverdue
    /// Not all are placed or confirmed, and the road map names no term.
    case noTerm
  }

  /// The municipality.
  public let municipality: String
  /// The school.
  public let school: String
  /// The stage.
  public let stage: DocumentStage
  /// Placed documents of all that are listed.
  public let placed: PartDone
  /// Confirmed documents of all that are listed.
  public let confirmed: PartDone
  /// Titles of documents that are not placed.
  public let missing: [String]
  /// The school's own term: the latest of the steps in which these documents are placed; `nil` where the road map has
  /// none.
  public let term: CalendarDay?
  /// The state.
  public let state: State
  /// The newest answer of an examination known on the day.
  public let conforms: Bool?
  /// Its recommendation; empty where there is none.
  public let recommendation: String

  public static let definition = IndicatorDefinition(
    id: "roadmap-documents", title: "Документы школ в ИС МЭДК", columnTitle: "Подтверждено документов", measure: .count,
    question: "У каких школ документы этапа не размещены или не подтверждены куратором, и истёк ли срок школы?",
    formula:
      "документы с датой размещения (подтверждения) не позже даты расчёта; срок – последний срок шагов дорожной карты, в которых документы размещаются",
    assumptions:
      "Экспертиза назначена раньше срока школы: до этого срока школа не опаздывает («на дату экспертизы не размещено, срок не истёк»).",
    source: "дорожные карты проекта «500+», разделы ИС МЭДК")

  /// All schools and stages that the records list, by school and stage.
  public static func all(of ledger: MunicipalLedger, on day: CalendarDay) -> [SchoolDocuments] {
    ledger.schools.flatMap { school in
      DocumentStage.allCases.compactMap { stage in of(school, stage, in: ledger, on: day) }
    }
  }

  private static func of(
    _ school: String, _ stage: DocumentStage, in ledger: MunicipalLedger, on day: CalendarDay
  ) -> SchoolDocuments? {
    let documents = ledger.records.documents.filter { $0.school == school && $0.stage == stage }
    guard !documents.isEmpty else { return nil }
    let placed = PartDone(done: documents.filter { $0.isPlaced(on: day) }.count, of: documents.count)
    let confirmed = PartDone(done: documents.filter { $0.isConfirmed(on: day) }.count, of: documents.count)
    let term = ledger.roadmap.steps(of: stage.kind).map(\.schedule.due).max()
    let newest = ledger.records.expertise
      .filter { $0.school == school && $0.stage == stage && $0.day <= day }
      .max { ($0.day, $0.place) < ($1.day, $1.place) }
    return SchoolDocuments(
      municipality: ledger.roadmap.municipality, school: school, stage: stage, placed: placed, confirmed: confirmed,
      missing: documents.filter { !$0.isPlaced(on: day) }.map(\.title), term: term,
      state: state(placed, confirmed, isOpen: term.map { day <= $0 }), conforms: newest?.conforms,
      recommendation: newest?.recommendation ?? "")
  }

  private static func state(_ placed: PartDone, _ confirmed: PartDone, isOpen: Bool?) -> State {
    if confirmed.isWhole { return .confirmed }
    guard let isOpen else { return .noTerm }
    if placed.isWhole { return isOpen ? .unconfirmedTermOpen : .unconfirmedOverdue }
    return isOpen ? .notPlacedTermOpen : .notPlacedOverdue
  }
}
