import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// N6: a procedure was not held, which is not the same as a school without results.
public enum NotHeld: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let campaign: Campaign
    /// Why, as the calendar says it: a Russian sentence.
    public let reason: String
    /// The works that were not held; empty where none of the assessment and season was.
    public let procedures: [Procedure]

    public init(campaign: Campaign, reason: String, procedures: [Procedure]) {
      self.campaign = campaign
      self.reason = reason
      self.procedures = procedures
    }
  }

  public static let definition = RuleDefinition(
    id: "not-held", title: "Процедура не проводилась", question: "Каких процедур в эти годы не было вовсе?",
    fires:
      "работа есть в данных другого года, а в этом году, между первым и последним годом данных, по календарю не проводилась",
    severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let works = analysis.region.works
    let years = works.map(\.procedure.campaign.year)
    guard let first = years.min(), let last = years.max() else { return [] }
    let lines = Set(works.map { Line($0.procedure) })
    var missing: [Key: [Procedure]] = [:]
    for year in first...last {
      for line in lines {
        let procedure = line.procedure(in: year)
        if case .notHeld(let reason) = analysis.book.calendar.holding(of: procedure) {
          missing[Key(campaign: procedure.campaign, reason: reason), default: []].append(procedure)
        }
      }
    }
    return missing.sorted { ($0.key.campaign, $0.key.reason) < ($1.key.campaign, $1.key.reason) }.map {
      key, procedures in
      let all = lines.count { $0.assessment == key.campaign.assessment && $0.session == key.campaign.session }
      return Finding(
        rule: definition.id, territory: .region, works: [],
        statement: .notHeld(
          Slots(
            campaign: key.campaign, reason: key.reason, procedures: procedures.count == all ? [] : procedures.sorted())),
        word: nil, pupils: 0)
    }
  }

  private struct Key: Hashable {
    let campaign: Campaign
    let reason: String
  }

  /// A work whatever its year.
  private struct Line: Hashable {
    let assessment: Assessment
    let session: Session
    let subject: Subject
    let grade: Int

    init(_ procedure: Procedure) {
      assessment = procedure.campaign.assessment
      session = procedure.campaign.session
      subject = procedure.subject
      grade = procedure.programmeGrade
    }

    func procedure(in year: Int) -> Procedure {
      Procedure(campaign: Campaign(assessment, year, session), subject: subject, programmeGrade: grade)
    }
  }
}
