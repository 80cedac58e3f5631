public import Vocabulary

/// The tasks of ВПР: numbers, points, levels and skills.
public struct TaskItems: Sendable {
  private let works: [Key: [TaskItem]]?

  struct Key: Hashable, Sendable {
    let year: Int
    let subject: Subject
    let grade: Int
  }

  /// The tasks of a work in the order of the protocol; `nil` when no list is known.
  ///
  /// Lists are known for 2021; another year of the same scale maximum has the same model of the work, and
  /// `isOfAnotherYear` says so.
  public func items(for work: Work) -> [TaskItem]? { nil }
}

/// One task of a work.
public struct TaskItem: Hashable, Sendable {
  /// Level of difficulty.
  public enum Level: String, CaseIterable, Sendable {
    /// Базовый.
    case basic = "Б"
    /// Повышенный.
    case advanced = "П"
    /// Высокий.
    case high = "В"
  }

  /// Number as it is printed: `5.1`, `1К2`.
  public let number: String
  /// Place in the protocol, from 1.
  public let position: Int
  /// Largest number of points.
  public let maximum: Int
  public let level: Level?
  /// What is tested, 3 to 8 Russian words; empty when only the official description says it.
  public let skill: String
  /// Codes of the content codifier (КЭС).
  public let contentCodes: [String]
  public let confidence: Confidence
  public let source: String
}
