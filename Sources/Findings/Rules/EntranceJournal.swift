import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// N3: the journal mark beside entrance diagnostics is one of the school year before, so it is no sign of anything.
public enum EntranceJournal: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let campaign: Campaign
    /// Pupils of the region whose mark of the work is below that of the journal, over all works of the campaign.
    public let lowered: Measured

    public init(campaign: Campaign, lowered: Measured) {
      self.campaign = campaign
      self.lowered = lowered
    }
  }

  public static let definition = RuleDefinition(
    id: "entrance-journal", title: "Журнал при входном мониторинге",
    question: "Можно ли по отметкам в журнале судить об объективности?",
    fires: "в данных есть отметки в журнале при работах входного мониторинга", severity: .note,
    caution: "Соответствие журналу при входном мониторинге показывается только вместе с региональным.")

  public static func findings(in analysis: Analysis) -> [Finding] {
    let works = analysis.works(of: .vpr).filter {
      LowResults.isEntranceDiagnostics($0.procedure, analysis.book.calendar)
        && (analysis.regionalCell($0)?.journal?.total ?? 0) > 0
    }
    return Dictionary(grouping: works, by: \.procedure.campaign).sorted { $0.key < $1.key }.map { campaign, works in
      let journals = works.compactMap { analysis.regionalCell($0)?.journal }
      let pairs = journals.reduce(0) { $0 + $1.total }
      let lowered = Double(journals.reduce(0) { $0 + $1.lowered }) / Double(pairs)
      return Finding(
        rule: definition.id, territory: .region, works: works,
        statement: .entranceJournal(
          Slots(
            campaign: campaign,
            lowered: Measured(value: lowered, n: pairs, count: journals.reduce(0) { $0 + $1.lowered }))), word: nil,
        pupils: pairs)
    }
  }
}
