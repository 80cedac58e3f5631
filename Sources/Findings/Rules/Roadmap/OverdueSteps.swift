public import Aggregation
import Indicators
public import Vocabulary

/// Steps of a road map whose term is over without a mark, by the performer who answers for them.
public enum OverdueSteps: RoadmapRule {
  public struct Slots: Hashable, Sendable {
    /// `nil` for steps whose road map names nobody.
    public let performer: String?
    /// The longest overdue first.
    public let steps: [StepNumber]
    public let day: CalendarDay

    public init(performer: String?, steps: [StepNumber], day: CalendarDay) {
      self.performer = performer
      self.steps = steps
      self.day = day
    }
  }

  public static let definition = RuleDefinition(
    id: "overdue-steps", title: "Просроченные шаги дорожной карты",
    question: "По каким шагам срок истёк, а отметки о выполнении нет, и кто за них отвечает?",
    fires: "у исполнителя, названного первым, есть хотя бы один просроченный шаг", severity: .action,
    caution: "Соисполнители перечислены в дорожной карте, но просрочка за ними не числится.")

  public static func findings(
    of ledger: MunicipalLedger, on day: CalendarDay, in places: RoadmapPlaces
  ) -> [Finding] {
    let municipality = places.municipality(named: ledger.roadmap.municipality)
    return OverdueByPerformer.all(of: StepStanding.all(of: ledger, on: day)).map { debt in
      Finding(
        rule: definition.id, territory: .municipality(municipality), works: [],
        statement: .overdueSteps(
          Slots(performer: debt.performer, steps: debt.overdue.map(\.step.number), day: day)), word: nil, pupils: 0)
    }
  }
}
