/// How many answered a round of the survey.
public struct SurveyTurnout: Hashable, Sendable {
  /// The municipality as the file names it.
  public let municipality: String
  /// The step of the road map that asks for the round.
  public let number: StepNumber
  /// Who was asked, such as «руководители».
  public let group: String
  /// How many should answer and how many did.
  public let turnout: PartDone
  /// The day on which they were counted; `nil` where the file does not say.
  public let day: CalendarDay?
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(
    municipality: String, number: StepNumber, group: String, turnout: PartDone, day: CalendarDay? = nil, place: Place
  ) {
    self.municipality = municipality
    self.number = number
    self.group = group
    self.turnout = turnout
    self.day = day
    self.place = place
  }
}

/// How many of a school's staff were trained.
public struct TrainingRecord: Hashable, Sendable {
  /// The municipality as the file names it.
  public let municipality: String
  /// The school as the file names it.
  public let school: String
  /// The step of the road map that asks for the training.
  public let number: StepNumber
  /// The course; empty where the row is for all courses.
  public let course: String
  /// Trained, of all leading and teaching staff.
  public let trained: PartDone
  /// The day on which they were counted; `nil` where the file does not say.
  public let day: CalendarDay?
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(
    municipality: String, school: String, number: StepNumber, course: String, trained: PartDone,
    day: CalendarDay? = nil, place: Place
  ) {
    self.municipality = municipality
    self.school = school
    self.number = number
    self.course = course
    self.trained = trained
    self.day = day
    self.place = place
  }
}

/// An interview with the team of a school.
public struct InterviewRecord: Hashable, Sendable {
  /// The municipality as the file names it.
  public let municipality: String
  /// The school as the file names it.
  public let school: String
  /// When it was held.
  public let day: CalendarDay
  /// What the school was recommended; empty where nothing.
  public let recommendation: String
  /// What is asked of its documents; empty where nothing.
  public let requirement: String
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(
    municipality: String, school: String, day: CalendarDay, recommendation: String, requirement: String, place: Place
  ) {
    self.municipality = municipality
    self.school = school
    self.day = day
    self.recommendation = recommendation
    self.requirement = requirement
    self.place = place
  }
}

/// A line of the attendance register: one team or role at one event.
public struct AttendanceRecord: Hashable, Sendable {
  /// The municipality as the file names it.
  public let municipality: String
  /// The step of the road map that asks for the event.
  public let number: StepNumber
  /// The day of the event.
  public let day: CalendarDay
  /// Organisation or role; never a person.
  public let participant: String
  /// Whether it took part.
  public let isPresent: Bool
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(
    municipality: String, number: StepNumber, day: CalendarDay, participant: String, isPresent: Bool, place: Place
  ) {
    self.municipality = municipality
    self.number = number
    self.day = day
    self.participant = participant
    self.isPresent = isPresent
    self.place = place
  }
}

/// A look at a site: whether a page of the project is there.
public struct SiteCheck: Hashable, Sendable {
  /// The municipality as the file names it.
  public let municipality: String
  /// Whose site.
  public let owner: String
  /// When it was looked at.
  public let day: CalendarDay
  /// What should be there.
  public let subject: String
  /// Whether it was.
  public let isPlaced: Bool
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(municipality: String, owner: String, day: CalendarDay, subject: String, isPlaced: Bool, place: Place) {
    self.municipality = municipality
    self.owner = owner
    self.day = day
    self.subject = subject
    self.isPlaced = isPlaced
    self.place = place
  }
}
