import ReportModel

/// Equal bands of 0…1 in which a share of a small group is shown.
struct Band: Hashable, Sendable {
  let range: ClosedRange<Double>

  init(range: ClosedRange<Double>) { self.range = range }

  /// The band of `count` in `n`: the finest of the equal divisions of which every band holds `choices` counts or more.
  ///
  /// So «менее 5 %» is never said of nineteen pupils, where it could only mean nobody. `nil` where even halves hold
  /// fewer.
  ///
  /// `narrowest`: no band is narrower.
  init?(of count: Double, in n: Int, choices: Int, narrowest: Double) {
    let finest = max(2, Int((1 / max(narrowest, 0.01) + 0.001).rounded(.down)))
    for number in stride(from: finest, through: 2, by: -1) where Band.readable.contains(number) {
      let edges = (0...number).map { Double($0) / Double(number) }
      let counts = (1...number).map { index -> Int in
        (0...n).count { Band.holds(Double($0), of: n, edges[index - 1]...edges[index]) }
      }
      guard counts.allSatisfy({ $0 >= choices }) else { continue }
      for (from, to) in zip(edges, edges.dropFirst()) where Band.holds(count, of: n, from...to) {
        range = from...to
        return
      }
    }
    return nil
  }

  /// Divisions whose edges are round: 5, 10, 20, 25, 33 and 50 %.
  private static let readable: Set<Int> = [2, 3, 4, 5, 10, 20]

  private static func holds(_ count: Double, of n: Int, _ range: ClosedRange<Double>) -> Bool {
    let share = count / Double(n)
    return share >= range.lowerBound - tolerance
      && (share < range.upperBound - tolerance || (range.upperBound == 1 && share <= 1 + tolerance))
  }

  private static let tolerance = 1e-9
  private static let ending = "-band"

  /// The address of the band of a share.
  static func address(of share: Address) -> Address {
    Address(territory: share.territory, work: share.work, measure: share.measure + ending)
  }

  static func isBand(_ address: Address) -> Bool { address.measure.hasSuffix(ending) }

  /// The share that a band is of; `nil` for any other address.
  static func share(of address: Address) -> Address? {
    guard isBand(address) else { return nil }
    return Address(
      territory: address.territory, work: address.work, measure: String(address.measure.dropLast(ending.count)))
  }
}

/// A ratio that is shown as a band, and what a reader learns from it.
struct BandedRatio: Hashable, Sendable {
  /// Unknowns of the system.
  let numerator: Int
  let group: Int
  let band: Band
  /// True values: pupils of the group, and those counted.
  let pupils: Double
  let count: Double

  /// `nil` where the true values are not known.
  init?(_ role: LinkedSystem.Role, _ band: Band, in system: LinkedSystem) {
    guard case .ratio(let numerator, let group) = role, let pupils = system.values[group],
      let count = system.values[numerator]
    else { return nil }
    self.numerator = numerator
    self.group = group
    self.band = band
    self.pupils = pupils
    self.count = count
  }

  /// Each of the two unknowns by the other: a reader is taken to know more than he may.
  var ranges: [(unknown: Int, range: ClosedRange<Double>)] {
    let (low, high) = (band.range.lowerBound, band.range.upperBound)
    // The upper end belongs to the next band, but for 100 %.
    let most = high == 1 ? pupils : max(low * pupils, high * pupils - 2e-6)
    return [(numerator, low * pupils...most), (group, count / high...(low > 0 ? count / low : .infinity))]
  }
}
