/// What a school had to teach with in one school year: levers, for causes and measures only, never for what is expected.
///
/// A part is `nil` where the school did not say; it is never filled in from another year or another school.
public struct SchoolResources: Hashable, Sendable {
  /// Speed of the Internet by contract, the places of the federal list.
  public enum Internet: Int, CaseIterable, Comparable, Sendable {
    case none = 1
    /// Up to 25 Mbit/s, and so on.
    case to25, to50, to100, above100

    public static func < (left: Internet, right: Internet) -> Bool { left.rawValue < right.rawValue }
  }

  /// How many; the option numbers of the federal form.
  public enum Turnout: Int, CaseIterable, Sendable {
    /// Almost all parents.
    case most = 1
    case half, few
  }

  /// Pupils in clubs of the school; the option numbers of the federal form.
  public enum Clubs: Int, CaseIterable, Sendable {
    /// More than 80 % of the pupils.
    case above80 = 1
    case to80, to50, below20
  }

  public let school: SchoolID
  /// The year in which the school year ends.
  public let year: Int

  // MARK: Staff
  /// Teachers with at least half a post.
  public var teachers: Int?
  /// Pupils for one teacher.
  public var pupilsPerTeacher: Double?
  /// Teachers of the highest category.
  public var highestCategory: CountedShare?
  /// Teachers of the first or the highest category.
  public var firstOrHighestCategory: CountedShare?
  /// Teachers up to 30 years old.
  public var young: CountedShare?
  /// Teachers who may retire by age.
  public var retirementAge: CountedShare?

  // MARK: Training: teachers who took courses; one may have taken several, so the shares are not added
  /// Up to 36 hours.
  public var trainedShort: CountedShare?
  /// 36 to 72 hours.
  public var trainedMiddle: CountedShare?
  /// More than 72 hours.
  public var trainedLong: CountedShare?

  // MARK: Equipment
  /// Class rooms with a computer for the teacher.
  public var roomsWithComputer: CountedShare?
  /// Class rooms with a projector or an interactive board.
  public var roomsWithProjector: CountedShare?
  /// Computers that pupils may use.
  public var computers: Int?
  /// Computers for one pupil.
  public var computersPerPupil: Double?
  /// Computers that are outdated.
  public var computersOutdated: CountedShare?
  /// Computers with access to the Internet.
  public var computersOnline: CountedShare?
  public var internet: Internet?

  // MARK: Beyond lessons
  public var clubs: Clubs?
  /// Parents who come to events of the school.
  public var parentsAtEvents: Turnout?
  /// Parents who are ready to help.
  public var parentsHelping: Turnout?

  public init(school: SchoolID, year: Int) {
    self.school = school
    self.year = year
  }
}
