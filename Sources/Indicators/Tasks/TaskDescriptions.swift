import Aggregation
import Reference
import Vocabulary

/// The descriptions that may explain the tasks of a work: the user's, then the built-in list.
struct TaskDescriptions {
  fileprivate let lists: [[Described]]

  /// One task of a description.
  fileprivate struct Described {
    let number: String
    let maximum: Int?
    let level: TaskItem.Level?
    let skill: String
    let area: String
    let origin: WorkTask.Origin
  }

  init(of work: Work, in region: Region, book: ReferenceBook) {
    let procedure = work.procedure
    var grade = procedure.programmeGrade
    if case .ofGrade(let other) = work.sample { grade = other }
    let items = book.taskItems.items(for: work)
    var lists: [[Described]] = []
    if procedure.campaign.assessment == .vpr {
      for codifier in region.codifiers
      where codifier.subject == procedure.subject && codifier.grade == grade && !codifier.tasks.isEmpty {
        lists.append(
          Self.described(codifier, besides: items ?? [], officially: book.methodology.flag(.taskOfficialWords)))
      }
    }
    if let items { lists.append(items.map { Described($0) }) }
    self.lists = lists
  }

  /// A description of the user rules in levels and points; its words are official and long, so ours stay where we have
  /// them, unless the methodology asks for the official ones.
  private static func described(
    _ codifier: Codifier, besides items: [TaskItem], officially: Bool
  ) -> [Described] {
    // One of the two columns tells the tasks apart, the other one groups them.
    let hasFineBlocks =
      Set(codifier.tasks.map(\.block)).count > Set(codifier.tasks.map(\.skill)).count
    return codifier.tasks.map { task in
      let item = items.numbered(task.number)
      let official = hasFineBlocks && !task.block.isEmpty ? task.block : task.skill
      let ours = officially ? nil : item
      return Described(
        number: task.number, maximum: task.maximum ?? item?.maximum,
        level: TaskItem.Level(rawValue: task.level) ?? item?.level,
        skill: withoutFullStop(ours.flatMap { $0.skill.isEmpty ? nil : $0.skill } ?? official),
        area: withoutFullStop(ours.flatMap { $0.area.isEmpty ? nil : $0.area } ?? task.skill),
        origin: .codifier(file: codifier.file))
    }
  }

  private static func withoutFullStop(_ text: String) -> String { text.last == "." ? String(text.dropLast()) : text }

  /// The tasks that labels of results mean, by labels, each with its place in the description: one description for the
  /// whole work, the one that fits most sets of labels, of equals the user's.
  ///
  /// - Parameter maxima: the most points that were got for each task, by the labels of a file.
  func tasks(_ maxima: [[String]: [Int]]) -> [[String]: [Match]] {
    var best: [[String]: [Match]] = [:]
    for list in lists {
      var found: [[String]: [Match]] = [:]
      for (labels, maxima) in maxima { found[labels] = Self.tasks(labels, maxima, in: list) }
      if found.count > best.count { best = found }
    }
    return best
  }

  /// A task and its place in the description.
  typealias Match = (place: Int, task: WorkTask)

  /// Exports of 2020 and 2021 number tasks by position; so labels 1…N are positions where the description has N tasks,
  /// and mean nothing where it has another number of tasks. A description fits if it knows every label and grants every
  /// task at least the points that were got.
  private static func tasks(_ labels: [String], _ maxima: [Int], in list: [Described]) -> [Match]? {
    let arePositions = labels.indices.allSatisfy { labels[$0] == String($0 + 1) }
    if arePositions, list.count != labels.count { return nil }
    let places =
      arePositions
      ? Array(labels.indices)
      : labels.compactMap { label in list.firstIndex { TaskItem.normal($0.number) == TaskItem.normal(label) } }
    guard places.count == labels.count, Set(places).count == places.count,
      zip(places, maxima).allSatisfy({ place, maximum in list[place].maximum.map { $0 >= maximum } ?? true })
    else { return nil }
    return zip(places, maxima).map { ($0, list[$0].task(maximum: $1)) }
  }
}

extension TaskDescriptions.Described {
  fileprivate init(_ item: TaskItem) {
    self.init(
      number: item.number, maximum: item.maximum, level: item.level, skill: item.skill, area: item.area,
      origin: .reference(year: item.year))
  }

  fileprivate func task(maximum counted: Int) -> WorkTask {
    WorkTask(
      number: number, maximum: maximum ?? counted, level: level, skill: skill, area: area, origin: origin)
  }
}
