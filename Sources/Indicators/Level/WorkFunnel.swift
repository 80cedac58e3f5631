public import Aggregation
public import Reference
import Statistics
public import Vocabulary

/// Shares of «2» of schools by their number of participants, with the limits between which chance alone would keep them.
///
/// A picture for the analyst: it shows how little a share of a small school says. It is no list of the worst.
public struct WorkFunnel: Sendable {
  /// A school of the funnel.
  public struct Point: Hashable, Sendable {
    public let school: SchoolID
    public let share: Measured
  }

  /// A pair of limit lines.
  public struct Limits: Hashable, Sendable {
    /// The share of schools that chance would keep between the lines.
    public let level: Double
    /// Numbers of participants, rising.
    public let sizes: [Int]
    /// Limits of the share at each of `sizes`.
    public let bounds: [ClosedRange<Double>]
  }

  public let work: Work
  /// The share of «2» over all schools.
  public let target: Measured
  /// Schools with enough participants, in the order of the region.
  public let points: [Point]
  /// The inner lines, then the outer ones.
  public let limits: [Limits]
  /// Schools above the upper line of the outer limits, and below the lower one.
  public let above: Int
  public let below: Int

  /// How many places of the lines are computed: between them a line is straight to the eye.
  private static let places = 48

  /// `nil` where the work has no marks or fewer than two schools have enough participants.
  public init?(_ work: Work, in region: Region, methodology: Methodology, conditions: Conditions) {
    guard let cell = region.cell(work, .region), let target = ShareOfTwo.measure(cell, under: conditions).value else {
      return nil
    }
    let points = region.schools.compactMap { school -> Point? in
      guard let cell = region.cell(work, .school(school.id)),
        let share = ShareOfTwo.measure(cell, under: conditions).value, share.n >= conditions.minimumParticipants
      else { return nil }
      return Point(school: school.id, share: share)
    }
    guard points.count > 1, let least = points.map(\.share.n).min(), let most = points.map(\.share.n).max() else {
      return nil
    }
    let step = max(1, (most - least) / Self.places)
    let sizes = Array(stride(from: least, to: most, by: step)) + [most]
    let levels = [methodology.number(.funnelInnerLevel), methodology.number(.funnelOuterLevel)]
    func bounds(_ n: Int, _ level: Double) -> ClosedRange<Double> {
      binomialFunnelLimits(target: target.value, trials: n, level: level).value.map { $0.lower...$0.upper } ?? 0...1
    }
    self.work = work
    self.target = target
    self.points = points
    limits = levels.map { level in
      Limits(level: level, sizes: sizes, bounds: sizes.map { bounds($0, level) })
    }
    let outer = levels[1]
    above = points.count { $0.share.value > bounds($0.share.n, outer).upperBound }
    below = points.count { $0.share.value < bounds($0.share.n, outer).lowerBound }
  }

  public static let definition = IndicatorDefinition(
    id: "funnel", title: "Границы случайных колебаний доли «2»", columnTitle: "Границы", measure: .share,
    question: "Какие доли «2» при данном числе участников объяснимы одной случайностью?",
    formula:
      "квантили биномиального распределения с долей «2» региона и числом участников школы, интерполированные; уровни – параметры (95 % и "
      + "99,8 %)",
    assumptions:
      "Участники считаются независимыми, а школы и в действительности различаются, поэтому за границами оказывается больше школ, чем "
      + "объяснил бы случай. Рисунок для аналитика: это не рейтинг и не перечень школ для решений.",
    source: "D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, doi:10.1002/sim.1970")
}
