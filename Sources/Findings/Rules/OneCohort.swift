import Aggregation
public import Indicators
public import Vocabulary

/// F3а: all low procedures of a school were written by the same pupils.
public enum OneCohort: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// The newest campaign in which they wrote.
    public let campaign: Campaign
    /// Their grade at that time.
    public let grade: Int

    public init(campaign: Campaign, grade: Int) {
      self.campaign = campaign
      self.grade = grade
    }
  }

  public static let definition = RuleDefinition(
    id: "one-cohort", title: "Низкие результаты одного поколения учащихся",
    question: "Относятся ли низкие результаты к одним и тем же учащимся?",
    fires: "справочное правило выполнено, все низкие процедуры относятся к одному поколению", severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.lowResults.compactMap { result in
      guard result.isLowByRule, result.lowCohorts == 1, let newest = result.low.last?.work.procedure else { return nil }
      return Finding(
        rule: definition.id, territory: .school(result.school), works: result.low.map(\.work),
        statement: .oneCohort(Slots(campaign: newest.campaign, grade: newest.gradeOfPupils)), word: nil,
        pupils: LowProcedures.pupils(result.low))
    }
  }
}
