import Aggregation
import Reference
public import Vocabulary

/// One procedure before the project can have worked and the same procedure after: all that a change may be read from.
public struct ChangePair: Hashable, Sendable {
  public let before: Work
  public let after: Work

  /// Two works of one procedure.
  public init(before: Work, after: Work) {
    self.before = before
    self.after = after
  }

  /// The pairs that the calendar allows for the schools of a cohort, by assessment.
  ///
  /// The project of a cohort begins in the spring of its year, so the works of that year are its start and the works of the
  /// next are the first after it. The pair takes the newest of either side, in one session, subject, grade and sample;
  /// works of chosen schools or classes and the entrance diagnostics are left out, and so are works without a regional mean.
  static func all(
    cohort: Int, works: [Work], hasRegionalMean: (Work) -> Bool, calendar: ComparabilityCalendar
  ) -> [Assessment: [ChangePair]] {
    var pairs: [Assessment: [ChangePair]] = [:]
    let whole = works.filter { isWhole($0.procedure, calendar) && hasRegionalMean($0) }
    for after in whole where after.procedure.campaign.year > cohort {
      let same = whole.filter {
        $0.sample == after.sample && $0.procedure.subject == after.procedure.subject
          && $0.procedure.programmeGrade == after.procedure.programmeGrade
          && $0.procedure.campaign.assessment == after.procedure.campaign.assessment
          && $0.procedure.campaign.session == after.procedure.campaign.session
      }
      guard after == same.max(), let before = same.filter({ $0.procedure.campaign.year <= cohort }).max() else {
        continue
      }
      if case .blocked = calendar.comparison(of: before.procedure, with: after.procedure) { continue }
      pairs[after.procedure.campaign.assessment, default: []].append(ChangePair(before: before, after: after))
    }
    return pairs
  }

  /// Whether all schools that have the exam took part in full; ЕГЭ is taken by some, and compared by the gap of the year.
  private static func isWhole(_ procedure: Procedure, _ calendar: ComparabilityCalendar) -> Bool {
    guard case .held(let occasion) = calendar.holding(of: procedure) else { return false }
    let chosen: Set<Occasion.Flag> = [
      .entranceDiagnostics, .partialSample, .remainderSample, .randomHalf, .randomThird,
    ]
    if procedure.campaign.assessment == .ege { return occasion.flags.isDisjoint(with: chosen) }
    return occasion.flags.isDisjoint(with: chosen.union([.selfSelected, .elective]))
  }
}
