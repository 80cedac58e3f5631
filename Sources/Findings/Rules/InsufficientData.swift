import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// Data are not enough to apply the rule of low results to a school.
public enum InsufficientData: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// Works of the rule with too few participants.
    public let tooSmall: [Work]
    /// Works of pupils in them, all together.
    public let pupilWorks: Int
    /// Procedures with enough participants.
    public let available: Int
    public let needed: Int
    /// Fewer participants than this are too few.
    public let minimum: Int

    public init(tooSmall: [Work], pupilWorks: Int, available: Int, needed: Int, minimum: Int) {
      self.tooSmall = tooSmall
      self.pupilWorks = pupilWorks
      self.available = available
      self.needed = needed
      self.minimum = minimum
    }
  }

  public static let definition = RuleDefinition(
    id: "insufficient-data", title: "Данных о школе недостаточно",
    question: "Хватает ли работ, чтобы применить справочное правило низких результатов?",
    fires: "процедур с достаточным числом участников меньше, чем требует правило", severity: .attention,
    caution: "Это вывод о данных, а не о школе: ни низких, ни благополучных результатов он не означает.")

  public static func findings(in analysis: Analysis) -> [Finding] {
    let minimum = analysis.book.methodology.integer(.lowMinimumParticipants)
    return analysis.lowResults.filter { !$0.isExcluded && !$0.isJudged }.map { result in
      let participants = result.tooSmall.map { analysis.region.cell($0, .school(result.school))?.participants ?? 0 }
      return Finding(
        rule: definition.id, territory: .school(result.school),
        works: (result.tooSmall + result.available.map(\.work)).sorted(),
        statement: .insufficientData(
          Slots(
            tooSmall: result.tooSmall, pupilWorks: participants.reduce(0, +), available: result.available.count,
            needed: result.needed, minimum: minimum)), word: .insufficient,
        pupils: participants.max() ?? result.available.map(\.share.n).max() ?? 0)
    }
  }
}
