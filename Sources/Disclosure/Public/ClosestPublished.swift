/// Finds what to hide beside an unknown: the least valued published number the fewest equations away.
struct ClosestPublished: Sendable {
  private let component: Component
  private let placeOf: [Int: Int]
  private var equationsOf: [[Int]]
  /// Places in the order of value of the published entries that an unknown is known from; by local place.
  private var publishedBy: [[Int]]
  private let entries: [Int]

  /// `entries`: from the most to the least valued.
  init(_ component: Component, _ entries: [Int], decisions: [Publication.Decision], of system: LinkedSystem) {
    self.component = component
    self.entries = entries
    let placeOf = Dictionary(uniqueKeysWithValues: component.unknowns.enumerated().map { ($1, $0) })
    self.placeOf = placeOf
    equationsOf = Array(repeating: [], count: component.unknowns.count)
    publishedBy = Array(repeating: [], count: component.unknowns.count)
    for (number, equation) in component.equations.enumerated() {
      for unknown in equation.unknowns { equationsOf[unknown].append(number) }
    }
    for (order, entry) in entries.enumerated() {
      if case .hidden = decisions[entry] { continue }
      for unknown in system.entries[entry].role.unknowns {
        if let place = placeOf[unknown] { publishedBy[place].append(order) }
      }
    }
  }

  /// `nil` where nothing that is published has to do with the unknown.
  func entry(closestTo unknown: Int) -> Int? {
    guard let start = placeOf[unknown] else { return nil }
    var seen: Set<Int> = [start]
    var ring = [start]
    while !ring.isEmpty {
      if let last = ring.flatMap({ publishedBy[$0] }).max() { return entries[last] }
      var next: [Int] = []
      for equation in Set(ring.flatMap { equationsOf[$0] }).sorted() {
        for other in component.equations[equation].unknowns where seen.insert(other).inserted { next.append(other) }
      }
      ring = next
    }
    return nil
  }
}
