import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// F1м: so few wrote a work that one pupil moves the share of «2» by many points.
public enum SmallWork: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let work: Work
    public let two: Int
    public let participants: Int

    public init(work: Work, two: Int, participants: Int) {
      self.work = work
      self.two = two
      self.participants = participants
    }
  }

  public static let definition = RuleDefinition(
    id: "small-work", title: "Мало участников для сравнения",
    question: "Можно ли сравнивать долю «2» школы с региональной?",
    fires: "участников меньше минимального для вывода, но не так мало, что результат не обобщается; есть отметки «2»",
    severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let small = analysis.book.methodology.integer(.verySmallParticipants)..<analysis.conditions.minimumParticipants
    return analysis.region.works.flatMap { work in
      analysis.region.schools(of: work).compactMap { school in
        guard let marks = analysis.region.cell(work, .school(school))?.marks, small.contains(marks.total),
          marks[.two] > 0
        else { return nil }
        return Finding(
          rule: definition.id, territory: .school(school), works: [work],
          statement: .smallWork(Slots(work: work, two: marks[.two], participants: marks.total)), word: .insufficient,
          pupils: marks[.two])
      }
    }
  }
}
