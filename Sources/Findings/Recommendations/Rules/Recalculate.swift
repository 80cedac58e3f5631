import Aggregation
import Indicators
import Reference
import Vocabulary

/// R14: the regional operator repeats the calculation once the works of a stopped campaign are made up for, or small works
/// are written again.
public enum Recalculate: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "recalculate", title: "Повторить расчёт по новым данным",
    grounds:
      "кампанию провела часть школ или каждая работа школы мала; календарь называет следующую кампанию тех же работ",
    addressee: .regionalOperator, responsible: .regionalOperator, purpose: nil)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let unsure = findings.findings(of: IncompleteCampaign.self) + findings.findings(of: PooledSmallWorks.self)
    var next: [Campaign: (day: CalendarDay, findings: [Finding])] = [:]
    for finding in unsure {
      guard let (campaign, day) = followUp(of: finding, with: desk) else { continue }
      next[campaign, default: (day, [])].findings.append(finding)
    }
    return next.sorted { $0.key < $1.key }.compactMap { campaign, one in
      Grounds(one.findings).flatMap {
        Recommendation(
          definition, to: Addressee(.regionalOperator), .recalculate(after: campaign), on: $0,
          measure: desk.measure(for: [definition.id], of: .regionalOperator),
          deadline: Checkpoints.Checkpoint(day: one.day, title: "результаты известны (оценка календаря)"),
          target: .newConclusions)
      }
    }
  }

  /// The next campaign in which the works of a finding are written, with the day from which its results are
  /// known; `nil` where the calendar knows of none after the report.
  private static func followUp(
    of finding: Finding, with desk: RecommendationDesk
  ) -> (Campaign, CalendarDay)? {
    let asOf = desk.analysis.asOf
    return finding.works.flatMap { work in
      [Session.spring, .autumn].flatMap { session in
        (asOf.year...asOf.year + 1).compactMap { year -> (Campaign, CalendarDay)? in
          let campaign = Campaign(.vpr, year, session)
          let procedure = Procedure(
            campaign: campaign, subject: work.procedure.subject, programmeGrade: work.procedure.programmeGrade)
          guard case .held(let occasion) = desk.analysis.book.calendar.holding(of: procedure),
            let day = occasion.availableFrom, day > asOf
          else { return nil }
          return (campaign, day)
        }
      }
    }.min { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
