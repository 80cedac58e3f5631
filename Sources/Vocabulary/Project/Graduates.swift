/// How many graduates a school had: what coverage of exams is counted from.
public struct Graduates: Hashable, Sendable {
  public var school: SchoolID
  public let year: Int
  /// 9 or 11.
  public let grade: Int
  public let all: Int
  /// Admitted to the state exams.
  public let admitted: Int?
  /// Who take ГВЭ.
  public let special: Int?
  public let place: Place

  public init(school: SchoolID, year: Int, grade: Int, all: Int, admitted: Int?, special: Int?, place: Place) {
    self.school = school
    self.year = year
    self.grade = grade
    self.all = all
    self.admitted = admitted
    self.special = special
    self.place = place
  }
}
