import ReportModel

/// Which numbers of linked documents can be published together.
///
/// Greedy: from the most to the least valued number, each is published unless a secret could then be computed from all
/// that is published (the manner of GaussSuppression, Langsrud 2024). So it ends, gives the same for the same documents,
/// and nothing hidden could be published in addition. It is not the least that could be hidden: that is NP-hard.
struct Suppression: Sendable {
  /// A number to publish, with the unknowns that are known with it.
  struct Candidate: Hashable, Sendable {
    /// Number of the entry, for the caller.
    let entry: Int
    /// Local places of a component.
    let unknowns: [Int]
  }

  private let component: Component
  private let system: LinkedSystem
  private let values: [Double?]
  private let mayBe: Choices
  private let minimumParticipants: Int
  /// What readers can compute from what is published so far.
  private(set) var attacker: Elimination
  private var bounds: Bounds

  /// - Parameters:
  ///   - isSecret: by unknown of the system.
  ///   - choices: a secret must keep so many possible counts.
  ///   - minimumParticipants: a sum of hidden counts is an indicator of all their pupils together, who must be so many.
  init(
    _ component: Component, of system: LinkedSystem, isSecret: [Bool], choices: Int, minimumParticipants: Int
  ) {
    self.component = component
    self.system = system
    mayBe = Choices(
      least: choices, isSecret: component.unknowns.map { isSecret[$0] },
      isWhole: component.unknowns.map { system.isWhole($0) })
    self.minimumParticipants = minimumParticipants
    values = component.unknowns.map { system.values[$0] }
    attacker = Elimination(unknowns: component.unknowns.count)
    for equation in component.equations { attacker.take(SparseRow(equation)) }
    bounds = Bounds(
      isWhole: component.unknowns.map { system.isWhole($0) }, lines: component.equations.map { Bounds.Line($0) })
  }

  /// Publishes what can be published, in the order given.
  ///
  /// - Returns: the entries that are published.
  mutating func publish(_ candidates: [Candidate]) -> [Int] {
    candidates.filter { publish($0) }.map(\.entry)
  }

  private mutating func publish(_ candidate: Candidate) -> Bool {
    for unknown in candidate.unknowns {
      guard let step = attacker.step(SparseRow(column: unknown)) else {
        if mayBe.isSecret[unknown] { return false }
        continue
      }
      if step.rows.contains(where: { reveals($0) }) || !bound(step) { return false }
      attacker.take(step)
    }
    return true
  }

  /// Publishes a band unless it leaves a secret too few counts.
  mutating func publish(_ ratio: BandedRatio, placeOf: [Int: Int]) -> Bool {
    let mayBe = mayBe
    let ranges = ratio.ranges.compactMap { one in placeOf[one.unknown].map { ($0, one.range) } }
    return bounds.take(ranges) { !mayBe.enough($1, for: $0) }
  }

  /// Bounds what a step determines, unless a secret would be left too few counts.
  private mutating func bound(_ step: Elimination.Step) -> Bool {
    let known = step.rows.filter { $0.count == 1 }.compactMap { row -> (unknown: Int, range: ClosedRange<Double>)? in
      let place = Int(row.columns[0])
      return values[place].map { (place, $0...$0) }
    }
    let mayBe = mayBe
    return bounds.take(known) { !mayBe.enough($1, for: $0) }
  }

  /// Whether a row that someone knows gives a secret away: alone, within too few counts, or as that of a small group.
  private func reveals(_ row: SparseRow) -> Bool {
    if row.count == 1 { return mayBe.isSecret[Int(row.columns[0])] }
    guard row.columns.contains(where: { mayBe.isSecret[Int($0)] }), let coefficients = row.wholeCoefficients,
      coefficients.allSatisfy({ $0 > 0 }), let total = total(row, coefficients)
    else { return false }
    for (column, coefficient) in zip(row.columns, coefficients) {
      // Nothing is negative, so none of them is greater than the sum.
      let most = (total / Double(coefficient) + 1e-6).rounded(.down)
      if !mayBe.enough(most + 1, for: Int(column)) { return true }
    }
    return isOfSmallGroup(row)
  }

  private func total(_ row: SparseRow, _ coefficients: [Int]) -> Double? {
    var total = 0.0
    for (column, coefficient) in zip(row.columns, coefficients) {
      guard let value = values[Int(column)] else { return nil }
      total += Double(coefficient) * value
    }
    return total
  }

  /// Whether the row adds one measure of several groups that together are smaller than a group may be.
  private func isOfSmallGroup(_ row: SparseRow) -> Bool {
    let unknowns = row.columns.map { component.unknowns[Int($0)] }
    guard case .part = system.unknowns[unknowns[0]].nature else { return false }
    var pupils = 0.0
    for unknown in unknowns {
      guard system.unknowns[unknown].sort == system.unknowns[unknowns[0]].sort,
        let here = system.values[system.group(of: unknown)]
      else { return false }
      pupils += here
    }
    return pupils < Double(minimumParticipants)
  }
}

/// How many counts a secret must keep.
private struct Choices: Sendable {
  let least: Int
  /// By local place.
  let isSecret: [Bool]
  let isWhole: [Bool]

  func enough(_ choices: Double, for unknown: Int) -> Bool {
    !isSecret[unknown] || !isWhole[unknown] || choices > Double(least) - 0.5
  }
}
