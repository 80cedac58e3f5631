public import Aggregation
public import Reference
import Statistics
public import Vocabulary

extension ProjectEffect {
  /// The effects of all cohorts, one for each assessment that has pairs, in order of cohort and assessment; a cohort without
  /// any pair has one that says why.
  ///
  /// Nothing is computed where no list of participants is.
  static func all(
    in region: Region, hasRegionalMean: (Work) -> Bool, book: ReferenceBook, conditions: Conditions
  ) -> [ProjectEffect] {
    let participants = region.participants
    return Set(participants.map(\.cohort)).sorted().flatMap { cohort -> [ProjectEffect] in
      let pairs = ChangePair.all(
        cohort: cohort, works: region.works, hasRegionalMean: hasRegionalMean, calendar: book.calendar)
      guard !pairs.isEmpty else {
        return [ProjectEffect(cohort: cohort, pairs: [], standing: .blocked(.nothingAfter), schools: [])]
      }
      let selection = ProjectSelection(before: cohort, in: region, book: book, conditions: conditions)
      let project = Set(participants.filter { $0.cohort == cohort }.map(\.school))
      let others = Set(participants.map(\.school))
      return pairs.sorted { $0.key.rawValue < $1.key.rawValue }.map { _, pairs in
        guard !selection.works.isEmpty else {
          return ProjectEffect(cohort: cohort, pairs: pairs, standing: .blocked(.noSelection), schools: [])
        }
        return estimate(
          cohort: cohort, pairs: pairs, project: project, selection: selection.low, outside: others, in: region,
          book: book, conditions: conditions)
      }
    }
  }

  /// The effect on the schools of a project, as far as it can be told from schools of the same selection.
  ///
  /// - Parameters:
  ///   - cohort: its year, which also seeds the draws.
  ///   - pairs: the procedures before and after.
  ///   - project: schools of the cohort.
  ///   - selection: schools that were low before it began, those of the project among them.
  ///   - participants: schools of any cohort, with whom nobody is compared.
  ///   - region: the results.
  ///   - book: the parameters.
  ///   - conditions: the parameters of the run.
  public static func estimate(
    cohort: Int, pairs: [ChangePair], project: Set<SchoolID>, selection: Set<SchoolID>,
    outside participants: Set<SchoolID>, in region: Region, book: ReferenceBook, conditions: Conditions
  ) -> ProjectEffect {
    let gaps = SchoolGaps(
      pairs, in: region, schools: region.schools.map(\.id), book: book, conditions: conditions)
    return EffectEstimate(gaps, methodology: book.methodology).effect(
      cohort: cohort, pairs: pairs, project: project, selection: selection, outside: participants)
  }
}

/// The estimate once the gaps of all schools are known.
struct EffectEstimate {
  private let gaps: SchoolGaps
  private let methodology: Methodology

  init(_ gaps: SchoolGaps, methodology: Methodology) {
    self.gaps = gaps
    self.methodology = methodology
  }

  func effect(
    cohort: Int, pairs: [ChangePair], project: Set<SchoolID>, selection: Set<SchoolID>,
    outside participants: Set<SchoolID>
  ) -> ProjectEffect {
    func blocked(_ reason: ProjectEffect.Reason) -> ProjectEffect {
      ProjectEffect(cohort: cohort, pairs: pairs, standing: .blocked(reason), schools: [])
    }
    let chosen = gaps.all.filter { selection.contains($0.school) }
    let own = chosen.filter { project.contains($0.school) }
    let peers = chosen.filter { !project.contains($0.school) && !participants.contains($0.school) }
    let (least, leastPeers) = (
      methodology.integer(.effectMinimumSchools), methodology.integer(.effectMinimumPeers)
    )
    if own.count < least { return blocked(.fewSchools(found: own.count, needed: least)) }
    if peers.count < leastPeers { return blocked(.fewPeers(found: peers.count, needed: leastPeers)) }
    let outside = gaps.all.filter { !project.contains($0.school) && !participants.contains($0.school) }
    // By identity: the draws may not depend on what schools are called.
    let all = (own + peers).sorted { $0.school < $1.school }
    guard let regional = Line(outside), let local = Line(peers),
      let contrast = AdjustedContrast.fit(
        all.map(\.after), covariate: all.map(\.start), isMarked: all.map { project.contains($0.school) }
      ).value
    else { return blocked(.fewPeers(found: peers.count, needed: leastPeers)) }
    func average(_ value: (SchoolGaps.One) -> Double) -> Double {
      own.reduce(0) { $0 + value($1) } / Double(own.count)
    }
    let convergence = ProjectEffect.Convergence(
      schools: own.count, leftOut: project.count - own.count, before: average(\.before), after: average(\.after),
      expected: regional.value(at: average(\.start)), regionalSchools: outside.count, slope: regional.slope)
    if contrast.overlap < methodology.number(.effectOverlap) {
      return ProjectEffect(cohort: cohort, pairs: pairs, standing: .withoutPeers(convergence), schools: [])
    }
    return ProjectEffect(
      cohort: cohort, pairs: pairs,
      standing: .compared(comparison(contrast, convergence, peers: peers.count, seed: UInt64(cohort))),
      schools: own.map { school($0, beside: local) }, line: local.fit(start: gaps.start))
  }

