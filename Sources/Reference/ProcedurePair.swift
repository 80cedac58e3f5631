import Vocabulary

/// Two procedures in order of time, with what the calendar and the scales know of them.
struct ProcedurePair {
  let first: Procedure
  let second: Procedure
  private let holdings: [Holding]
  private let maxima: [Int?]

  init(_ one: Procedure, _ other: Procedure, calendar: ComparabilityCalendar) {
    first = min(one, other)
    second = max(one, other)
    holdings = [first, second].map { calendar.holding(of: $0) }
    maxima = [first, second].map { calendar.scales.maximum(of: $0) }
  }

  func meets(_ condition: BreakRule.Condition) -> Bool {
    switch condition {
    case .always: return true
    case .assessmentDiffers: return first.campaign.assessment != second.campaign.assessment
    case .subjectDiffers: return first.subject != second.subject
    case .gradeDiffers: return first.programmeGrade != second.programmeGrade
    case .sessionDiffers: return first.campaign.session != second.campaign.session
    case .maximumDiffers: return maxima[0] != maxima[1] && !maxima.contains(nil)
    case .maximumUnknown: return maxima.contains(nil)
    case .notHeld:
      return holdings.contains {
        if case .notHeld = $0 { true } else { false }
      }
    case .either(let flag): return holdings.contains { $0.flags.contains(flag) }
    case .differs(let flag): return holdings[0].flags.contains(flag) != holdings[1].flags.contains(flag)
    }
  }
}

extension Holding {
  /// What is special about it; empty for a procedure that was not held or is not known.
  fileprivate var flags: Set<Occasion.Flag> {
    if case .held(let occasion) = self { occasion.flags } else { [] }
  }
}

extension Scales {
  /// The largest primary score of a procedure's standard work; `nil` when it is not known.
  fileprivate func maximum(of procedure: Procedure) -> Int? {
    scale(for: Work(procedure: procedure))?.maximum ?? minima.minimum(for: procedure)?.maximumPrimary
  }
}
