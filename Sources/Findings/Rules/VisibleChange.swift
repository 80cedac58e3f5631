public import Indicators
import Vocabulary

/// F6: the results of a school changed beside the region, further than chance and usual years explain.
public enum VisibleChange: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let change: Change

    public init(change: Change) { self.change = change }
  }

  public static let definition = RuleDefinition(
    id: "visible-change", title: "Изменение результата заметно",
    question: "Изменился ли результат школы по сравнению с регионом?",
    fires:
      "календарь разрешает сравнение; участников не меньше минимального в обеих работах; интервал изменения не включает 0, и "
      + "оно не меньше практически заметного; слово о надёжности – «возможно» или сильнее",
    severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.changes.compactMap { change in
      guard change.isVisible, let word = change.word, word >= .possible else { return nil }
      return Finding(
        rule: definition.id, territory: change.territory, works: [change.pair.earlier, change.pair.later],
        statement: .visibleChange(Slots(change: change)), word: word, pupils: change.later.share.n)
    }
  }
}
