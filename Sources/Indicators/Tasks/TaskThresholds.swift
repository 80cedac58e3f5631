public import Reference

/// The parameters of the analysis of tasks, from the methodology.
public struct TaskThresholds: Hashable, Sendable {
  let basic: Double
  let basicZone: Double
  let advanced: Double
  let advancedZone: Double
  /// Below this share of the points of a task a pupil has failed it.
  public let failedShare: Double
  /// The smallest group of one mark whose completion is shown.
  public let groupMinimum: Int
  /// The smallest number of participants of a school «у кого посмотреть», and how many schools are named.
  public let learnMinimum: Int
  public let exampleSchools: Int
  /// From this share of «не пройдено» the topic was not taught.
  public let notTaughtShare: Double
  /// More than this share of the tasks of a skill, in at least this share of the schools.
  public let systemicShare: Double
  public let systemicSchools: Double
  /// Completion that differs by less is not told apart.
  public let practicalLevel: Double
  /// A difference as large as a change that is seen in practice.
  public let practicalChange: Double
  /// How many findings about tasks a school or a municipality gets.
  public let findings: Int
  /// Schools with fewer participants are not counted among those that can be judged.
  let verySmall: Int

  public init(_ methodology: Methodology) {
    basic = methodology.number(.taskBasicSufficient)
    basicZone = methodology.number(.taskBasicZone)
    advanced = methodology.number(.taskAdvancedSufficient)
    advancedZone = methodology.number(.taskAdvancedZone)
    failedShare = methodology.number(.taskFailedShare)
    groupMinimum = methodology.integer(.taskGroupMinimum)
    learnMinimum = methodology.integer(.taskLearnMinimum)
    exampleSchools = methodology.integer(.taskExampleSchools)
    notTaughtShare = methodology.number(.taskNotTaughtShare)
    systemicShare = methodology.number(.taskSystemicShare)
    systemicSchools = methodology.number(.taskSystemicSchools)
    practicalLevel = methodology.number(.practicalLevel)
    practicalChange = methodology.number(.practicalChange)
    verySmall = methodology.integer(.verySmallParticipants)
    findings = methodology.integer(.taskFindings)
  }

  /// How many of the point levels 0, 1, … count as failed for a task: points × 1 < share × maximum.
  func failedLevels(maximum: Int) -> Int {
    (0...maximum).prefix { Double($0) < failedShare * Double(maximum) }.count
  }
}

/// How well a task of its level is done: «достаточно», «зона неопределённости», «недостаточно».
public enum TaskZone: Int, CaseIterable, Comparable, Sendable {
  case insufficient, uncertain, sufficient

  public var words: String {
    switch self {
    case .insufficient: "недостаточно"
    case .uncertain: "зона неопределённости"
    case .sufficient: "достаточно"
    }
  }

  /// `level` and completion 0…1 decide; a share of exactly a threshold belongs to the better side.
  public init(completion: Double, level: TaskItem.Level, thresholds: TaskThresholds) {
    let (sufficient, zone) =
      level == .basic
      ? (thresholds.basic, thresholds.basicZone) : (thresholds.advanced, thresholds.advancedZone)
    // Thresholds are decimal fractions: 0,60 − 0,03 must be 0,57 for a share of 57 of 100.
    if completion >= sufficient {
      self = .sufficient
    } else if completion >= sufficient - zone - 1e-12 {
      self = .uncertain
    } else {
      self = .insufficient
    }
  }

  public static func < (left: TaskZone, right: TaskZone) -> Bool { left.rawValue < right.rawValue }

  public static let definition = IndicatorDefinition(
    id: "task-zone", title: "Уровень выполнения задания", columnTitle: "Уровень выполнения", measure: .share,
    question: "Достаточно ли выполнено задание для своего уровня сложности?",
    formula:
      "базовый уровень: достаточно – не ниже 60 %, недостаточно – ниже 57 %, между ними зона неопределённости; повышенный и "
      + "высокий уровень: 30 % и 28,5 %",
    assumptions:
      "Задание без указанного уровня сложности зоны не имеет. Пороги опубликованы позже 2022 года: в справке за 2022 год это "
      + "условные пороги инструмента.",
    source: "рекомендации ФИОКО по анализу результатов ВПР, 2026 год (по открытому коду)", sourceYear: 2026)
}
