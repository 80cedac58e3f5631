public import Aggregation
public import Vocabulary

/// A step with its state and what is counted beside it.
public struct StepStanding: Hashable, Sendable {
  /// The municipality.
  public let municipality: String
  /// The step.
  public let step: RoadmapStep
  /// Its state.
  public let state: StepState
  /// What the coordinator wrote, where it was known on the day.
  public let mark: StepMark?
  /// Of the days on which the step fell so far, those with a line in the attendance register; `nil` where the road map
  /// names no days or the register has no line for the step.
  public let events: PartDone?

  /// All steps of a municipality on a day, in the order of their numbers.
  public static func all(of ledger: MunicipalLedger, on day: CalendarDay) -> [StepStanding] {
    ledger.roadmap.steps.map { step in
      StepStanding(
        municipality: ledger.roadmap.municipality, step: step, state: StepState.of(step, in: ledger, on: day),
        mark: ledger.marks[step.number].flatMap { $0.isKnown(on: day) ? $0 : nil },
        events: AttendanceStanding.of(step, in: ledger, on: day)?.events)
    }
  }
}
