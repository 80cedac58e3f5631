public import Vocabulary

/// Outcomes of one task in a school or a territory.
public struct TaskResult: Hashable, Sendable {
  /// Largest number of points.
  public let maximum: Int
  /// Pupils with an outcome; those who were not yet taught the topic are not among them.
  public let pupils: Int
  public let points: Int
  /// Pupils who failed the task, by the share of the methodology.
  public let failed: Int
  /// «X»: did not start; among the failed.
  public let notStarted: Int
  /// «не пройд.»: a third state, neither failed nor done.
  public let notTaught: Int
  /// Pupils and points by mark group «2»…«5».
  public let byMark: [TaskCounts.MarkGroup]

  /// Points as a share of all that could be got; `nil` where no pupil has an outcome.
  public var completion: Measured? { Self.completion(points: points, pupils: pupils, maximum: maximum) }

  /// Failed pupils among those with an outcome.
  public func failedShare(level: Double) -> Measured? {
    pupils == 0 ? nil : .share(failed, of: pupils, level: level)
  }

  /// «не пройд.» among all who wrote and were asked.
  public func notTaughtShare(level: Double) -> Measured? {
    pupils + notTaught == 0 ? nil : .share(notTaught, of: pupils + notTaught, level: level)
  }

  /// Completion in a mark group; too few pupils, or none, are a reason.
  public func completion(of mark: Mark, minimum: Int) -> Outcome {
    let group = byMark[mark.index]
    guard group.pupils > 0 else { return .missing(.noData) }
    guard group.pupils >= minimum else { return .missing(.tooFew) }
    return Self.completion(points: group.points, pupils: group.pupils, maximum: maximum).map { .value($0) }
      ?? .missing(.noData)
  }

  private static func completion(points: Int, pupils: Int, maximum: Int) -> Measured? {
    guard pupils > 0, maximum > 0 else { return nil }
    return Measured(value: Double(points) / Double(pupils * maximum), n: pupils)
  }

  public static let completionDefinition = IndicatorDefinition(
    id: "task-completion", title: "Выполнение задания", columnTitle: "Выполнение", measure: .share,
    question: "Какую часть баллов за задание набрали участники?",
    formula: "сумма баллов за задание / (n · максимальный балл задания)",
    assumptions:
      "n – участники, у которых задание оценено; «X» (не приступал) – ноль баллов, «не пройдено» в n не входит и "
      + "показывается отдельно. По группам отметок – при 10 участниках и более.",
    source: "формула ФИС ОКО «Выполнение заданий»")

  public static let failedDefinition = IndicatorDefinition(
    id: "task-failed", title: "Не справились с заданием", columnTitle: "Не справились, чел.", measure: .count,
    question: "Сколько участников не справились с заданием?",
    formula:
      "участники, набравшие менее половины баллов задания: за задание в 1 или 2 балла – ноль баллов; «X» (не приступал) – "
      + "тоже не справились",
    assumptions:
      "Доля баллов – параметр; «не пройдено» не считается ни справившимся, ни не справившимся. Списки заданий упорядочены по "
      + "этому числу, а не по проценту.",
    source: "решение инструмента")
}

/// The same without the mark groups, small enough to keep for every school and task of a work.
struct TaskTally: Hashable, Sendable {
  var pupils: Int32 = 0
  var points: Int32 = 0
  var failed: Int32 = 0
  var notStarted: Int32 = 0
  var notTaught: Int32 = 0

  init() {}

  /// - Parameter failedLevels: how many of the point levels from 0 count as failed.
  init(_ counts: TaskCounts, failedLevels: Int) {
    for (points, count) in counts.byPoints.enumerated() {
      pupils += Int32(count)
      self.points += Int32(count * points)
      if points < failedLevels { failed += Int32(count) }
    }
    notStarted = Int32(counts.notStarted)
    notTaught = Int32(counts.notTaught)
  }

  /// From the first numbers of a background.
  init(_ numbers: [Int]) {
    pupils = Int32(clamping: numbers[0])
    points = Int32(clamping: numbers[1])
    failed = Int32(clamping: numbers[2])
    notStarted = Int32(clamping: numbers[3])
    notTaught = Int32(clamping: numbers[4])
  }

  var numbers: [Int] { [pupils, points, failed, notStarted, notTaught].map { Int($0) } }

  mutating func add(_ other: TaskTally) {
    pupils += other.pupils
    points += other.points
    failed += other.failed
    notStarted += other.notStarted
    notTaught += other.notTaught
  }

  func result(maximum: Int, byMark: [TaskCounts.MarkGroup]) -> TaskResult {
    TaskResult(
      maximum: maximum, pupils: Int(pupils), points: Int(points), failed: Int(failed), notStarted: Int(notStarted),
      notTaught: Int(notTaught), byMark: byMark)
  }
}
