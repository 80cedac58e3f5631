import Aggregation
public import Indicators
public import Vocabulary

/// F18: a school does not agree with a finding of its passport; its words are printed beside the finding.
///
/// The last of the rules: a remark names the number of another finding, and must not move it.
public enum SchoolDisagreement: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// Number of the finding as the school wrote it.
    public let finding: String
    public let explanation: String
    /// What became of the remark; `nil` while nothing did.
    public let resolution: SchoolRemark.Resolution?

    public init(finding: String, explanation: String, resolution: SchoolRemark.Resolution?) {
      self.finding = finding
      self.explanation = explanation
      self.resolution = resolution
    }
  }

  public static let definition = RuleDefinition(
    id: "school-disagreement", title: "Школа не согласна с выводом", question: "Что школа возражает и что решено?",
    fires: "в форме «Замечания школы» стоит «нет» в столбце «Согласны»", severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let remarks = Dictionary(grouping: analysis.region.remarks.filter { !$0.agrees }, by: \.school)
    return analysis.region.schools.flatMap { school in
      (remarks[school.id] ?? []).sorted { ($0.numberOfFinding, $0.place) < ($1.numberOfFinding, $1.place) }.map {
        Finding(
          rule: definition.id, territory: .school(school.id), works: [],
          statement: .schoolDisagreement(
            Slots(finding: $0.finding, explanation: $0.explanation, resolution: $0.resolution(on: analysis.asOf))),
          word: nil, pupils: 0)
      }
    }
  }
}

extension SchoolRemark {
  /// For sorting: a number by its value, other words last.
  fileprivate var numberOfFinding: Int { Int(finding) ?? Int.max }

  /// The resolution, where it was known on a day.
  fileprivate func resolution(on day: CalendarDay) -> Resolution? { resolution.flatMap { $0.day <= day ? $0 : nil } }
}
