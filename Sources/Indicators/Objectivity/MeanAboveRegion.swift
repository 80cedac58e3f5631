import Aggregation
import Statistics
import Vocabulary

/// Маркер «завышенные значения среднего балла»: the interval of the school's mean score lies wholly above that of the
/// region.
///
/// The published algorithm asks only whether the mean is above the region's, so it finds strong schools, and the more
/// surely the larger they are. `isAboveForItsSize` asks whether the mean is unusual among schools that differ anyway.
public struct MeanAboveRegion: Hashable, Sendable {
  /// A mean primary score with its interval.
  public struct Mean: Hashable, Sendable {
    public let value: Double
    /// `nil` for one participant, who has no standard deviation.
    public let interval: ClosedRange<Double>?
    public let n: Int
  }

  public let school: Mean
  /// The region on the same work, this school among it, as published.
  public let region: Mean
  /// Distance from the regional mean in standard errors that hold the differences between schools too; `nil` where
  /// schools cannot be compared.
  public let adjustedZ: Double?
  /// Whether `adjustedZ` exceeds the multiplier of the algorithm.
  public let isAboveForItsSize: Bool

  /// The published condition: lower limit of the school above the upper limit of the region.
  public var isAbove: Bool {
    guard let school = school.interval, let region = region.interval else { return false }
    return school.lowerBound > region.upperBound
  }

  public static let definition = IndicatorDefinition(
    id: "mean-above-region", title: "Признак «средний балл выше регионального»",
    columnTitle: "Средний балл выше региона",
    measure: .mean(decimals: 2),
    question: "Лежит ли доверительный интервал среднего балла школы целиком выше интервала региона?",
    formula:
      "x̄ − t·s/√m > X̄ + t·S/√n; x̄, s, m – средний первичный балл, выборочное стандартное отклонение (m − 1) и число "
      + "участников школы, X̄, S, n – то же по региону, t = 1,96. С поправкой на численность: (x̄ − X̄) / √(σ²/m + τ²) > t, "
      + "σ – отклонение внутри школ, τ² – различие между школами (аддитивная модель воронки)",
    assumptions:
      "Опубликованный алгоритм сохранён без изменений и отмечает в первую очередь сильные и большие школы: это «выше "
      + "регионального», а не вывод о порядке проведения. При числе участников меньше минимального не применяется; школа с "
      + "одним участником по алгоритму не отмечается, но остаётся в знаменателе. ОГЭ – по первому результату.",
    source:
      "методика расчёта показателя «Уровень объективности» (ФИОКО); D. J. Spiegelhalter, 2005, doi:10.1002/sim.1970")

  /// The sign for every school of a work that has scores, in the order of the schools.
  static func all(_ work: WorkCells, t: Double) -> [(school: SchoolID, sign: MeanAboveRegion)] {
    guard let histogram = work.regionalScores else { return [] }
    let whole = ScoreMoments(histogram)
    guard whole.n > 0 else { return [] }
    let measured = zip(work.schools, work.cells).compactMap { school, cell in
      cell.scores.map(ScoreMoments.init).flatMap { $0.n > 0 ? (school: school, moments: $0) : nil }
    }
    let scatter = work.given.map { Scatter($0) } ?? Scatter(measured.map(\.moments), mean: whole.mean)
    let region = mean(whole, t: t)
    return measured.map { school, moments in
      let z = scatter?.adjustedZ(moments, mean: whole.mean)
      return (
        school,
        MeanAboveRegion(
          school: mean(moments, t: t), region: region, adjustedZ: z, isAboveForItsSize: z.map { $0 > t } ?? false)
      )
    }
  }

  /// Variance of scores within schools and of means between them; `nil` where schools cannot be compared.
  static func scatter(_ work: WorkCells) -> (within: Double, between: Double)? {
    guard let histogram = work.regionalScores else { return nil }
    let whole = ScoreMoments(histogram)
    guard whole.n > 0 else { return nil }
    let moments = work.cells.compactMap { $0.scores.map(ScoreMoments.init) }.filter { $0.n > 0 }
    return Scatter(moments, mean: whole.mean).map { ($0.within, $0.between) }
  }

  private static func mean(_ moments: ScoreMoments, t: Double) -> Mean {
    let half = moments.variance.map { t * (max(0, $0) / Double(moments.n)).squareRoot() }
    return Mean(
      value: moments.mean, interval: half.map { (moments.mean - $0)...(moments.mean + $0) }, n: moments.n)
  }
}

/// How far means of schools scatter: within schools, and between them beyond that.
private struct Scatter {
  let within: Double
  /// The variance of means beyond that.
  let between: Double

  /// As a background tells it; `nil` where schools of the region cannot be compared.
  init?(_ fit: RegionalFits.SignFit) {
    guard let within = fit.within, let between = fit.between else { return nil }
    self.within = within
    self.between = between
  }

  /// The share of schools pulled in at either end before the scatter is judged, as in the reference.
  private static let winsorised = 0.1

  /// `nil` with fewer than two schools or without any scatter inside them.
  init?(_ schools: [ScoreMoments], mean: Double) {
    var squares = 0.0
    var degrees = 0
    for school in schools {
      guard let variance = school.variance else { continue }
      squares += max(0, variance) * Double(school.n - 1)
      degrees += school.n - 1
    }
    guard degrees > 0, squares > 0 else { return nil }
    let within = squares / Double(degrees)
    let errors = schools.map { (within / Double($0.n)).squareRoot() }
    guard
      let between = overdispersion(
        zScores: zip(schools, errors).map { ($0.mean - mean) / $1 }, standardErrors: errors,
        winsorising: Self.winsorised
      ).value
    else { return nil }
    self.within = within
    self.between = between.tauSquared
  }

  func adjustedZ(_ school: ScoreMoments, mean: Double) -> Double {
    Overdispersion(tauSquared: between).adjustedZ(
      difference: school.mean - mean, standardError: (within / Double(school.n)).squareRoot())
  }
}
