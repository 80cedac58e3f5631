import Aggregation
import Reference
import Statistics
public import Vocabulary

/// Works that are too small one by one, taken together: «за 2 года, оба предмета, 46 работ».
///
/// Works, not pupils: the same pupil may have written two of them, so they are worth fewer independent works, and the
/// interval says so.
public struct PooledWorks: Hashable, Sendable {
  public let works: [Work]
  /// Low results with the interval of the share.
  public let share: Measured
  /// How many low results the region would have on the same works with as many participants; `nil` without a background.
  public let expected: Double?

  /// The works of a school with fewer participants than the least; `nil` where they are too few together.
  init?(
    _ works: [Work], of school: SchoolID, region: Region, book: ReferenceBook, background: RegionalBackground,
    level: Double
  ) {
    let counts = works.compactMap { work in
      LowCount(work, in: .school(school), of: region, book: book).map { (work: work, count: $0) }
    }
    let total = counts.reduce(LowCount(low: 0, participants: 0)) { $0 + $1.count }
    guard counts.count > 1, total.participants >= book.methodology.integer(.pooledMinimumWorks) else { return nil }
    self.works = counts.map(\.work)
    let correlation = book.methodology.number(.pooledWorksCorrelation)
    // Each work of a cohort beyond its first adds less than a work of other pupils.
    let cohorts = Dictionary(grouping: counts) { LowResults.cohort(of: $0.work.procedure) }
    let clusters = cohorts.values.map { works in
      (works: Double(works.count), pupils: Double(works.reduce(0) { $0 + $1.count.participants }))
    }
    let effect =
      1 + correlation * clusters.reduce(0) { $0 + ($1.works - 1) * $1.pupils } / Double(total.participants)
    let interval = total.proportion.wilsonInterval(level: level, designEffect: effect).value
    share = Measured(
      value: total.value, n: total.participants, count: total.low, interval: interval.map { $0.lower...$0.upper })
    var expected: Double? = 0
    for one in counts {
      let regional = background.works[one.work].flatMap { $0.total.participants > 0 ? $0.share : nil }
      expected = regional.flatMap { share in expected.map { $0 + share * Double(one.count.participants) } }
    }
    self.expected = expected
  }

  public static let definition = IndicatorDefinition(
    id: "pooled-works", title: "Доля «2» по нескольким малым работам вместе", columnTitle: "Малые работы вместе",
    measure: .share,
    question: "Что показывают работы, в каждой из которых участников слишком мало?",
    formula:
      "сумма отметок «2» (не преодолевших минимум) / сумма участников по всем работам правила, где участников меньше "
      + "минимального; интервал Уилсона с поправкой на работы одних и тех же учащихся; рядом – сколько «2» было бы при "
      + "региональных долях",
    assumptions:
      "Складываются работы, а не учащиеся: один учащийся мог писать несколько работ. Общее число работ – не меньше "
      + "заданного параметром.", source: "правило инструмента; интервал – E. B. Wilson, 1927, doi:10.2307/2276774")
}
