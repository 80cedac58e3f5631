/// Results of one ЕГЭ in a school that are known only as a line of a table: counts, never scores of participants.
///
/// A part is `nil` where the table does not state it.
public struct ExamSummary: Hashable, Codable, Sendable {
  public var participants: Int
  public var belowMinimum: Int?
  /// Test scores 81…99 (80…99 in some tables).
  public var high: Int?
  /// Test score 100.
  public var hundred: Int?
  /// Sum of the test scores, from the mean that the table prints.
  public var scoreSum: Int?

  public init(participants: Int, belowMinimum: Int?, high: Int?, hundred: Int?, scoreSum: Int?) {
    self.participants = participants
    self.belowMinimum = belowMinimum
    self.high = high
    self.hundred = hundred
    self.scoreSum = scoreSum
  }

  /// With the participants of another school; what one of them does not state the sum does not either.
  public func adding(_ other: ExamSummary) -> ExamSummary {
    func sum(_ left: Int?, _ right: Int?) -> Int? { left.flatMap { known in right.map { known + $0 } } }
    return ExamSummary(
      participants: participants + other.participants, belowMinimum: sum(belowMinimum, other.belowMinimum),
      high: sum(high, other.high), hundred: sum(hundred, other.hundred), scoreSum: sum(scoreSum, other.scoreSum))
  }
}

/// Examinees of a school who are not among its graduates of the year, and what became of repeated results.
public struct ExamineesApart: Hashable, Codable, Sendable {
  /// Выпускники прошлых лет.
  public var pastGraduates: Int
  /// Обучающиеся по программам СПО.
  public var collegeStudents: Int
  /// Graduates with more than one result: a retake, a recheck, an appeal.
  public var repeated: Int
  /// Graduates who sat basic mathematics after the profile one.
  public var baseAfterProfile: Int

  public init(pastGraduates: Int = 0, collegeStudents: Int = 0, repeated: Int = 0, baseAfterProfile: Int = 0) {
    self.pastGraduates = pastGraduates
    self.collegeStudents = collegeStudents
    self.repeated = repeated
    self.baseAfterProfile = baseAfterProfile
  }

  /// With the examinees of another school.
  public func adding(_ other: ExamineesApart) -> ExamineesApart {
    ExamineesApart(
      pastGraduates: pastGraduates + other.pastGraduates, collegeStudents: collegeStudents + other.collegeStudents,
      repeated: repeated + other.repeated, baseAfterProfile: baseAfterProfile + other.baseAfterProfile)
  }
}

/// Which of several results of a participant: ОГЭ and ЕГЭ may be retaken, rechecked and appealed against.
public enum Attempt: String, CaseIterable, Sendable {
  /// The result of the first sitting, before retakes and appeals.
  case first
  /// What stands in the certificate.
  case final
}
