import Reference
import Vocabulary

/// The tasks of a work as its schools' files label them, matched to one list of columns.
struct TaskColumns {
  let tasks: [WorkTask]
  /// Where the tasks of a cell stand among `tasks`, by all labels of the cell.
  let placesOfLabels: [[String]: [Int]]

  /// The largest points of each task, by all labels of a cell.
  let maxima: [[String]: [Int]]

  /// - Parameters:
  ///   - counts: the tasks of each school.
  ///   - known: the largest points of each task over the region, by all labels, where these are not all its schools.
  ///   - descriptions: what may explain them.
  init(_ counts: [[TaskCounts]], known: [[String]: [Int]] = [:], descriptions: TaskDescriptions) {
    var maxima = known
    var last: [String] = []
    for tasks in counts {
      let labels = tasks.map(\.label)
      if labels == last, let known = maxima[labels] {
        if zip(known, tasks).contains(where: { $0 < $1.maximum }) {
          maxima[labels] = zip(known, tasks).map { max($0, $1.maximum) }
        }
        continue
      }
      last = labels
      maxima[labels] = maxima[labels].map { zip($0, tasks).map { max($0, $1.maximum) } } ?? tasks.map(\.maximum)
    }
    self.maxima = maxima
    // Described tasks stand at their place in the description; the others follow under their labels.
    let matches = descriptions.tasks(maxima)
    var described: [Int: WorkTask] = [:]
    var undescribed: [String: Int] = [:]
    for labels in maxima.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for (place, task) in matches[labels] ?? [] { described[place] = described[place] ?? task }
      guard matches[labels] == nil else { continue }
      for (label, maximum) in zip(labels, maxima[labels] ?? []) {
        undescribed[label] = max(undescribed[label] ?? 0, maximum)
      }
    }
    let places = described.keys.sorted()
    let columnOfPlace = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
    // The order of the sheet where one set of labels is all there is, else by label.
    let labels =
      matches.isEmpty && maxima.count == 1 ? maxima.keys.first ?? [] : undescribed.keys.sorted(by: Self.inOrder)
    let columnOfLabel = Dictionary(
      zip(labels, labels.indices.map { places.count + $0 }), uniquingKeysWith: { first, _ in first })
    tasks =
      places.compactMap { described[$0] }
      + labels.map {
        WorkTask(number: $0, maximum: undescribed[$0] ?? 0, level: nil, skill: "", area: "", origin: .unknown)
      }
    var placesOfLabels: [[String]: [Int]] = [:]
    for labels in maxima.keys {
      placesOfLabels[labels] =
        matches[labels].map { $0.compactMap { columnOfPlace[$0.place] } } ?? labels.compactMap { columnOfLabel[$0] }
    }
    self.placesOfLabels = placesOfLabels
  }

  /// Columns of the tasks of one school.
  func places(of tasks: [TaskCounts]) -> [Int] { placesOfLabels[tasks.map(\.label)] ?? [] }

  /// «2» before «10», «кратк. 9» before «кратк. 10».
  private static func inOrder(_ left: String, _ right: String) -> Bool {
    (left.count, left) < (right.count, right)
  }
}
