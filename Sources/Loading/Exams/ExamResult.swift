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

  public let work: Work
  public let school: SchoolID
  public let category: Category
  /// Hash of the participant under a key that is new in every run and never written; `nil` where neither a document nor
  /// a full name is legible, so that repeats cannot be told.
  public let participant: Int?
  /// Day of the exam as yyyymmdd, 0 where unknown.
  public let day: Int
  /// Later rows of one day (a recheck after the protocol) come after earlier ones.
  public let isRecheck: Bool
  public let primaryScore: Int?
  /// 0…100, for ЕГЭ but the base mathematics.
  public let testScore: Int?
  /// For ОГЭ, ГВЭ and base mathematics.
  public let mark: Mark?
  /// Answers in the order of the tasks: points and the largest points, where the mask says it.
  public let answers: [AnswerMask.Answer]
  public let source: Int
}
