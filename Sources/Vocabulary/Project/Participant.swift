/// A school of project «500+».
public struct Participant: Hashable, Sendable {
  public var school: SchoolID
  public let municipality: String?
  /// Year from which the school is in the project.
  public let cohort: Int
  /// School of the curator.
  public var curator: SchoolID?
  /// Activated risks.
  public let risks: [NamedRisk]
  /// Whether the official list of schools with low results names it; `nil` where the file does not say.
  public let isListed: Bool?
  public let place: Place

  public init(
    school: SchoolID, municipality: String?, cohort: Int, curator: SchoolID?, risks: [NamedRisk], isListed: Bool?,
    place: Place
  ) {
    self.school = school
    self.municipality = municipality
    self.cohort = cohort
    self.curator = curator
    self.risks = risks
    self.isListed = isListed
    self.place = place
  }
}
