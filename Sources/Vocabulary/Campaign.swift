/// One run of an assessment: procedure, calendar year and session.
public struct Campaign: Hashable, Comparable, Codable, Sendable {
  public let assessment: Assessment
  /// The calendar year in which the work was written.
  public let year: Int
  public let session: Session

  public init(_ assessment: Assessment, _ year: Int, _ session: Session) {
    self.assessment = assessment
    self.year = year
    self.session = session
  }

  /// How many grades the pupils stand above the programme that is tested: 1 for autumn ВПР, else 0.
  public var gradesAboveProgramme: Int { assessment == .vpr && session == .autumn ? 1 : 0 }

  public static func < (left: Campaign, right: Campaign) -> Bool {
    (left.year, left.session.order, left.assessment.rawValue) < (
      right.year, right.session.order, right.assessment.rawValue
    )
  }
}

extension Session {
  /// Place inside a calendar year, so that campaigns sort by time.
  fileprivate var order: Int {
    switch self {
    case .spring: 0
    case .main: 1
    case .autumn: 2
    }
  }
}
