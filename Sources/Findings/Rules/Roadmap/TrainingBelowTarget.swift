public import Aggregation
import Indicators
public import Vocabulary

/// Fewer of a school's staff were trained than the road map asks for.
public enum TrainingBelowTarget: RoadmapRule {
  public struct Slots: Hashable, Sendable {
    public let municipality: Municipality
    public let trained: PartDone
    /// People that the target asks for.
    public let required: Int

    public init(municipality: Municipality, trained: PartDone, required: Int) {
      self.municipality = municipality
      self.trained = trained
      self.required = required
    }
  }

  public static let definition = RuleDefinition(
    id: "training-below-target", title: "Обучено меньше, чем требует дорожная карта",
    question: "Сколько ещё работников школы должно пройти обучение?",
    fires: "обученных меньше доли, названной в дорожной карте, с округлением вверх до человека", severity: .attention)

  public static func findings(
    of ledger: MunicipalLedger, on day: CalendarDay, in places: RoadmapPlaces
  ) -> [Finding] {
    let municipality = places.municipality(named: ledger.roadmap.municipality)
    return TrainingStanding.all(of: ledger, on: day).compactMap { standing in
      guard let required = standing.required, standing.isReached == false else { return nil }
      return Finding(
        rule: definition.id, territory: .school(places.school(named: standing.school, in: municipality)), works: [],
        statement: .trainingBelowTarget(
          Slots(municipality: municipality, trained: standing.trained, required: required)), word: nil, pupils: 0)
    }
  }
}
