/// What a school answers to a finding of its passport.
public struct SchoolRemark: Hashable, Sendable {
  public var school: SchoolID
  /// Number of the finding in the passport.
  public let finding: String
  public let agrees: Bool
  public let explanation: String
  public let place: Place

  public init(school: SchoolID, finding: String, agrees: Bool, explanation: String, place: Place) {
    self.school = school
    self.finding = finding
    self.agrees = agrees
    self.explanation = explanation
    self.place = place
  }
}
