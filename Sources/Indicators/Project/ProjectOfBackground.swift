import Aggregation
import Reference
import Vocabulary

extension ProjectEffect {
  /// The effects that the background of the region tells, for the cohorts of this folder's own schools of the project: the
  /// figures of a cohort as they stand there, the own schools beside the line of the region's peers.
  static func all(
    in region: Region, given fits: [RegionalFits.ProjectFit], share: @escaping (Work) -> Double?, book: ReferenceBook,
    conditions: Conditions
  ) -> [ProjectEffect] {
    let cohorts = Set(region.participants.map(\.cohort))
    return fits.filter { cohorts.contains($0.cohort) }.compactMap { fit in
      let pairs = fit.pairs.map { ChangePair(before: $0.before, after: $0.after) }
      guard let standing = Standing(fit) else { return nil }
      var schools: [SchoolConvergence] = []
      if let line = fit.comparison?.line {
        let project = Set(region.participants.filter { $0.cohort == fit.cohort }.map(\.school))
        let low = ProjectSelection(before: fit.cohort, in: region, book: book, conditions: conditions).low
        let gaps = SchoolGaps(
          pairs, in: region, schools: region.schools.map(\.id), book: book, conditions: conditions,
          given: .init(start: line.start.map { ($0[0], $0[1]) }, share: share))
        let estimate = EffectEstimate(gaps, methodology: book.methodology)
        schools = gaps.all.filter { project.contains($0.school) && low.contains($0.school) }
          .map { estimate.school($0, beside: Line(line)) }
      }
      return ProjectEffect(
        cohort: fit.cohort, pairs: pairs, standing: standing, schools: schools, line: fit.comparison?.line)
    }
  }

  /// What a municipal run needs of it.
  var fit: RegionalFits.ProjectFit {
    var comparison: RegionalFits.ProjectFit.Comparison?
    var reason: (id: String, numbers: [Int])?
    switch standing {
    case .compared(let one):
      comparison = line.map {
        .init(
          peers: one.peers, peersAfter: one.peersAfter, difference: one.difference,
          limits: [
            one.interval.lowerBound, one.interval.upperBound, one.placebo.lowerBound, one.placebo.upperBound,
          ], detectable: one.detectable, line: $0)
      }
    case .withoutPeers: break
    case .blocked(.nothingAfter): reason = ("nothing-after", [])
    case .blocked(.noSelection): reason = ("no-selection", [])
    case .blocked(.fewSchools(let found, let needed)): reason = ("few-schools", [found, needed])
    case .blocked(.fewPeers(let found, let needed)): reason = ("few-peers", [found, needed])
    }
    return .init(
      cohort: cohort, pairs: pairs.map { .init(before: $0.before, after: $0.after) },
      convergence: convergence.map {
        .init(
          schools: $0.schools, leftOut: $0.leftOut, before: $0.before, after: $0.after, expected: $0.expected,
          regionalSchools: $0.regionalSchools, slope: $0.slope)
      }, comparison: comparison, reason: reason?.id, numbers: reason?.numbers ?? [])
  }
}

extension ProjectEffect.Standing {
  /// `nil` for a reason that a newer program knows.
  fileprivate init?(_ fit: RegionalFits.ProjectFit) {
    if let one = fit.convergence {
      let convergence = ProjectEffect.Convergence(
        schools: one.schools, leftOut: one.leftOut, before: one.before, after: one.after, expected: one.expected,
        regionalSchools: one.regionalSchools, slope: one.slope)
      guard let comparison = fit.comparison else {
        self = .withoutPeers(convergence)
        return
      }
      let limits = comparison.limits
      self = .compared(
        ProjectEffect.Comparison(
          convergence: convergence, peers: comparison.peers, peersAfter: comparison.peersAfter,
          difference: comparison.difference, interval: limits[0]...limits[1], placebo: limits[2]...limits[3],
          detectable: comparison.detectable))
      return
    }
    switch (fit.reason, fit.numbers.count) {
    case ("nothing-after", _): self = .blocked(.nothingAfter)
    case ("no-selection", _): self = .blocked(.noSelection)
    case ("few-schools", 2): self = .blocked(.fewSchools(found: fit.numbers[0], needed: fit.numbers[1]))
    case ("few-peers", 2): self = .blocked(.fewPeers(found: fit.numbers[0], needed: fit.numbers[1]))
    default: return nil
    }
  }
}
