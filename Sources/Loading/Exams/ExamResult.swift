public import Vocabulary

/// One participant's result of one exam as one row states it; it lives only until cells are folded.
public struct ExamResult: Sendable {
  /// Whose result it is: only graduates of the current year count for the school.
  public enum Category: Sendable {
    /// Выпускник текущего года of the school.
    case graduate
    /// Выпускник прошлых лет.
    case past
    /// Обучающийся по программам СПО.
    case college
  }

  /// A row of a recheck or an appeal, which replaces the result of a sitting.
  public struct Recheck: Hashable, Sendable {
    /// Test score before the change, where the file states it.
    public let scoreBefore: Int?
    /// When the result was changed, yyyymmddhhmmss; 0 where unknown.
    public let moment: Int
  }

  public let work: Work
  public let school: SchoolID
  public let category: Category
  /// Hash of the participant under a key that is new in every run and never written; `nil` where neither a document nor
  /// a full name is legible, so that repeats cannot be told.
  public let participant: Int?
  /// Day of the exam as yyyymmdd, 0 where unknown.
  public let day: Int
  /// `nil` for a sitting.
  public let recheck: Recheck?
  public let primaryScore: Int?
  /// Largest primary score of the exam, where it is known.
  public let primaryMaximum: Int?
  /// 0…100, for ЕГЭ but the base mathematics.
  public let testScore: Int?
  /// For ОГЭ, ГВЭ and base mathematics.
  public let mark: Mark?
  public let answers: ExamAnswers
  /// Index of the file in `LoadedFolder.sources`.
  public let source: Int

  /// A result with all that a row states of it.
  public init(
    work: Work, school: SchoolID, category: Category = .graduate, participant: Int?, day: Int = 0,
    recheck: Recheck? = nil, primaryScore: Int? = nil, primaryMaximum: Int? = nil, testScore: Int? = nil,
    mark: Mark? = nil, answers: ExamAnswers = ExamAnswers(), source: Int
  ) {
    self.work = work
    self.school = school
    self.category = category
    self.participant = participant
    self.day = day
    self.recheck = recheck
    self.primaryScore = primaryScore
    self.primaryMaximum = primaryMaximum
    self.testScore = testScore
    self.mark = mark
    self.answers = answers
    self.source = source
  }
}

/// A line of a table of ЕГЭ results by school, which names the school by a code or only by its name.
public struct ExamTableRow: Sendable {
  /// How the table names the school.
  public enum Name: Hashable, Sendable {
    case code(SchoolID)
    case words(name: String, municipality: String?)
  }

  public let work: Work
  public let school: Name
  public let summary: ExamSummary
  /// The table holds chosen schools only, such as the best and the weakest: no sum over it means anything.
  public let isSelection: Bool
  public let source: Int
}
