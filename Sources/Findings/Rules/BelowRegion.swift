import Aggregation
public import Indicators
public import Vocabulary

/// F1: the share of «2» of a school on one work is above that of the region.
public enum BelowRegion: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let work: Work
    /// The school's share of «2» with its count and interval.
    public let share: Measured
    public let regional: Measured
    public let word: EvidenceWord

    public init(work: Work, share: Measured, regional: Measured, word: EvidenceWord) {
      self.work = work
      self.share = share
      self.regional = regional
      self.word = word
    }
  }

  public static let definition = RuleDefinition(
    id: "below-region", title: "Результат ниже регионального",
    question: "Ниже ли результат школы на этой работе, чем в регионе?",
    fires:
      "участников не меньше минимального, у работы есть региональное среднее, слово о надёжности – «возможно» или сильнее",
    severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.region.works.flatMap { work -> [Finding] in
      // Of ОГЭ the rule of low results counts the first result, the level the final one: no word joins them.
      guard work.procedure.campaign.assessment == .vpr, let whole = analysis.regionalCell(work),
        let regional = ShareOfTwo.measure(whole, under: analysis.conditions).value
      else { return [] }
      return analysis.region.schools(of: work).compactMap { school in
        guard let cell = analysis.region.cell(work, .school(school)),
          let share = ShareOfTwo.measure(cell, under: analysis.conditions).value,
          let word = analysis.belowRegion(school, work), word >= .possible
        else { return nil }
        return Finding(
          rule: definition.id, territory: .school(school), works: [work],
          statement: .belowRegion(Slots(work: work, share: share, regional: regional, word: word)), word: word,
          pupils: share.count ?? 0)
      }
    }
  }
}
