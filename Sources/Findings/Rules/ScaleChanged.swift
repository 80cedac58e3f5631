import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// N5, first part: the maximum of a work changed, so marks compare and tasks do not.
public enum ScaleChanged: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let earlier: Work
    public let later: Work
    public let earlierMaximum: Int
    public let laterMaximum: Int

    public init(earlier: Work, later: Work, earlierMaximum: Int, laterMaximum: Int) {
      self.earlier = earlier
      self.later = later
      self.earlierMaximum = earlierMaximum
      self.laterMaximum = laterMaximum
    }
  }

  public static let definition = RuleDefinition(
    id: "scale-changed", title: "Максимальный балл изменён",
    question: "Можно ли сравнивать баллы и задания двух работ?",
    fires: "у соседних по времени работ одного предмета и класса известны разные максимальные баллы", severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.trends.pairs.compactMap { pair in
      let scales = analysis.book.scales
      guard let first = scales.scale(for: pair.earlier)?.maximum, let second = scales.scale(for: pair.later)?.maximum,
        first != second
      else { return nil }
      return Finding(
        rule: definition.id, territory: .region, works: [pair.earlier, pair.later],
        statement: .scaleChanged(
          Slots(earlier: pair.earlier, later: pair.later, earlierMaximum: first, laterMaximum: second)),
        word: nil, pupils: 0)
    }
  }
}
