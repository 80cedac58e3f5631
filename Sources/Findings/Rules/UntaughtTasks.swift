public import Indicators
public import Vocabulary

/// F13: tasks of a work whose topic a school had not yet taught: a question to the programme, no deficit.
public enum UntaughtTasks: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let work: Work
    /// In the order of the work; never empty.
    public let tasks: [Untaught]

    public init(work: Work, tasks: [Untaught]) {
      self.work = work
      self.tasks = tasks
    }
  }

  /// A task and the pupils who were not yet taught its topic, of all who were asked.
  public struct Untaught: Hashable, Sendable {
    public let number: String
    public let pupils: Measured

    public init(number: String, pupils: Measured) {
      self.number = number
      self.pupils = pupils
    }
  }

  public static let definition = RuleDefinition(
    id: "untaught-tasks", title: "Тема не изучалась",
    question: "Какие задания школа отметила как «не пройдено»?",
    fires:
      "работа новейшей кампании; писали не меньше минимального числа участников; доля «не пройдено» по заданию не ниже порога",
    severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.newestTaskWorks.flatMap { work -> [Finding] in
      guard let sheet = analysis.tasks.sheet(of: work) else { return [] }
      return sheet.schools.compactMap { school in
        let tasks = sheet.tasks.indices.compactMap { place -> Untaught? in
          guard
            let share = sheet.result(of: place, in: .school(school))?.notTaughtShare(level: analysis.conditions.level),
            share.n >= analysis.conditions.minimumParticipants, share.value >= sheet.thresholds.notTaughtShare
          else { return nil }
          return Untaught(number: sheet.tasks[place].number, pupils: share)
        }
        guard !tasks.isEmpty else { return nil }
        return Finding(
          rule: definition.id, territory: .school(school), works: [work],
          statement: .untaughtTasks(Slots(work: work, tasks: tasks)), word: nil,
          pupils: tasks.compactMap(\.pupils.count).max() ?? 0)
      }
    }
  }
}
