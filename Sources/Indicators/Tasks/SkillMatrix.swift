public import Vocabulary

/// Schools × skills: how many pupils failed what.
public struct SkillMatrix: Hashable, Sendable {
  public let skills: [WorkSkill]
  /// Schools of the territory, sorted by identity.
  public let schools: [SchoolID]
  /// A row a school, a column a skill; `nil` where the school has no outcome of its tasks.
  public let cells: [[SkillResult?]]
}

/// A skill in a school or a territory.
public struct SkillResult: Hashable, Sendable {
  /// The pupils who failed the task of the skill that most failed: at least so many lack the skill.
  public let failed: Int
  /// Pupils with an outcome of that task.
  public let pupils: Int
  /// Points of all tasks of the skill as a share of those that could be got.
  public let completion: Double
  /// Tasks of the skill with an outcome, and how many of them are done worse than in the region by what is practically
  /// visible; `nil` without a regional mean.
  public let tasks: Int
  public let tasksBelow: Int?

  public static let definition = IndicatorDefinition(
    id: "skill-deficit", title: "Системный дефицит умения", columnTitle: "Заданий ниже региона", measure: .count,
    question: "По каким умениям большинство заданий выполнено ниже, чем в регионе, и во многих ли школах?",
    formula:
      "умение – группа заданий работы; задание ниже регионального, если его выполнение меньше регионального не менее чем на "
      + "3 п. п.; дефицит системный, если таких заданий больше половины (при двух заданиях и более) и то же верно не менее "
      + "чем в половине школ, хотя бы в двух; число учащихся – не справившиеся с самым трудным для них заданием группы",
    assumptions:
      "Надёжность – по разбросу между школами (t-распределение), а не по числу учащихся. Один учащийся может не справиться "
      + "с несколькими заданиями, поэтому по группе указано «не менее». Группа из одного задания системной не называется.",
    source: "рекомендации ФИОКО по анализу результатов ВПР, 2026 год (по открытому коду): большинство заданий умения",
    sourceYear: 2026)
}

extension TaskSheet {
  /// The skill in a territory; `nil` where it has no outcome of the skill's tasks.
  public func result(of skill: WorkSkill, in territory: Territory) -> SkillResult? {
    var (points, possible, known, below) = (0, 0, 0, 0)
    var hardest: TaskTally?
    for task in skill.tasks {
      guard let tally = tally(of: task, in: territory), tally.pupils > 0 else { continue }
      known += 1
      points += Int(tally.points)
      possible += Int(tally.pupils) * tasks[task].maximum
      if tally.failed > hardest?.failed ?? -1 { hardest = tally }
      if isBelowRegion(tally, task) { below += 1 }
    }
    guard let hardest, possible > 0 else { return nil }
    return SkillResult(
      failed: Int(hardest.failed), pupils: Int(hardest.pupils), completion: Double(points) / Double(possible),
      tasks: known, tasksBelow: hasRegionalMean ? below : nil)
  }

  /// Skills × schools of a territory.
  public func skillMatrix(in territory: Territory) -> SkillMatrix {
    let schools = schools(in: territory)
    return SkillMatrix(
      skills: skills, schools: schools,
      cells: schools.map { school in skills.map { result(of: $0, in: .school(school)) } })
  }

  /// Whether completion is below that of the region by what is practically visible.
  func isBelowRegion(_ tally: TaskTally, _ task: Int) -> Bool {
    guard hasRegionalMean, let whole = self.tally(of: task, in: .region), whole.pupils > 0, tally.pupils > 0 else {
      return false
    }
    let maximum = Double(tasks[task].maximum)
    let own = Double(tally.points) / (Double(tally.pupils) * maximum)
    return own <= Double(whole.points) / (Double(whole.pupils) * maximum) - thresholds.practicalLevel
  }
}
