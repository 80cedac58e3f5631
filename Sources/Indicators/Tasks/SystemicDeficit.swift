import Statistics
public import Vocabulary

/// A skill that a municipality lacks: most of its tasks are below the region, in many schools.
public struct SystemicDeficit: Hashable, Sendable {
  public let skill: WorkSkill
  public let municipality: Municipality
  /// The skill in the municipality; `tasksBelow` of `tasks` are below the region.
  public let result: SkillResult
  /// Completion of the skill's tasks in the region.
  public let regionalCompletion: Double
  /// Schools where most tasks of the skill are below the region, sorted by identity, and all that can be judged.
  public let schoolsBelow: [SchoolID]
  public let schoolsJudged: Int
  /// How sure it is that the municipality is below the region, by the scatter between its schools.
  public let word: EvidenceWord
}

extension TaskSheet {
  /// Systemic deficits of a municipality, those that concern most pupils first; none without a regional mean.
  public func systemicDeficits(in municipality: Municipality, scale: EvidenceScale) -> [SystemicDeficit] {
    guard hasRegionalMean else { return [] }
    let schools = schools(in: .municipality(municipality))
    guard schools.count > 1 else { return [] }
    return skills.compactMap { deficit(of: $0, in: municipality, schools, scale: scale) }
      .sorted { ($1.result.failed, $0.skill.tasks[0]) < ($0.result.failed, $1.skill.tasks[0]) }
  }

  private func deficit(
    of skill: WorkSkill, in municipality: Municipality, _ schools: [SchoolID], scale: EvidenceScale
  ) -> SystemicDeficit? {
    guard skill.tasks.count > 1, let whole = result(of: skill, in: .region),
      let own = result(of: skill, in: .municipality(municipality)), isMost(own),
      own.completion <= whole.completion - thresholds.practicalLevel
    else { return nil }
    let judged = schools.compactMap { school in
      result(of: skill, in: .school(school)).flatMap {
        $0.pupils >= thresholds.verySmall ? (school: school, result: $0) : nil
      }
    }
    let below = judged.filter { isMost($0.result) }.map(\.school)
    guard below.count > 1, Double(below.count) >= thresholds.systemicSchools * Double(judged.count),
      let word = word(of: skill, schools, municipal: own, regional: whole.completion, scale: scale), word >= .likely
    else { return nil }
    return SystemicDeficit(
      skill: skill, municipality: municipality, result: own, regionalCompletion: whole.completion, schoolsBelow: below,
      schoolsJudged: judged.count, word: word)
  }

  private func isMost(_ result: SkillResult) -> Bool {
    result.tasksBelow.map { Double($0) > thresholds.systemicShare * Double(result.tasks) } ?? false
  }

  /// By the ratio estimator over schools as clusters: pupils of one school are not independent.
  private func word(
    of skill: WorkSkill, _ schools: [SchoolID], municipal: SkillResult, regional: Double, scale: EvidenceScale
  ) -> EvidenceWord? {
    var squares = 0.0
    var possible = 0.0
    var clusters = 0
    for school in schools {
      var (points, most) = (0.0, 0.0)
      for task in skill.tasks {
        guard let tally = tally(of: task, in: .school(school)) else { continue }
        points += Double(tally.points)
        most += Double(tally.pupils) * Double(tasks[task].maximum)
      }
      guard most > 0 else { continue }
      clusters += 1
      possible += most
      let residual = points - municipal.completion * most
      squares += residual * residual
    }
    guard clusters > 1, squares > 0 else { return nil }
    let error = (Double(clusters) / Double(clusters - 1) * squares).squareRoot() / possible
    let t = (regional - municipal.completion) / error
    let probability = 1 - StudentT(degreesOfFreedom: Double(clusters - 1)).upperTail(at: t)
    return EvidenceWord(probability: probability, participants: municipal.pupils, scale: scale)
  }
}
