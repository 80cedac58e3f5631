public import Indicators
import Vocabulary

/// F7: what changed lies within chance, and which change would have been seen.
public enum NoVisibleChange: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let change: Change

    public init(change: Change) { self.change = change }
  }

  public static let definition = RuleDefinition(
    id: "no-visible-change", title: "Изменение результата не видно",
    question: "Можно ли по этим работам говорить об изменении?",
    fires:
      "календарь разрешает сравнение; участников не меньше минимального в обеих работах; интервал изменения включает 0",
    severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.changes.compactMap { change in
      guard let interval = change.judged?.interval, interval.contains(0) else { return nil }
      return Finding(
        rule: definition.id, territory: change.territory, works: [change.pair.earlier, change.pair.later],
        statement: .noVisibleChange(Slots(change: change)), word: nil, pupils: 0)
    }
  }
}
