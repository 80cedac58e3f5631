/// A school of an official list of schools with signs of biased results.
public struct ObjectivityEntry: Hashable, Sendable {
  public var school: SchoolID
  public let year: Int
  /// How many markers the list counts.
  public let markers: Int
  /// Markers by the column of the work as the list heads it: «4 РУ».
  public let works: [String: Int]
  public let place: Place

  public init(school: SchoolID, year: Int, markers: Int, works: [String: Int], place: Place) {
    self.school = school
    self.year = year
    self.markers = markers
    self.works = works
    self.place = place
  }
}
