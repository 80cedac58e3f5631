import Aggregation
import Reference
import Statistics
import Vocabulary

/// How far a school stood behind the region before and after, over the procedures that it has on both sides.
struct SchoolGaps {
  struct One {
    let school: SchoolID
    /// Share of «2» (ЕГЭ: below the minimum) less that of the region, −1…1.
    let before: Double
    let after: Double
    /// Works behind either.
    let worksBefore: Int
    let worksAfter: Int
    /// The gap before as it would be without chance, drawn to the mean: where the school may be taken to have begun.
    let start: Double
  }

  /// In the order of the schools.
  let all: [One]
  /// The reliability of the gap before, in the middle: 1 where chance has no part in it.
  let reliability: Double
  /// Mean and variance of the true gaps before, by which `start` was drawn; `nil` where they cannot be told.
  let start: (mean: Double, variance: Double)?

  /// What is known of the region where the folder is not all of it.
  struct Given {
    let start: (mean: Double, variance: Double)?
    /// The regional share of low results.
    let share: (Work) -> Double?
  }

  /// Schools with at least so many works on either side as a share is compared with.
  init(
    _ pairs: [ChangePair], in region: Region, schools: [SchoolID], book: ReferenceBook, conditions: Conditions,
    given: Given? = nil
  ) {
    var raw: [(one: One, variance: Double)] = []
    func regionalShare(_ work: Work) -> Double? {
      if let given { return given.share(work) }
      return LowResults.share(of: work, in: .region, region, book, conditions)?.value
    }
    let regional = pairs.map { (regionalShare($0.before), regionalShare($0.after)) }
    for school in schools {
      var (before, after, noise) = (0.0, 0.0, 0.0)
      var (n, m) = (0, 0)
      for (pair, mean) in zip(pairs, regional) {
        guard let first = mean.0, let second = mean.1,
          let own = LowResults.share(of: pair.before, in: .school(school), region, book, conditions),
          let later = LowResults.share(of: pair.after, in: .school(school), region, book, conditions)
        else { continue }
        before += Double(own.n) * (own.value - first)
        after += Double(later.n) * (later.value - second)
        noise += Double(own.n) * first * (1 - first)
        n += own.n
        m += later.n
      }
      guard min(n, m) >= conditions.minimumParticipants, noise > 0 else { continue }
      let one = One(
        school: school, before: before / Double(n), after: after / Double(m), worksBefore: n, worksAfter: m,
        start: before / Double(n))
      raw.append((one, noise / Double(n * n)))
    }
    let fit =
      given == nil
      ? normalNormal(
        values: raw.map(\.one.before), variances: raw.map(\.variance), method: .pauleMandel
      ).value.map { (mean: $0.mean, variance: $0.betweenVariance) } : given?.start
    start = fit
    let shares = raw.map { one in fit.map { $0.variance / ($0.variance + one.variance) } ?? 1 }
    reliability = median(shares).value ?? 1
    all = zip(raw, shares).map { entry, share in
      let one = entry.one
      let centre = fit?.mean ?? one.before
      return One(
        school: one.school, before: one.before, after: one.after, worksBefore: one.worksBefore,
        worksAfter: one.worksAfter, start: centre + share * (one.before - centre))
    }
  }
}
