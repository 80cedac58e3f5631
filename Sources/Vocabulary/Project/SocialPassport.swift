/// The composition of the pupils of a school: counts only.
public struct SocialPassport: Hashable, Sendable {
  public var school: SchoolID
  /// The year in which the school year ends.
  public let year: Int
  public let pupils: Int
  /// Pupils by the code of the group; a group without a number is absent, not zero.
  public let groups: [String: Int]
  public let place: Place

  public init(school: SchoolID, year: Int, pupils: Int, groups: [String: Int], place: Place) {
    self.school = school
    self.year = year
    self.pupils = pupils
    self.groups = groups
    self.place = place
  }
}
