import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// N5, second part: of an exam of choice the participants are told, since their choice changes the mean.
public enum ElectiveExam: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let work: Work
    /// Participants among graduates.
    public let participation: Measured

    public init(work: Work, participation: Measured) {
      self.work = work
      self.participation = participation
    }
  }

  public static let definition = RuleDefinition(
    id: "elective-exam", title: "Экзамен по выбору", question: "Кто сдавал экзамен по выбору?",
    fires: "экзамен по календарю сдают по выбору; число участников и выпускников школы известно", severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let works = analysis.region.works.filter {
      ElectiveParticipation.isElective($0, calendar: analysis.book.calendar)
    }
    return works.flatMap { work in
      analysis.region.schools(of: work).compactMap { school in
        guard
          let participation = ElectiveParticipation.measure(
            of: work, in: school, region: analysis.region, under: analysis.conditions
          ).value
        else { return nil }
        return Finding(
          rule: definition.id, territory: .school(school), works: [work],
          statement: .electiveExam(Slots(work: work, participation: participation)), word: nil, pupils: 0)
      }
    }
  }
}
