public import Vocabulary

/// The tasks of ВПР: numbers, points, levels and skills.
///
/// The list is long and not every run needs it: it is read when it is first asked for.
public struct TaskItems: Sendable {
  private let own: TaskTable
  private let scales: Scales

  init(own: TaskTable, scales: Scales) {
    self.own = own
    self.scales = scales
  }

  /// The tasks of a work in the order of the protocol; `nil` when no list is known.
  ///
  /// A list of another year stands in where the largest score of the work is the same, and each task names its year: the
  /// model of the work has then probably not changed. A work «по образцу N класса» has the tasks of grade N.
  public func items(for work: Work) -> [TaskItem]? {
    let procedure = work.procedure
    var grade = procedure.programmeGrade
    switch work.sample {
    case .standard: break
    case .computer: return nil
    case .ofGrade(let other): grade = other
    }
    guard procedure.campaign.assessment == .vpr else { return nil }
    let key = TaskTable.Key(subject: procedure.subject, grade: grade)
    let lists = own.lists(key) + TaskTable.builtIn.lists(key)
    let year = procedure.campaign.year
    if let exact = lists.first(where: { $0.years.contains(year) }) { return exact.items }
    guard let maximum = scales.scale(for: work)?.maximum else { return nil }
    return lists.first { list in
      scales.maximum(subject: key.subject, grade: grade, year: list.years.range.lowerBound) == maximum
    }?.items
  }
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

  /// First year of the description; another than that of the work where it stands in for it.
  public let year: Int
  /// Number as it is printed: `5.1`, `1К2`.
  public let number: String
  /// Place in the protocol, from 1.
  public let position: Int
  /// Largest number of points.
  public let maximum: Int
  /// `nil` when the description names none.
  public let level: Level?
  /// What is tested, 2 to 8 Russian words of our own; empty when only the official description says it.
  public let skill: String
  /// What several tasks of the work test together, in our own words; empty when no such group is known.
  public let area: String
  /// Codes of the content codifier (КЭС).
  public let contentCodes: [String]
  /// How far the row may be trusted.
  public let confidence: Confidence
  /// Where it is from, in Russian.
  public let source: String
}

extension [TaskItem] {
  /// The task of a number as a header or a report prints it: `5.1`, `5(1)`, `1К2`, `1k2`, `1 K2`; `nil` when there is none.
  public func numbered(_ number: some StringProtocol) -> TaskItem? {
    let sought = TaskItem.normal(number)
    return first { TaskItem.normal($0.number) == sought }
  }
}

extension TaskItem {
  /// A number by which spellings of one task meet: without spaces, in lower case, the criterion's letter К in one
  /// alphabet, `5(1)` as `5.1`.
  public static func normal(_ number: some StringProtocol) -> String {
    String(
      number.lowercased().compactMap { character -> Character? in
        switch character {
        case "k": "к"
        case "(": "."
        case ")": nil
        default: character.isWhitespace ? nil : character
        }
      })
  }
}
