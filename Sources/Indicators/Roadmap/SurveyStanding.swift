public import Aggregation
public import Vocabulary

/// How many answered a round of the survey, against the target where the road map names one.
public struct SurveyStanding: Hashable, Sendable {
  /// The municipality.
  public let municipality: String
  /// The step of the round.
  public let step: RoadmapStep
  /// Answered, of all groups together.
  public let turnout: PartDone
  /// The share that the road map asks for; `nil` where it names none.
  public let target: Double?

  /// Whether the target is reached; `nil` where the road map names none.
  public var isReached: Bool? {
    target.map { turnout.done >= TrainingStanding.people($0, of: turnout.of) }
  }

  public static let definition = IndicatorDefinition(
    id: "roadmap-survey", title: "Охват опросом участников", columnTitle: "Опрошено", measure: .share,
    question: "Какая часть участников проекта ответила в этом опросе?",
    formula: "ответившие / все, кого следовало опросить, по группам вместе",
    assumptions: "Целевое значение берётся из дорожной карты; где его нет, оно не выводится.",
    source: "дорожные карты проекта «500+»: опросы 10-24.03, 30.05-13.06, 03-14.10.2022")

  /// All rounds with records known on the day, in the order of their steps.
  public static func all(of ledger: MunicipalLedger, on day: CalendarDay) -> [SurveyStanding] {
    ledger.roadmap.steps.compactMap { step in
      let records = ledger.records.surveys.filter {
        $0.number == step.number && ledger.wasCounted($0.number, $0.day, by: day)
      }
      guard !records.isEmpty else { return nil }
      let shares = step.targets.compactMap { target -> Double? in
        if case .share(let share, _) = target { share } else { nil }
      }
      return SurveyStanding(
        municipality: ledger.roadmap.municipality, step: step,
        turnout: PartDone(
          done: records.reduce(0) { $0 + $1.turnout.done }, of: records.reduce(0) { $0 + $1.turnout.of }),
        target: shares.first)
    }
  }
}

extension MunicipalLedger {
  /// Whether a count can have been known on a day: its own day, else the first day of its step, is not later.
  func wasCounted(_ number: StepNumber, _ counted: CalendarDay?, by day: CalendarDay) -> Bool {
    (counted ?? roadmap.step(number)?.schedule.start).map { $0 <= day } ?? true
  }
}
