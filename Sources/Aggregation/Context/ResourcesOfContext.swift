public import Vocabulary

extension SchoolResources {
  /// What a school said of its resources in one year, typed.
  ///
  /// - Parameter context: the answers of the form; answers that contradict each other were left out when it was loaded.
  public init(_ context: SchoolContext) {
    self.init(school: context.school, year: context.year)
    let staff = context.count(.teachers)
    func ofStaff(_ field: ContextField) -> CountedShare? { CountedShare(context.count(field), of: staff) }
    teachers = staff
    pupilsPerTeacher = Self.ratio(context.count(.pupils), staff)
    highestCategory = ofStaff(.teachersHighest)
    firstOrHighestCategory = ofStaff(.teachersFirstOrHighest)
    young = ofStaff(.teachersYoung)
    retirementAge = ofStaff(.teachersPension)
    trainedShort = ofStaff(.trainingShort)
    trainedMiddle = ofStaff(.trainingMiddle)
    trainedLong = ofStaff(.trainingLong)
    let rooms = context.count(.rooms)
    roomsWithComputer = CountedShare(context.count(.roomsWithComputer), of: rooms)
    roomsWithProjector = CountedShare(context.count(.roomsWithProjector), of: rooms)
    computers = context.count(.computers)
    computersPerPupil = Self.ratio(computers, context.count(.pupils))
    computersOutdated = CountedShare(context.count(.computersOutdated), of: computers)
    computersOnline = CountedShare(context.count(.computersOnline), of: computers)
    internet = context.option(.internetSpeed).flatMap(Internet.init)
    clubs = context.option(.clubs).flatMap(Clubs.init)
    parentsAtEvents = context.option(.parentsAtEvents).flatMap(Turnout.init)
    parentsHelping = context.option(.parentsHelping).flatMap(Turnout.init)
  }

  private static func ratio(_ part: Int?, _ whole: Int?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return Double(part) / Double(whole)
  }
}
