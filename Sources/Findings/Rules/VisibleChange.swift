public import Indicators
public import Vocabulary

/// F6: the results of a school or municipality changed beside the region, further than chance and usual years explain.
public enum VisibleChange: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let change: Change
    /// Schools of the territory with a sign in one of the two works: an improvement is then not claimed.
    public let marked: [SchoolID]

    public init(change: Change, marked: [SchoolID] = []) {
      self.change = change
      self.marked = marked
    }

    /// Whether there are fewer low results, but works with signs among them.
    public var isWithheld: Bool { change.isBetter && !marked.isEmpty }
  }

  public static let definition = RuleDefinition(
    id: "visible-change", title: "Изменение результата заметно",
    question: "Изменился ли результат школы или муниципалитета по сравнению с регионом?",
    fires:
      "календарь разрешает сравнение; участников не меньше минимального в обеих работах; интервал изменения не включает 0, и "
      + "оно не меньше практически заметного; слово о надёжности – «возможно» или сильнее; для муниципалитета, где участников "
      + "больше заданного числа, – только размер изменения",
    severity: .attention,
    caution:
      "Уменьшение доли «2» по работам с признаками, требующими внимания, положительной динамикой не называется.")

  public static func findings(in analysis: Analysis) -> [Finding] {
    (analysis.changes + analysis.municipalChanges).compactMap { change in
      guard change.isVisible, change.isJudgedBySize || (change.word ?? .insufficient) >= .possible else { return nil }
      let slots = Slots(change: change, marked: analysis.markedSchools(behind: change))
      return Finding(
        rule: definition.id, territory: change.territory, works: [change.pair.earlier, change.pair.later],
        statement: .visibleChange(slots), word: slots.isWithheld ? nil : change.word,
        pupils: slots.isWithheld ? 0 : change.later.share.n)
    }
  }
}
