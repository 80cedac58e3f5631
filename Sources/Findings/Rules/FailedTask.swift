import Aggregation
public import Indicators
public import Vocabulary

/// F11: a task that many pupils of a school failed, done worse than in the region.
public enum FailedTask: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let work: Work
    public let task: WorkTask
    /// Pupils who failed, of those with an outcome.
    public let failed: Measured
    public let completion: Measured
    /// Completion in the region.
    public let regional: Measured
    /// Own minus regional.
    public let difference: Measured
    public let word: EvidenceWord

    public init(
      work: Work, task: WorkTask, failed: Measured, completion: Measured, regional: Measured, difference: Measured,
      word: EvidenceWord
    ) {
      self.work = work
      self.task = task
      self.failed = failed
      self.completion = completion
      self.regional = regional
      self.difference = difference
      self.word = word
    }
  }

  public static let definition = RuleDefinition(
    id: "failed-task", title: "Умение, с которым не справились",
    question: "С какими заданиями не справилось больше всего учащихся школы?",
    fires:
      "работа новейшей кампании с региональным средним; участников не меньше минимального; выполнение недостаточно для уровня "
      + "задания (без указанного уровня – ниже регионального на практически заметную величину) и ниже регионального: слово – «вероятно» "
      + "или сильнее; тема пройдена; на школу – не больше заданного числа выводов, по числу не справившихся",
    severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let sheets = analysis.newestTaskWorks.compactMap { analysis.tasks.sheet(of: $0) }.filter(\.hasRegionalMean)
    var candidates: [SchoolID: [Candidate]] = [:]
    for sheet in sheets {
      for place in sheet.tasks.indices {
        guard let regional = sheet.result(of: place, in: .region)?.completion else { continue }
        for school in sheet.schools {
          guard let result = sheet.result(of: place, in: .school(school)),
            isDeficit(result, at: place, of: sheet, regional: regional, analysis)
          else { continue }
          candidates[school, default: []].append(
            Candidate(sheet: sheet, place: place, result: result, regional: regional))
        }
      }
    }
    return analysis.region.schools.flatMap { school -> [Finding] in
      // Of equal numbers the earlier work and task stands first: the order in which they were collected.
      let sorted = (candidates[school.id] ?? []).enumerated().sorted {
        ($1.element.result.failed, $0.offset) < ($0.element.result.failed, $1.offset)
      }
      return Array(
        sorted.lazy.compactMap { $0.element.finding(of: school.id, analysis) }
          .prefix(analysis.tasks.thresholds.findings))
    }
  }

  /// Whether a result is low for its level (or, without a level, beside the region) and the topic was taught.
  private static func isDeficit(
    _ result: TaskResult, at place: Int, of sheet: TaskSheet, regional: Measured, _ analysis: Analysis
  ) -> Bool {
    let thresholds = sheet.thresholds
    guard result.pupils >= analysis.conditions.minimumParticipants, let completion = result.completion,
      completion.value < regional.value,
      let untaught = result.notTaughtShare(level: analysis.conditions.level), untaught.value < thresholds.notTaughtShare
    else { return false }
    if let zone = sheet.zone(of: place, result) { return zone == .insufficient }
    return completion.value <= regional.value - thresholds.practicalChange
  }

  private struct Candidate {
    let sheet: TaskSheet
    let place: Int
    let result: TaskResult
    let regional: Measured

    /// `nil` where it is not sure enough that the school is below the region.
    func finding(of school: SchoolID, _ analysis: Analysis) -> Finding? {
      guard let word = sheet.word(of: place, in: school, scale: analysis.evidenceScale), word >= .likely,
        let failed = result.failedShare(level: analysis.conditions.level), let completion = result.completion
      else { return nil }
      return Finding(
        rule: FailedTask.definition.id, territory: .school(school), works: [sheet.work],
        statement: .failedTask(
          Slots(
            work: sheet.work, task: sheet.tasks[place], failed: failed, completion: completion, regional: regional,
            difference: Measured(value: completion.value - regional.value, n: completion.n), word: word)),
        word: word, pupils: result.failed)
    }
  }
}
