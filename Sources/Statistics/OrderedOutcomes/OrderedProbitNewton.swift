/// Newton's method for the ordered probit model of many groups.
///
/// Groups without a spread of their own take the mean of the others' ln σ; a Lagrange multiplier in the border of the
/// system keeps that rule exact at every step. Where no group has its own, the shared spread is free.
struct OrderedProbitNewton {
  let data: OrderedGroups
  private(set) var state: OrderedProbitState
  private(set) var value: Double
  private(set) var iterations = 0
  private let hasShared: Bool
  private let isTied: Bool
  private let freeLimits: Int

  init(data: OrderedGroups, start: OrderedProbitState) {
    self.data = data
    state = start
    value = start.value(data)
    hasShared = start.statuses.contains(.sharedSpread)
    isTied = hasShared && start.ownCount > 0
    freeLimits = data.categories - 3
  }

  /// A Newton step with its covariances.
  struct Step {
    let limits: [Double]
    let shared: Double
    /// The step of (μ, ln σ) or (μ) of each fitted group.
    let groups: [[Double]]
    /// The system that was solved, from which the covariances of the groups follow.
    let system: ArrowSystem
    let corner: Matrix
    let limitVariances: [Double]
    /// The variance of the shared ln σ, where groups share one.
    let sharedVariance: Double?
    let decrement: Double

    /// The covariances of (μ, ln σ) or (μ) of each fitted group.
    var covariances: [Matrix] { system.covariances(corner: corner) }
  }

  /// Climbs until gᵀ Δ < 1e-14, within about 1e-7 standard errors of the maximum, or, with millions of observations,
  /// until rounding keeps it from falling further.
  ///
  /// Steps take the observed curvature; where that leads nowhere, far from the maximum, the expected one, which always
  /// leads upwards.
  mutating func climb(limit: Int) -> Estimate<Step> {
    guard value.isFinite else { return .failure(.notConverged(iterations: 0)) }
    var last = Double.infinity
    while iterations < limit {
      iterations += 1
      let observed = newtonStep(isExpected: false)
      let promised = observed.map { abs($0.decrement) } ?? .infinity
      let isRounding = promised < max(1e-9, abs(value) * 4 * Double.ulpOfOne)
      if let observed, promised < 1e-14 || (isRounding && promised >= last) { return .success(observed) }
      last = promised
      if let observed, observed.decrement > 0, move(along: observed) { continue }
      if let expected = newtonStep(isExpected: true), expected.decrement > 0, move(along: expected) { continue }
      // No step gains anything.
      if let observed, isRounding { return .success(observed) }
      return .failure(.notConverged(iterations: iterations))
    }
    return .failure(.notConverged(iterations: iterations))
  }

  private mutating func move(along step: Step) -> Bool {
    var fraction = 1.0
    for _ in 0..<40 {
      var next = state
      for (index, change) in step.limits.enumerated() { next.limits[index + 2] += fraction * change }
      next.sharedLogSpread += fraction * step.shared
      for (position, group) in state.fitted.enumerated() {
        next.means[group] += fraction * step.groups[position][0]
        if state.statuses[group] == .own { next.logSpreads[group] += fraction * step.groups[position][1] }
      }
      let nextValue = next.value(data)
      if nextValue >= value - 1e-13 * abs(value) {
        (state, value) = (next, nextValue)
        return true
      }
      fraction /= 2
    }
    return false
  }

  /// Solves for one step, with the observed or the expected curvature.
  private func newtonStep(isExpected: Bool) -> Step? {
    let fitted = state.fitted
    let multiplier = freeLimits + (hasShared ? 1 : 0)
    let border = multiplier + (isTied ? 1 : 0)
    var corner = Matrix(rows: border, columns: border)
    var cornerRight = [Double](repeating: 0, count: border)
    if isTied {
      corner[freeLimits, multiplier] = -1
      corner[multiplier, freeLimits] = -1
    }
    var pieces: [(block: Matrix, coupling: Matrix, right: [Double])] = []
    pieces.reserveCapacity(fitted.count)
    var term = OrderedProbitTerm(freeLimits: freeLimits)
    for group in fitted {
      let logSpread = state.logSpread(of: group)
      let isPossible = term.evaluate(
        data.counts[group], limits: state.limits, mean: state.means[group], logSpread: logSpread)
      guard isPossible else { return nil }
      let isOwn = state.statuses[group] == .own
      let matrix = isExpected ? term.expected : term.information
      let locals = isOwn ? 2 : 1
      var block = Matrix(rows: locals, columns: locals)
      var coupling = Matrix(rows: locals, columns: border)
      for i in 0..<locals {
        for j in 0..<locals { block[i, j] = matrix[i, j] }
        for p in 0..<freeLimits { coupling[i, p] = matrix[i, 2 + p] }
      }
      for p in 0..<freeLimits {
        cornerRight[p] += term.gradient[2 + p]
        for q in 0..<freeLimits { corner[p, q] += matrix[2 + p, 2 + q] }
      }
      if isOwn {
        if isTied { coupling[1, multiplier] = 1 / Double(state.ownCount) }
      } else {
        coupling[0, freeLimits] = matrix[0, 1]
        cornerRight[freeLimits] += term.gradient[1]
        corner[freeLimits, freeLimits] += matrix[1, 1]
        for p in 0..<freeLimits {
          corner[freeLimits, p] += matrix[1, 2 + p]
          corner[p, freeLimits] += matrix[2 + p, 1]
        }
      }
      pieces.append((block, coupling, Array(term.gradient[0..<locals])))
    }
    return solved(corner: corner, right: cornerRight, pieces: pieces)
  }

  private func solved(
    corner: Matrix,
    right: [Double],
    pieces: [(block: Matrix, coupling: Matrix, right: [Double])]
  ) -> Step? {
    var system = ArrowSystem(corner: corner, right: right)
    for piece in pieces {
      guard system.append(block: piece.block, coupling: piece.coupling, right: piece.right) else { return nil }
    }
    guard let solution = system.solve() else { return nil }
    var decrement = 0.0
    for (step, piece) in zip(solution.groups, pieces) { decrement += dot(piece.right, step) }
    let parameters = freeLimits + (hasShared ? 1 : 0)
    for index in 0..<parameters { decrement += right[index] * solution.border[index] }
    guard decrement.isFinite else { return nil }
    return Step(
      limits: Array(solution.border.prefix(freeLimits)),
      shared: hasShared ? solution.border[freeLimits] : 0,
      groups: solution.groups,
      system: system,
      corner: solution.corner,
      limitVariances: (0..<freeLimits).map { solution.corner[$0, $0] },
      sharedVariance: hasShared ? solution.corner[freeLimits, freeLimits] : nil,
      decrement: decrement)
  }
}