  private func comparison(
    _ contrast: AdjustedContrast, _ convergence: ProjectEffect.Convergence, peers: Int, seed: UInt64
  ) -> ProjectEffect.Comparison {
    let level = methodology.number(.confidenceLevel)
    let draws = contrast.placebo(draws: methodology.integer(.placeboDraws), seed: seed)
    func tail(_ probability: Double) -> Double {
      quantile(ofSorted: draws, at: probability, type: .linear).value ?? 0
    }
    let (low, high) = (tail((1 - level) / 2), tail((1 + level) / 2))
    let spread = (variance(draws).value ?? 0).squareRoot()
    let reach =
      Normal.standard.quantile((1 + level) / 2)
      + Normal.standard.quantile(methodology.number(.detectablePower))
    return ProjectEffect.Comparison(
      convergence: convergence, peers: peers, peersAfter: convergence.after - contrast.difference,
      difference: contrast.difference, interval: (contrast.difference - high)...(contrast.difference - low),
      placebo: low...high, detectable: reach * spread)
  }

  /// One school beside the line of its peers, with the interval of a single school.
  func school(_ one: SchoolGaps.One, beside line: Line) -> SchoolConvergence {
    let level = methodology.number(.confidenceLevel)
    let peersAfter = line.value(at: one.start)
    let nearer = peersAfter - one.after
    let half = Normal.standard.quantile((1 + level) / 2) * line.spread(at: one.start)
    return SchoolConvergence(
      school: one.school, before: Measured(value: one.before, n: one.worksBefore),
      after: Measured(value: one.after, n: one.worksAfter), peersAfter: peersAfter,
      nearer: Measured(value: nearer, n: one.worksAfter, interval: (nearer - half)...(nearer + half)))
  }
}

/// The gap after on the start, a school a point.
struct Line {
  let slope: Double
  private let centre: (x: Double, y: Double)
  private let squares: Double
  private let variance: Double
  private let schools: Int

  init?(_ gaps: [SchoolGaps.One]) {
    guard gaps.count > 2,
      let fit = weightedLeastSquares(
        gaps.map(\.after), design: gaps.map { [1, $0.start] }, weights: gaps.map { _ in 1 }
      ).value, let variance = fit.residualVariance.value
    else { return nil }
    let n = Double(gaps.count)
    let x = gaps.reduce(0) { $0 + $1.start } / n
    slope = fit.coefficients[1]
    centre = (x, fit.coefficients[0] + slope * x)
    squares = gaps.reduce(0) { $0 + ($1.start - x) * ($1.start - x) }
    self.variance = variance
    schools = gaps.count
  }

  init(_ fit: RegionalFits.ProjectFit.Line) {
    slope = fit.slope
    centre = (fit.centre[0], fit.centre[1])
    squares = fit.squares
    variance = fit.variance
    schools = fit.schools
  }

  /// What a municipal run needs to place its schools; `start` draws the gap of a school to the mean.
  func fit(start: (mean: Double, variance: Double)?) -> RegionalFits.ProjectFit.Line {
    .init(
      slope: slope, centre: [centre.x, centre.y], squares: squares, variance: variance, schools: schools,
      start: start.map { [$0.mean, $0.variance] })
  }

  func value(at start: Double) -> Double { centre.y + slope * (start - centre.x) }

  /// Standard deviation of one more school around the line.
  func spread(at start: Double) -> Double {
    let lean = start - centre.x
    return (variance * (1 + 1 / Double(schools) + lean * lean / squares)).squareRoot()
  }
}
