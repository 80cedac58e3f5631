import Aggregation
import Reference
import Statistics
import Vocabulary

/// The schools of one kind of place (village or not) and of one half by the number of pupils, work by work.
struct ClusterSums {
  /// Pupils of the school in the middle; `nil` where no school states them.
  let middleSize: Double?
  let all: [RegionalFits.ExpectationFit.Cluster]
  private let byKind: [Kind: RegionalFits.ExpectationFit.Cluster]

  private struct Kind: Hashable {
    let work: Work
    let isRural: Bool
    let isLarge: Bool
  }

  init(_ fit: RegionalFits.ExpectationFit) { self.init(middleSize: fit.middleSize, fit.clusters) }

  /// `minimum`: so many others are needed, so a cluster of no more schools is no cluster.
  init(_ table: ShareTable, works: [Work], index: ConditionIndex, minimum: Int) {
    let sizes = index.schools.compactMap { index.conditions(of: $0)?.pupils?.value }.map(Double.init)
    let middle = median(sizes).value
    var clusters: [RegionalFits.ExpectationFit.Cluster] = []
    for work in works {
      let entries = table.rows(of: work)
      let kinds = entries.map { Self.kind($0.school, work, index, middle: middle) }
      for isRural in [false, true] {
        for isLarge in [false, true] {
          let kind = Kind(work: work, isRural: isRural, isLarge: isLarge)
          let own = zip(entries, kinds).filter { $0.1 == kind }.map(\.0.row.share)
          guard own.count > minimum else { continue }
          clusters.append(
            .init(
              work: work, isRural: isRural, isLarge: isLarge, schools: own.count,
              two: own.reduce(0) { $0 + ($1.count ?? 0) }, participants: own.reduce(0) { $0 + $1.n }))
        }
      }
    }
    self.init(middleSize: middle, clusters)
  }

  private init(middleSize: Double?, _ clusters: [RegionalFits.ExpectationFit.Cluster]) {
    self.middleSize = middleSize
    all = clusters
    byKind = Dictionary(
      clusters.map { (Kind(work: $0.work, isRural: $0.isRural, isLarge: $0.isLarge), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func kind(_ school: SchoolID, _ work: Work, _ index: ConditionIndex, middle: Double?) -> Kind? {
    guard let middle, let known = index.conditions(of: school), let isRural = known.isRural, let pupils = known.pupils
    else { return nil }
    return Kind(work: work, isRural: isRural, isLarge: Double(pupils.value) >= middle)
  }

  /// The newest campaign's largest work of the school against the other schools of its cluster.
  ///
  /// `nil` with fewer others than similar schools are shown with, or where the school's place, size or share is missing.
  func gap(of school: SchoolID, table: ShareTable, index: ConditionIndex, conditions: Conditions) -> ClusterGap? {
    let own = table.rows(of: school)
    guard let newest = own.last?.work.procedure.campaign,
      let one = own.filter({ $0.work.procedure.campaign == newest }).max(by: { $0.row.share.n < $1.row.share.n }),
      one.row.share.n >= conditions.minimumParticipants, let count = one.row.share.count,
      let kind = Self.kind(school, one.work, index, middle: middleSize), let cluster = byKind[kind],
      cluster.participants > one.row.share.n, cluster.two >= count
    else { return nil }
    let n = cluster.participants - one.row.share.n
    let two = cluster.two - count
    let difference = ProportionDifference(Proportion(count, of: one.row.share.n), minus: Proportion(two, of: n))
    guard let value = difference.estimate.value,
      let interval = difference.newcombeInterval(level: conditions.level).value
    else { return nil }
    return ClusterGap(
      work: one.work, share: one.row.share, others: .share(two, of: n, level: conditions.level),
      schools: cluster.schools - 1,
      difference: Measured(value: value, n: one.row.share.n, interval: interval.lower...interval.upper))
  }
}
