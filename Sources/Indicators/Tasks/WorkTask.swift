public import Reference

/// A task of a work with what is known of it.
public struct WorkTask: Hashable, Sendable {
  /// Where its description is from.
  public enum Origin: Hashable, Sendable {
    /// A sheet of «Описание работы» that the user supplied.
    case codifier(file: String)
    /// The built-in list of a year.
    case reference(year: Int)
    /// Nothing but its results is known.
    case unknown
  }

  /// Number as a reader knows it: «11.1», «1К2», of an exam «кратк. 3».
  public let number: String
  /// Largest number of points.
  public let maximum: Int
  /// `nil` where no description names one: then the task has no zone.
  public let level: TaskItem.Level?
  /// What it tests; empty where nothing says it.
  public let skill: String
  /// The group of tasks that it belongs to; empty where none is known.
  public let area: String
  public let origin: Origin

  public init(
    number: String, maximum: Int, level: TaskItem.Level?, skill: String, area: String, origin: Origin
  ) {
    self.number = number
    self.maximum = maximum
    self.level = level
    self.skill = skill
    self.area = area
    self.origin = origin
  }

  /// Tasks 9.1 and 9.2 are parts of task 9; a task of an exam is known by its whole label.
  var family: String {
    let digits = number.prefix { $0.isNumber }
    return digits.isEmpty ? number : String(digits)
  }
}

/// Tasks of one work that test one thing together.
public struct WorkSkill: Hashable, Sendable {
  /// «Текстовые задачи»; where no words are known, the numbers of the tasks.
  public let title: String
  /// Whether `title` is words and not numbers of tasks.
  public let isNamed: Bool
  /// Places of its tasks in the sheet, rising.
  public let tasks: [Int]

  /// Groups tasks by area, and those without one by the number that they are parts of; in the order of the first task.
  static func all(of tasks: [WorkTask]) -> [WorkSkill] {
    var places: [String: [Int]] = [:]
    var order: [String] = []
    for (place, task) in tasks.enumerated() {
      let key = task.area.isEmpty ? "№ " + task.family : task.area
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(place)
    }
    return order.map { key in
      let group = places[key] ?? []
      let first = tasks[group[0]]
      let numbers = group.map { tasks[$0].number }.joined(separator: ", ")
      if !first.area.isEmpty { return WorkSkill(title: first.area, isNamed: true, tasks: group) }
      if group.count == 1, !first.skill.isEmpty { return WorkSkill(title: first.skill, isNamed: true, tasks: group) }
      return WorkSkill(
        title: (group.count == 1 ? "задание " : "задания ") + numbers, isNamed: false, tasks: group)
    }
  }
}
