/// Between which numbers unknowns lie that are never negative, from equations between them.
///
/// Each equation tightens each of its unknowns by the ends of the others until nothing changes (the shuttle algorithm of
/// Buzzigoli & Giusti 1999, for any equations). The true range is never wider than what is found. It can be narrower:
/// equations are not combined, which the rows of an elimination make up for in part.
struct Bounds: Sendable {
  /// `Σ coefficient · unknown = total`.
  struct Line: Sendable {
    let unknowns: [Int]
    let coefficients: [Int]
    let total: Double

    init(unknowns: [Int], coefficients: [Int], total: Double) {
      self.unknowns = unknowns
      self.coefficients = coefficients
      self.total = total
    }

    init(_ equation: Equation) { self.init(unknowns: equation.unknowns, coefficients: equation.coefficients, total: 0) }
  }

  private(set) var low: [Double]
  private(set) var high: [Double]
  /// Whether an unknown is a whole number.
  private let isWhole: [Bool]
  private let lines: [Line]
  private var linesOf: [[Int32]]
  private var isWaiting: [Bool]
  /// Ends before they were changed, for taking changes back.
  private var trail: [(unknown: Int, low: Double, high: Double)] = []

  init(isWhole: [Bool], lines: [Line]) {
    low = Array(repeating: 0, count: isWhole.count)
    high = Array(repeating: .infinity, count: isWhole.count)
    self.isWhole = isWhole
    self.lines = lines
    linesOf = Array(repeating: [], count: isWhole.count)
    isWaiting = Array(repeating: false, count: lines.count)
    for (number, line) in lines.enumerated() {
      for unknown in line.unknowns { linesOf[unknown].append(Int32(number)) }
    }
  }

  /// How many whole numbers an unknown can be; infinite where it has no upper end.
  func choices(_ unknown: Int) -> Double { high[unknown] - low[unknown] + 1 }

  /// Bounds unknowns and all that follows, unless `isBroken` by the new ends of an unknown: then nothing changes.
  ///
  /// A whole number at the upper end of a range belongs to it.
  ///
  /// - Returns: whether it was taken.
  mutating func take(_ ranges: [(unknown: Int, range: ClosedRange<Double>)], unless isBroken: (Int, Double) -> Bool)
    -> Bool
  {
    let mark = trail.count
    var waiting: [Int32] = []
    var isFine = true
    for (unknown, range) in ranges where narrow(unknown, range.lowerBound, range.upperBound) {
      isFine = isFine && !isBroken(unknown, choices(unknown))
      wait(for: unknown, &waiting)
    }
    var next = 0
    // The limit only stops numbers that are not whole from creeping; what was found until then is true.
    while isFine, next < waiting.count, next < Bounds.limit {
      let line = lines[Int(waiting[next])]
      isWaiting[Int(waiting[next])] = false
      next += 1
      for unknown in tighten(by: line) {
        isFine = isFine && !isBroken(unknown, choices(unknown))
        wait(for: unknown, &waiting)
      }
    }
    for number in waiting[next...] { isWaiting[Int(number)] = false }
    if isFine {
      trail.removeAll(keepingCapacity: true)
    } else {
      while trail.count > mark, let change = trail.popLast() {
        low[change.unknown] = change.low
        high[change.unknown] = change.high
      }
    }
    return isFine
  }

  private mutating func wait(for unknown: Int, _ waiting: inout [Int32]) {
    for number in linesOf[unknown] where !isWaiting[Int(number)] {
      isWaiting[Int(number)] = true
      waiting.append(number)
    }
  }

  /// - Returns: the unknowns whose ends changed.
  private mutating func tighten(by line: Line) -> [Int] {
    var (least, greatest) = (0.0, 0.0)
    var (openBelow, openAbove) = (0, 0)
    for (unknown, coefficient) in zip(line.unknowns, line.coefficients) {
      let ends = ends(unknown, coefficient)
      if ends.low == -.infinity { openBelow += 1 } else { least += ends.low }
      if ends.high == .infinity { openAbove += 1 } else { greatest += ends.high }
    }
    // With two open ends on each side the line tells nothing.
    if openBelow > 1, openAbove > 1 { return [] }
    var changed: [Int] = []
    for (unknown, coefficient) in zip(line.unknowns, line.coefficients) where low[unknown] < high[unknown] {
      let ends = ends(unknown, coefficient)
      let othersBelow = openBelow - (ends.low == -.infinity ? 1 : 0)
      let othersAbove = openAbove - (ends.high == .infinity ? 1 : 0)
      // What is left for this one when the others take their least and their greatest.
      let most = othersBelow > 0 ? .infinity : line.total - (ends.low == -.infinity ? least : least - ends.low)
      let fewest =
        othersAbove > 0 ? -.infinity : line.total - (ends.high == .infinity ? greatest : greatest - ends.high)
      let scale = Double(coefficient)
      if narrow(
        unknown, coefficient > 0 ? fewest / scale : most / scale, coefficient > 0 ? most / scale : fewest / scale)
      {
        changed.append(unknown)
      }
    }
    return changed
  }

  private func ends(_ unknown: Int, _ coefficient: Int) -> (low: Double, high: Double) {
    let scale = Double(coefficient)
    return coefficient > 0
      ? (scale * low[unknown], scale * high[unknown]) : (scale * high[unknown], scale * low[unknown])
  }

  private mutating func narrow(_ unknown: Int, _ from: Double, _ to: Double) -> Bool {
    let lower = isWhole[unknown] ? (from - Bounds.tolerance).rounded(.up) : from
    let upper = isWhole[unknown] ? (to + Bounds.tolerance).rounded(.down) : to
    let (oldLow, oldHigh) = (low[unknown], high[unknown])
    // Numbers that are not whole creep: less than a thousandth of the range is no change.
    let least =
      isWhole[unknown] || oldHigh == .infinity ? Bounds.tolerance : max(Bounds.tolerance, (oldHigh - oldLow) / 1000)
    if lower > oldLow + least { low[unknown] = min(lower, oldHigh) }
    if upper < oldHigh - least { high[unknown] = max(upper, low[unknown]) }
    if low[unknown] == oldLow, high[unknown] == oldHigh { return false }
    trail.append((unknown, oldLow, oldHigh))
    return true
  }

  private static let tolerance = 1e-6
  private static let limit = 100_000
}
