import Indicators
import ReportModel
import Vocabulary

/// The numbers of one task or skill of a work in a territory, with their addresses.
struct TaskQuantities {
  let work: Work
  let territory: Territory
  /// Number of the task or title of the skill.
  let key: String

  init(_ work: Work, _ territory: Territory, _ key: String) {
    self.work = work
    self.territory = territory
    self.key = key
  }

  func count(_ number: Int, _ measure: String) -> Quantity {
    Figures.count(number, territory, work, "\(measure)-\(key)")
  }

  func share(_ value: Double, n: Int, _ measure: String) -> Quantity {
    Quantity(value, .share, n: n, address: Figures.address(territory, work, "\(measure)-\(key)"))
  }

  func difference(_ value: Double, n: Int, _ measure: String) -> Quantity {
    Quantity(value, .shareDifference, n: n, address: Figures.address(territory, work, "\(measure)-\(key)"))
  }

  func failed(_ result: TaskResult) -> Quantity { count(result.failed, TaskResult.failedDefinition.id) }

  func pupils(_ result: TaskResult) -> Quantity { count(result.pupils, "task-pupils") }

  /// `nil` where no pupil has an outcome.
  func completion(_ result: TaskResult) -> Quantity? {
    result.completion.map { share($0.value, n: $0.n, TaskResult.completionDefinition.id) }
  }
}

extension MeasureRegistry {
  /// Results of tasks and skills: they tell of those who took part.
  static let tasks: [Linkage.Measure] = [
    .init("task-pupils-*", .group),
    .init("task-asked-*", .group),
    .init("task-failed-*", .part(of: "participants")),
    .init("task-not-taught-*", .part(of: "participants")),
    .init("task-completion-*", .reveals(["participants"])),
    .init("task-difference-*", .reveals(["participants"])),
    .init("task-not-started-*", .reveals(["participants"])),
    .init("task-not-taught-share-*", .reveals(["participants"])),
    .init("task-mark-*", .reveals(["marks"])),
    .init("skill-pupils-*", .group),
    .init("skill-failed-*", .part(of: "participants")),
    .init("skill-failed-share-*", .reveals(["participants"])),
    .init("skill-completion-*", .reveals(["participants"])),
    .init("skill-difference-*", .reveals(["participants"])),
    .init("skill-tasks-*", .harmless),
    .init("skill-tasks-below-*", .harmless),
    .init("skill-schools-*", .harmless),
    .init("skill-schools-below-*", .harmless),
    .init("task-schools-*", .harmless),
    .init("task-maximum-*", .harmless),
  ]
}
