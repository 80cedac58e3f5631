public import Reference
public import Vocabulary

/// Two works of one subject and programme grade in time, and what the calendar allows to compare.
public struct WorkPair: Hashable, Sendable {
  public let earlier: Work
  public let later: Work
  public let comparison: Comparison
  /// Whether one of the two was announced as a diagnosis that judges no school: no change between them is an improvement.
  public let hasEntranceDiagnostics: Bool

  /// Asks the calendar; the works are of one assessment, subject and programme grade.
  public init(_ earlier: Work, _ later: Work, calendar: ComparabilityCalendar) {
    self.earlier = earlier
    self.later = later
    comparison = calendar.comparison(of: earlier.procedure, with: later.procedure)
    hasEntranceDiagnostics = [earlier, later].contains { calendar.hasFlag(.entranceDiagnostics, $0.procedure) }
  }

  /// Whether the gap to the region may be compared.
  public var allowsGap: Bool {
    if case .blocked = comparison { false } else { true }
  }

  /// Whether the shares themselves may be compared.
  public var allowsShares: Bool { comparison == .direct }

  /// Whether a change between the two may be called one: improvement and worsening are changes of the school.
  public var allowsChange: Bool { allowsGap && !hasEntranceDiagnostics }

  /// Neighbours in time among works of one assessment, subject, programme grade and sample: of any season, and of the
  /// same season where another stands between them; in order of the later work.
  public static func neighbours(_ works: [Work], calendar: ComparabilityCalendar) -> [WorkPair] {
    var pairs: Set<WorkPair> = []
    for line in WorkLine.all(works) {
      for (earlier, later) in zip(line.works, line.works.dropFirst()) {
        pairs.insert(WorkPair(earlier, later, calendar: calendar))
      }
      for session in Session.allCases {
        let season = line.works.filter { $0.procedure.campaign.session == session }
        for (earlier, later) in zip(season, season.dropFirst()) {
          pairs.insert(WorkPair(earlier, later, calendar: calendar))
        }
      }
    }
    return pairs.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  }
}

/// Works of one assessment, subject, programme grade and sample, in order of time.
struct WorkLine {
  let works: [Work]

  static func all(_ works: [Work]) -> [WorkLine] {
    struct Key: Hashable {
      let assessment: Assessment
      let subject: Subject
      let grade: Int
      let sample: Sample
    }
    let lines = Dictionary(grouping: works) {
      Key(
        assessment: $0.procedure.campaign.assessment, subject: $0.procedure.subject,
        grade: $0.procedure.programmeGrade, sample: $0.sample)
    }
    return lines.values.map { WorkLine(works: $0.sorted()) }.sorted { $0.works[0] < $1.works[0] }
  }
}

extension ComparabilityCalendar {
  /// Whether a procedure was held, and in a special way.
  func hasFlag(_ flag: Occasion.Flag, _ procedure: Procedure) -> Bool {
    if case .held(let occasion) = holding(of: procedure) { occasion.flags.contains(flag) } else { false }
  }
}
