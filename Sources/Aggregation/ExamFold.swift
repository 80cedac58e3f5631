import Loading
import Vocabulary

/// Folds results of ОГЭ, ЕГЭ and ГВЭ into cells of (work, school), once by the first and once by the final result.
///
/// Nothing of a participant is left behind: the hashes end here.
struct ExamFold {
  private(set) var cells: [Attempt: [Work: [SchoolID: Cell]]] = [.first: [:], .final: [:]]
  /// Graduates who sat at least one exam of a campaign.
  private(set) var examinees: [Campaign: [SchoolID: Int]] = [:]
  private(set) var issues: [Issue] = []

  init(_ results: [ExamResult], canonical: (SchoolID) -> SchoolID, sources: [SourceFile]) {
    let byWork = Dictionary(grouping: results, by: \.work)
    var seen: [Campaign: [SchoolID: Set<Int>]] = [:]
    var unseen: [Campaign: [SchoolID: Int]] = [:]
    for work in byWork.keys.sorted() {
      let campaign = work.procedure.campaign
      let attempts = ExamAttempts(
        byWork[work] ?? [], canonical: canonical, earlierProfile: Self.profileDays(before: work, byWork))
      let tasks = ExamTasks((attempts.outcomes[.first] ?? []) + (attempts.outcomes[.final] ?? []))
      for attempt in Attempt.allCases {
        let bySchool = Dictionary(grouping: attempts.outcomes[attempt] ?? [], by: \.school)
        var folded = bySchool.mapValues { Cell($0, tasks: tasks) }
        for (school, apart) in attempts.apart { folded[school, default: Cell()].apart = apart }
        cells[attempt]?[work] = folded
      }
      for (school, participants) in attempts.graduates {
        seen[campaign, default: [:]][school, default: []].formUnion(participants)
      }
      for (school, number) in attempts.anonymous {
        unseen[campaign, default: [:]][school] = max(unseen[campaign]?[school] ?? 0, number)
      }
      note(.examRepeated, attempts.repeated, "строк с пересдачами, перепроверками или апелляциями", work, sources)
      note(.examRepeatsDiffer, attempts.contradicting, "строк с иным результатом того же дня", work, sources)
      note(.examRecheckAlone, attempts.alone, "строк без протокола", work, sources)
    }
    examinees = seen.mapValues { $0.mapValues(\.count) }
    // Without an identity exams of one participant cannot be joined: the largest exam is the least that is certain.
    for (campaign, schools) in unseen {
      for (school, number) in schools { examinees[campaign, default: [:]][school, default: 0] += number }
    }
  }

  /// Days of the profile exam by participant, for the basic exam of the same campaign.
  private static func profileDays(before work: Work, _ byWork: [Work: [ExamResult]]) -> [Int: Int] {
    guard work.procedure.subject == .mathematicsBase else { return [:] }
    let profile = Procedure(campaign: work.procedure.campaign, subject: .mathematicsProfile, programmeGrade: 11)
    var days: [Int: Int] = [:]
    for result in byWork[Work(procedure: profile)] ?? [] where result.recheck == nil {
      guard let participant = result.participant else { continue }
      days[participant] = min(days[participant] ?? result.day, result.day)
    }
    return days
  }

  private mutating func note(_ rule: Rule, _ counts: [Int: Int], _ words: String, _ work: Work, _ sources: [SourceFile])
  {
    for (source, count) in counts.sorted(by: { $0.key < $1.key }) {
      issues.append(
        rule.issue(at: Place(file: sources[source].path), found: "\(words): \(count)", count: count, work: work))
    }
  }
}

extension Cell {
  /// The cell of a school from the results of its graduates.
  fileprivate init(_ outcomes: [ExamOutcome], tasks: ExamTasks) {
    participants = outcomes.count
    schools = 1
    for outcome in outcomes { sources.formUnion(outcome.sources) }
    var byMark = [0, 0, 0, 0]
    for outcome in outcomes { if let mark = outcome.mark { byMark[mark.index] += 1 } }
    if byMark.contains(where: { $0 > 0 }) {
      marks = MarkCounts(byMark)
      // Primary scores stand beside marks alone: those of ЕГЭ would be taken for the percent of a work.
      if let maximum = outcomes.compactMap(\.primaryMaximum).max() {
        var histogram = Array(repeating: 0, count: maximum + 1)
        for outcome in outcomes {
          if let score = outcome.primaryScore, (0...maximum).contains(score) { histogram[score] += 1 }
        }
        if histogram.contains(where: { $0 > 0 }) { scores = histogram }
      }
    }
    var byScore = Array(repeating: 0, count: 101)
    for outcome in outcomes { if let score = outcome.testScore, (0...100).contains(score) { byScore[score] += 1 } }
    if byScore.contains(where: { $0 > 0 }) { testScores = byScore }
    self.tasks = tasks.outcomes(of: outcomes)
  }
}
