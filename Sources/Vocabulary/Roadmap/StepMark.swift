/// How much of a step is done: «1 из 2».
public struct PartDone: Hashable, Sendable {
  /// What is done.
  public let done: Int
  /// What was to be done.
  public let of: Int

  /// - Precondition: 0 ≤ done ≤ of, and there is something to do.
  public init(done: Int, of: Int) {
    precondition(of > 0 && (0...of).contains(done), "a part of nothing")
    self.done = done
    self.of = of
  }

  /// Whether nothing is left.
  public var isWhole: Bool { done == of }
}

/// A row of the status table: what a coordinator says of a step.
public struct StepMark: Hashable, Sendable {
  /// The municipality as the file names it.
  public let municipality: String
  /// The step.
  public let number: StepNumber
  /// The day on which it was done; `nil` while it is not.
  public let doneOn: CalendarDay?
  /// A part, where the coordinator counts one.
  public let part: PartDone?
  /// The link or the document that proves it; empty where there is none.
  public let evidence: String
  /// What the coordinator adds.
  public let note: String
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(
    municipality: String, number: StepNumber, doneOn: CalendarDay?, part: PartDone?, evidence: String, note: String,
    place: Place
  ) {
    self.municipality = municipality
    self.number = number
    self.doneOn = doneOn
    self.part = part
    self.evidence = evidence
    self.note = note
    self.place = place
  }

  /// Whether the row can have been written by a day: one without a date can.
  public func isKnown(on day: CalendarDay) -> Bool { doneOn.map { $0 <= day } ?? true }

  /// The day on which the step was done wholly, if that was known on a day.
  public func completion(knownOn day: CalendarDay) -> CalendarDay? {
    guard let doneOn, isKnown(on: day), part?.isWhole ?? true else { return nil }
    return doneOn
  }
}
