import Aggregation
public import Indicators
public import Vocabulary

/// N4: fewer comparable works than a trend needs.
public enum TrendNotDetermined: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// The newest comparable work of the line.
    public let work: Work
    /// Comparable works, that one among them.
    public let points: Int

    public init(work: Work, points: Int) {
      self.work = work
      self.points = points
    }
  }

  public static let definition = RuleDefinition(
    id: "trend-not-determined", title: "Тренд не определяется",
    question: "Можно ли говорить о тренде?",
    fires: "работ одного предмета, класса и времени года не менее двух, а сопоставимых между собой меньше, чем нужно",
    severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let territories = [Territory.region] + analysis.region.schools.map { Territory.school($0.id) }
    return territories.flatMap { territory in
      analysis.trends.trends(of: territory).compactMap { trend in
        guard trend.outcome == .notDetermined, let work = trend.works.last else { return nil }
        return Finding(
          rule: definition.id, territory: territory, works: trend.works,
          statement: .trendNotDetermined(Slots(work: work, points: trend.works.count)), word: nil, pupils: 0)
      }
    }
  }
}
