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
        mark: ledger.marks[step.number], events: events(of: step, in: ledger, on: day))
    }
  }

  private static func events(of step: RoadmapStep, in ledger: MunicipalLedger, on day: CalendarDay) -> PartDone? {
    let held = step.schedule.occurrences.filter { $0 <= day }
    let register = ledger.records.attendance.filter { $0.number == step.number }
    guard !held.isEmpty, !register.isEmpty else { return nil }
    let attended = Set(
      register.filter { $0.isPresent && $0.day <= day }.map(\.day))
    return PartDone(done: held.filter(attended.contains).count, of: held.count)
  }
}
