import Aggregation
import Reference
import Statistics
public import Vocabulary

/// The share of low results of a municipality or the region, its interval by schools: pupils of one school are alike.
public struct ClusteredShare: Hashable, Sendable {
  /// The share with its count and the interval that schools as a whole give.
  public let share: Measured
  /// Schools behind it.
  public let schools: Int
  /// By how much the variance exceeds that of as many independent pupils; 8 to 11 is usual for a region.
  public let designEffect: Double
  /// Whether the design effect was taken from the spread of the region's schools, as there are too few here.
  public let isBorrowed: Bool
  /// Σ n² / (Σ n)² over the schools.
  let concentration: Double

  /// - Parameters:
  ///   - counts: one a school.
  ///   - correlation: of the pupils of one school, from the region; `nil` where it is not known.
  ///   - minimumSchools: with fewer the region's spread is taken.
  init?(_ counts: [LowCount], correlation: Double?, minimumSchools: Int, level: Double) {
    let clusters = ClusteredProportion(counts.map(\.proportion))
    let all = clusters.pooled
    guard all.trials > 0 else { return nil }
    let own = clusters.clusters.count >= minimumSchools ? clusters.designEffect.value : nil
    let borrowed = own == nil ? correlation.flatMap { clusters.designEffect(correlation: $0).value } : nil
    guard let effect = own ?? borrowed,
      let interval = all.wilsonInterval(level: level, designEffect: max(1, effect)).value
    else { return nil }
    share = Measured(
      value: Double(all.successes) / Double(all.trials), n: all.trials, count: all.successes,
      interval: interval.lower...interval.upper)
    schools = clusters.clusters.count
    designEffect = max(1, effect)
    isBorrowed = own == nil
    let squares = counts.reduce(0.0) { $0 + Double($1.participants) * Double($1.participants) }
    concentration = squares / (Double(all.trials) * Double(all.trials))
  }

  /// What a file says of a region; `nil` where too few schools tell the interval.
  init?(_ record: BackgroundRecord.SpreadRecord, level: Double) {
    let all = LowCount(low: record.low, participants: record.participants)
    guard record.participants > 0, let effect = record.designEffect,
      let interval = all.proportion.wilsonInterval(level: level, designEffect: effect).value
    else { return nil }
    share = Measured(
      value: all.value, n: all.participants, count: all.low, interval: interval.lower...interval.upper)
    schools = record.schools
    designEffect = effect
    isBorrowed = record.isBorrowed
    concentration = record.concentration
  }

  /// The variance of the share between repetitions.
  var variance: Double {
    let n = Double(share.n + 2)
    let smoothed = Double((share.count ?? 0) + 1) / n
    return designEffect * smoothed * (1 - smoothed) / Double(share.n)
  }

  public static let definition = IndicatorDefinition(
    id: "clustered-share", title: "Интервал доли «2» территории с учётом школ", columnTitle: "Интервал по школам",
    measure: .share,
    question: "Где лежала бы доля «2» муниципалитета или региона, если бы работу можно было повторить?",
    formula:
      "сумма «2» по школам / сумма участников; интервал Уилсона, в котором число участников разделено на поправку на группировку "
      + "– отношение дисперсии доли по школам (линеаризация) к биномиальной; если школ мало, поправка берётся по связи "
      + "результатов учащихся одной школы в регионе",
    assumptions:
      "Учащиеся одной школы похожи друг на друга, поэтому интервал шире, чем для такого же числа независимых участников, "
      + "обычно в 2–3 раза. О состоявшейся работе доля – факт, и интервал к ней не относится.",
    source: "W. G. Cochran, Sampling Techniques, 1977, раздел 11.8; L. Kish, Survey Sampling, 1965")
}

extension Analysis {
  /// The share of low results of a municipality with its interval by schools; that of the region from its background.
  ///
  /// `nil` where nobody wrote or nothing tells the spread of schools; for a single school ask `LowCount`.
  public func clusteredShare(of territory: Territory, _ work: Work) -> ClusteredShare? {
    guard case .region = territory else { return clusteredShare(of: schoolCounts(of: territory, work), work) }
    return background.works[work]?.clusteredShare(
      minimumSchools: book.methodology.integer(.territoryMinimumSchools), level: conditions.level)
  }

  func clusteredShare(of counts: [LowCount], _ work: Work) -> ClusteredShare? {
    ClusteredShare(
      counts, correlation: background.works[work]?.pupilCorrelation,
      minimumSchools: book.methodology.integer(.territoryMinimumSchools), level: conditions.level)
  }

  /// The low results of each school of a territory on a work.
  private func schoolCounts(of territory: Territory, _ work: Work) -> [LowCount] {
    switch territory {
    case .region:
      return region.schools(of: work).compactMap { LowCount(work, in: .school($0), of: region, book: book) }
    case .municipality(let municipality):
      return region.schools(of: work).compactMap { school in
        region.school(school)?.municipality == municipality
          ? LowCount(work, in: .school(school), of: region, book: book) : nil
      }
    case .school(let school):
      return LowCount(work, in: .school(school), of: region, book: book).map { [$0] } ?? []
    }
  }
}
