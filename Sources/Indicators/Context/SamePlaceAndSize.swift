import Reference
import Statistics
import Vocabulary

extension ClusterGap {
  /// The newest campaign's largest work of the school against the other schools of the same kind of place (village or not)
  /// and of the same half by the number of pupils.
  ///
  /// `nil` with fewer others than similar schools are shown with, or where the school's place, size or share is missing.
  init?(
    of school: SchoolID, table: ShareTable, index: ConditionIndex, methodology: Methodology, conditions: Conditions
  ) {
    let sizes = index.schools.compactMap { index.conditions(of: $0)?.pupils?.value }.map(Double.init)
    guard let middle = median(sizes).value else { return nil }
    func kind(_ school: SchoolID) -> [Bool]? {
      guard let known = index.conditions(of: school), let isRural = known.isRural, let pupils = known.pupils else {
        return nil
      }
      return [isRural, Double(pupils.value) >= middle]
    }
    let own = table.rows(of: school)
    guard let newest = own.last?.work.procedure.campaign, let kindOfSchool = kind(school),
      let one = own.filter({ $0.work.procedure.campaign == newest }).max(by: { $0.row.share.n < $1.row.share.n }),
      one.row.share.n >= conditions.minimumParticipants, let count = one.row.share.count
    else { return nil }
    let others = table.rows(of: one.work).filter { $0.school != school && kind($0.school) == kindOfSchool }
    guard others.count >= methodology.integer(.neighboursMinimum) else { return nil }
    let n = others.reduce(0) { $0 + $1.row.share.n }
    let two = others.reduce(0) { $0 + ($1.row.share.count ?? 0) }
    let difference = ProportionDifference(Proportion(count, of: one.row.share.n), minus: Proportion(two, of: n))
    guard let value = difference.estimate.value,
      let interval = difference.newcombeInterval(level: conditions.level).value
    else { return nil }
    self.init(
      work: one.work, share: one.row.share, others: .share(two, of: n, level: conditions.level), schools: others.count,
      difference: Measured(value: value, n: one.row.share.n, interval: interval.lower...interval.upper))
  }
}
