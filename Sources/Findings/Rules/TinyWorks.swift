import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// F1мм: works of so few participants that their results are not generalised at all.
public enum TinyWorks: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// The works with their participants, in order of time.
    public let works: [Counted]

    public struct Counted: Hashable, Sendable {
      public let work: Work
      public let participants: Int

      public init(work: Work, participants: Int) {
        self.work = work
        self.participants = participants
      }
    }

    public init(works: [Counted]) { self.works = works }
  }

  public static let definition = RuleDefinition(
    id: "tiny-works", title: "Результат не обобщается",
    question: "Каких работ школы писали так мало учащихся, что результат относится к отдельным детям?",
    fires: "участников меньше числа, ниже которого результат не обобщается; одна запись на школу", severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let limit = analysis.book.methodology.integer(.verySmallParticipants)
    var tiny: [SchoolID: [Slots.Counted]] = [:]
    for work in analysis.region.works {
      for school in analysis.region.schools(of: work) {
        guard let n = analysis.region.cell(work, .school(school))?.participants, (1..<limit).contains(n) else {
          continue
        }
        tiny[school, default: []].append(Slots.Counted(work: work, participants: n))
      }
    }
    return analysis.region.schools.compactMap { school in
      guard let works = tiny[school.id] else { return nil }
      return Finding(
        rule: definition.id, territory: .school(school.id), works: works.map(\.work),
        statement: .tinyWorks(Slots(works: works)), word: .insufficient,
        pupils: works.map(\.participants).max() ?? 0)
    }
  }
}
