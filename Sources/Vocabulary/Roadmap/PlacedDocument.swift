/// The sets of documents that a school places in ИС МЭДК, each with a term of its own in the road map.
public enum DocumentStage: String, CaseIterable, Sendable {
  /// Концепция развития, среднесрочная программа развития, антирисковые программы.
  case concept = "концептуальные"
  /// Confirming documents of stage 1.
  case stage1 = "1 этап"
  /// Confirming documents of stage 2.
  case stage2 = "2 этап"

  /// The steps of a road map in which schools place these documents.
  public var kind: StepKind {
    switch self {
    case .concept: .conceptDocuments
    case .stage1: .stage1Documents
    case .stage2: .stage2Documents
    }
  }
}

/// A document that a school is to place in ИС МЭДК, and how far it is.
public struct PlacedDocument: Hashable, Sendable {
  /// The municipality as the file names it.
  public let municipality: String
  /// The school as the file names it.
  public let school: String
  /// The set it belongs to.
  public let stage: DocumentStage
  /// What it is called.
  public let title: String
  /// `nil` while it is not placed.
  public let placedOn: CalendarDay?
  /// `nil` while the curator has not confirmed it.
  public let confirmedOn: CalendarDay?
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(
    municipality: String, school: String, stage: DocumentStage, title: String, placedOn: CalendarDay?,
    confirmedOn: CalendarDay?, place: Place
  ) {
    self.municipality = municipality
    self.school = school
    self.stage = stage
    self.title = title
    self.placedOn = placedOn
    self.confirmedOn = confirmedOn
    self.place = place
  }

  /// Whether it was placed by a day.
  public func isPlaced(on day: CalendarDay) -> Bool { placedOn.map { $0 <= day } ?? false }

  /// Whether it was placed and confirmed by a day.
  public func isConfirmed(on day: CalendarDay) -> Bool { isPlaced(on: day) && (confirmedOn.map { $0 <= day } ?? false) }
}

/// What an examination of documents said of a school.
public struct ExpertiseResult: Hashable, Sendable {
  /// Who examines.
  public enum Level: String, CaseIterable, Sendable {
    /// The municipal coordinator.
    case municipal = "муниципальная"
    /// The region.
    case regional = "региональная"
  }

  /// The municipality as the file names it.
  public let municipality: String
  /// The school as the file names it.
  public let school: String
  /// Who examined.
  public let level: Level
  /// What was examined.
  public let stage: DocumentStage
  /// When.
  public let day: CalendarDay
  /// «Соответствует параметрам»; `nil` where the examiner gives no answer.
  public let conforms: Bool?
  /// What the examiner recommends; empty where nothing.
  public let recommendation: String
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(
    municipality: String, school: String, level: Level, stage: DocumentStage, day: CalendarDay, conforms: Bool?,
    recommendation: String, place: Place
  ) {
    self.municipality = municipality
    self.school = school
    self.level = level
    self.stage = stage
    self.day = day
    self.conforms = conforms
    self.recommendation = recommendation
    self.place = place
  }
}
