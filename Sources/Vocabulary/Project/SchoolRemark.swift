/// What a school answers to a finding of its passport.
public struct SchoolRemark: Hashable, Sendable {
  /// What became of a remark.
  public struct Resolution: Hashable, Sendable {
    /// What was found when the data were looked at again.
    public enum Kind: String, CaseIterable, Sendable {
      case confirmed = "данные подтверждены"
      case corrected = "данные исправлены"
    }

    public let kind: Kind
    public let day: CalendarDay

    public init(kind: Kind, day: CalendarDay) {
      self.kind = kind
      self.day = day
    }
  }

  public var school: SchoolID
  /// Number of the finding in the passport.
  public let finding: String
  public let agrees: Bool
  public let explanation: String
  /// `nil` while nobody has answered.
  public let resolution: Resolution?
  public let place: Place

  public init(
    school: SchoolID, finding: String, agrees: Bool, explanation: String, resolution: Resolution? = nil, place: Place
  ) {
    self.school = school
    self.finding = finding
    self.agrees = agrees
    self.explanation = explanation
    self.resolution = resolution
    self.place = place
  }
}
