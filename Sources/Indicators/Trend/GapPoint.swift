import Aggregation
import Reference
import Statistics
public import Vocabulary

/// One work in a series: what a school or municipality shows, and how far that is from the other schools of the region.
public struct GapPoint: Hashable, Sendable {
  public let work: Work
  /// The share of low results with its interval.
  public let share: Measured
  /// The share of the other schools of the region; `nil` without a regional mean.
  public let others: Measured?
  /// The share less that of the others, with its interval; `nil` without a regional mean.
  public let gap: Measured?
  /// Variances of the two shares, for a change between points.
  let variance: Double
  let othersVariance: Double
  /// By how much the variance of the share exceeds that of independent pupils; 1 for a school.
  public let designEffect: Double
  /// Σ n² / (Σ n)² over schools: 1 for one school, 1 / S for S equal ones.
  let concentration: Double

  /// Independent pupils that tell as much.
  var effectiveParticipants: Int { Int(Double(share.n) / designEffect) }

  /// `nil` where the territory has no counted results on the work.
  init?(_ territory: Territory, _ work: Work, in series: GapSeries) {
    guard let own = series.share(of: territory, work) else { return nil }
    self.work = work
    share = own.measured
    variance = own.variance
    designEffect = own.designEffect
    concentration = own.concentration
    let background = series.background.works[work]
    guard let background, let regional = series.regional[work],
      let rest = LowCount(low: own.measured.count ?? 0, participants: own.measured.n).others(of: background.total)
    else {
      others = nil
      gap = nil
      othersVariance = 0
      return
    }
    // The others are the region but for a small part: they have its design effect.
    let interval = rest.proportion.wilsonInterval(level: series.level, designEffect: regional.designEffect).value
    let measured = Measured(
      value: rest.value, n: rest.participants, count: rest.low, interval: interval.map { $0.lower...$0.upper })
    others = measured
    othersVariance = regional.variance
    gap = Measured.difference(share, measured)
  }
}

/// What the points of series are made from: the region's results and its background.
struct GapSeries {
  let region: Region
  let book: ReferenceBook
  let background: RegionalBackground
  let level: Double
  let minimumSchools: Int
  /// The region on each work, by schools.
  let regional: [Work: ClusteredShare]

  init(region: Region, book: ReferenceBook, background: RegionalBackground, conditions: Conditions) {
    self.region = region
    self.book = book
    self.background = background
    level = conditions.level
    let minimum = book.methodology.integer(.territoryMinimumSchools)
    minimumSchools = minimum
    regional = background.works.compactMapValues {
      $0.clusteredShare(minimumSchools: minimum, level: conditions.level)
    }
  }

  /// A share with what is known of its variance.
  struct Share {
    let measured: Measured
    let variance: Double
    let designEffect: Double
    let concentration: Double

    init(_ count: LowCount, level: Double) {
      measured = count.measured(level: level)
      variance = count.samplingVariance
      designEffect = 1
      concentration = 1
    }

    init(_ share: ClusteredShare) {
      measured = share.share
      variance = share.variance
      designEffect = share.designEffect
      concentration = share.concentration
    }
  }

  /// A school by its pupils, a municipality by its schools.
  func share(of territory: Territory, _ work: Work) -> Share? {
    switch territory {
    case .school:
      return LowCount(work, in: territory, of: region, book: book).map { Share($0, level: level) }
    case .municipality(let municipality):
      let counts = region.schools(of: work).compactMap { school in
        region.school(school)?.municipality == municipality
          ? LowCount(work, in: .school(school), of: region, book: book) : nil
      }
      return ClusteredShare(
        counts, correlation: background.works[work]?.pupilCorrelation, minimumSchools: minimumSchools, level: level
      ).map { Share($0) }
    case .region: return regional[work].map { Share($0) }
    }
  }
}

extension Measured {
  /// The difference of two shares with an interval from the intervals of both (Newcombe's method; Zou and Donner, 2008,
  /// doi:10.1002/sim.3095).
  static func difference(_ first: Measured, _ second: Measured) -> Measured? {
    guard let one = first.interval, let two = second.interval else { return nil }
    let value = first.value - second.value
    let below = root(first.value - one.lowerBound, two.upperBound - second.value)
    let above = root(one.upperBound - first.value, second.value - two.lowerBound)
    return Measured(value: value, n: first.n, interval: max(-1, value - below)...min(1, value + above))
  }

  /// The change of a gap: later − earlier, from the intervals of all four shares.
  static func change(from earlier: GapPoint, to later: GapPoint) -> Measured? {
    guard let first = earlier.gap?.interval, let second = later.gap?.interval, let start = earlier.gap?.value,
      let end = later.gap?.value
    else { return nil }
    let value = end - start
    let below = root(end - second.lowerBound, first.upperBound - start)
    let above = root(second.upperBound - end, start - first.lowerBound)
    return Measured(value: value, n: later.share.n, interval: value - below...value + above)
  }

  private static func root(_ one: Double, _ two: Double) -> Double { (one * one + two * two).squareRoot() }
}
