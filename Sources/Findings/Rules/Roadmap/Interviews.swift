public import Aggregation
import Indicators
public import Vocabulary

/// Whether a school was interviewed, and what it was recommended then.
public enum Interviews: RoadmapRule {
  public struct Slots: Hashable, Sendable {
    public let municipality: Municipality
    /// The newest interview with a recommendation, else the newest; `nil` for a school that had none.
    public let held: Held?
    /// Up to when the road map wants interviews; `nil` where it does not say.
    public let term: CalendarDay?

    public struct Held: Hashable, Sendable {
      public let day: CalendarDay
      /// Empty where none was written down.
      public let recommendation: String

      public init(day: CalendarDay, recommendation: String) {
        self.day = day
        self.recommendation = recommendation
      }
    }

    public init(municipality: Municipality, held: Held?, term: CalendarDay?) {
      self.municipality = municipality
      self.held = held
      self.term = term
    }
  }

  public static let definition = RuleDefinition(
    id: "interviews", title: "Собеседования с командами школ",
    question: "С какими школами собеседования проведены и что им рекомендовано?",
    fires: "дорожная карта назначает собеседования; одна запись на школу, которую называют сведения дорожной карты",
    severity: .note)

  public static func findings(
    of ledger: MunicipalLedger, on day: CalendarDay, in places: RoadmapPlaces
  ) -> [Finding] {
    let steps = ledger.roadmap.steps(of: .interviews)
    guard !steps.isEmpty else { return [] }
    let municipality = places.municipality(named: ledger.roadmap.municipality)
    let term = steps.map(\.schedule.due).max()
    return ledger.schools.map { school in
      let held = ledger.records.interviews.filter { $0.school == school && $0.day <= day }
      let told = held.last { !$0.recommendation.isEmpty } ?? held.last
      return Finding(
        rule: definition.id, territory: .school(places.school(named: school, in: municipality)), works: [],
        statement: .interviews(
          Slots(
            municipality: municipality, held: told.map { .init(day: $0.day, recommendation: $0.recommendation) },
            term: term)), word: nil, pupils: 0)
    }
  }
}
