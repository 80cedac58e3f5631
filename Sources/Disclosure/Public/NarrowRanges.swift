/// Secrets that a reader bounds too closely: nothing is negative, pupils are whole, and bands have ends.
struct NarrowRanges: Sendable {
  private let system: LinkedSystem
  private let component: Component
  private let bounds: Bounds

  /// - Parameters:
  ///   - bands: those that are published.
  init(
    _ component: Component, of system: LinkedSystem, attacker: Elimination, bands: [BandedRatio]
  ) {
    self.component = component
    self.system = system
    var lines = component.equations.map { Bounds.Line($0) }
    for row in attacker.rows where row.count > 1 {
      if let line = NarrowRanges.line(row, component, system) { lines.append(line) }
    }
    var bounds = Bounds(isWhole: component.unknowns.map { system.isWhole($0) }, lines: lines)
    var ranges: [(unknown: Int, range: ClosedRange<Double>)] = []
    for (place, unknown) in component.unknowns.enumerated() {
      if attacker.determines(place), let value = system.values[unknown] { ranges.append((place, value...value)) }
    }
    let placeOf = Dictionary(uniqueKeysWithValues: component.unknowns.enumerated().map { ($1, $0) })
    for one in bands.flatMap(\.ranges) {
      if let place = placeOf[one.unknown] { ranges.append((place, one.range)) }
    }
    _ = bounds.take(ranges) { _, _ in false }
    self.bounds = bounds
  }

  /// What a row of an elimination says with its known part; `nil` where that is not known.
  private static func line(_ row: SparseRow, _ component: Component, _ system: LinkedSystem) -> Bounds.Line? {
    guard let coefficients = row.wholeCoefficients else { return nil }
    let places = row.columns.map(Int.init)
    var total = 0.0
    for (place, coefficient) in zip(places, coefficients) {
      guard let value = system.values[component.unknowns[place]] else { return nil }
      total += Double(coefficient) * value
    }
    return Bounds.Line(unknowns: places, coefficients: coefficients, total: total)
  }

  /// The secrets with fewer than `choices` possible counts, by unknown of the system, with these counts.
  func found(isSecret: [Bool], choices: Int) -> [(unknown: Int, range: ClosedRange<Int>)] {
    component.unknowns.enumerated().compactMap { place, unknown in
      guard isSecret[unknown], system.isWhole(unknown), bounds.choices(place) < Double(choices) - 0.5 else {
        return nil
      }
      return (unknown, Int(bounds.low[place])...Int(bounds.high[place]))
    }
  }
}
