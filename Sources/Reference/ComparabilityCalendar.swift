public import Vocabulary

/// Which procedures were held, when their results were known, and which of them compare.
public struct ComparabilityCalendar: Sendable {
  let occasions: [OccasionRow]
  let breakRules: [BreakRule]
  let scales: Scales

  /// Whether a procedure was held, by the first row of the calendar that speaks of it.
  public func holding(of procedure: Procedure) -> Holding {
    occasions.first { $0.matches(procedure) }?.holding(in: procedure.campaign.year) ?? .unknown
  }

  /// Whether the results of a procedure can have been known on a day; `nil` when the calendar does not say.
  public func wasKnown(_ procedure: Procedure, on day: CalendarDay) -> Bool? {
    switch holding(of: procedure) {
    case .held(let occasion): occasion.availableFrom.map { $0 <= day }
    case .notHeld: false
    case .unknown: nil
    }
  }

  /// What two procedures allow to compare, in either order.
  ///
  /// Every break whose conditions hold is named; one that blocks is enough to block. A pair without a break compares
  /// directly, so unknown procedures of one season with one scale maximum do.
  public func comparison(
    of first: Procedure, with second: Procedure, in aspect: Comparison.Aspect = .result
  ) -> Comparison {
    guard first != second else { return .direct }
    let pair = ProcedurePair(first, second, calendar: self)
    let found = breakRules.filter { $0.holds(for: pair, in: aspect) }
    guard !found.isEmpty else { return .direct }
    let breaks = found.map(\.finding)
    return found.contains { $0.effect == .block } ? .blocked(breaks: breaks) : .gapOnly(breaks: breaks)
  }
}
