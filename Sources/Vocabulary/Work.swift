/// What is tested: a campaign, a subject and the programme grade (not the grade of the pupils).
public struct Procedure: Hashable, Comparable, Codable, Sendable {
  public let campaign: Campaign
  public let subject: Subject
  /// The grade whose programme the work tests; 9 for ОГЭ, 11 for ЕГЭ.
  public let programmeGrade: Int

  public init(campaign: Campaign, subject: Subject, programmeGrade: Int) {
    self.campaign = campaign
    self.subject = subject
    self.programmeGrade = programmeGrade
  }

  /// The grade in which the pupils were when they wrote it.
  public var gradeOfPupils: Int { programmeGrade + campaign.gradesAboveProgramme }

  public static func < (left: Procedure, right: Procedure) -> Bool {
    (left.campaign, left.programmeGrade, left.subject) < (right.campaign, right.programmeGrade, right.subject)
  }
}

/// Which of several works of one procedure a school wrote («по образцу 7 класса»), with a scale of its own.
public enum Sample: Hashable, Comparable, Codable, Sendable {
  /// The only work of the procedure.
  case standard
  /// «По образцу N класса»: the programme of another grade.
  case ofGrade(Int)
  /// The computer form of a work.
  case computer
}

/// A procedure in one of its samples: all its pupils were marked by one scale.
public struct Work: Hashable, Comparable, Codable, Sendable {
  public let procedure: Procedure
  public let sample: Sample

  public init(procedure: Procedure, sample: Sample = .standard) {
    self.procedure = procedure
    self.sample = sample
  }

  public static func < (left: Work, right: Work) -> Bool {
    (left.procedure, left.sample) < (right.procedure, right.sample)
  }
}
