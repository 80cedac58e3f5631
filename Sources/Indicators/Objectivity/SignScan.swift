import Aggregation
import Reference
import Vocabulary

/// Goes through the works of a region once and collects what every marker and sign says of every school.
struct SignScan {
  let region: Region
  let book: ReferenceBook
  let thresholds: ObjectivityThresholds
  let level: Double
  let worksWithMean: Set<Work>
  /// What the schools of the region show, where the folder is not all of it.
  var given: RegionalFits?

  /// Readings of each school, by year, then in the order of the lists.
  func readings() -> [SchoolID: [MarkerReading]] {
    var readings: [SchoolID: [MarkerReading]] = [:]
    var cells: [Work: WorkCells] = [:]
    for work in region.works where markers.contains(where: { $0.looks(at: work.procedure) }) {
      cells[work] = self.cells(of: work)
    }
    for marker in markers {
      for works in occurrences(of: marker) {
        let stages = works.compactMap { cells[$0] }
        guard stages.count == works.count else { continue }
        for (school, reading) in read(marker, stages) { readings[school, default: []].append(reading) }
      }
    }
    // Stable: of one year the order of the lists stays.
    return readings.mapValues { own in
      own.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }.map(\.element)
    }
  }

  /// Years in which each school wrote a work of the published list.
  func yearsOfPublishedWorks() -> [SchoolID: [Int]] {
    var years: [SchoolID: Set<Int>] = [:]
    for work in region.works
    where worksWithMean.contains(work)
      && markers.contains(where: { $0.list == .fioko && $0.looks(at: work.procedure) })
    {
      for school in region.schools(of: work) where (region.cell(work, .school(school))?.participants ?? 0) > 0 {
        years[school, default: []].insert(work.procedure.campaign.year)
      }
    }
    return years.mapValues { $0.sorted() }
  }

  /// Signs of single works that show.
  func signs(tasks: TaskAnalysis) -> [SchoolID: [SchoolObjectivity.WorkSignReading]] {
    var signs: [SchoolID: [SchoolObjectivity.WorkSignReading]] = [:]
    for work in region.works where worksWithMean.contains(work) {
      guard let cells = cells(of: work), cells.regionalSchools >= thresholds.minimumSchools else { continue }
      func note(_ found: [(school: SchoolID, sign: WorkSign)]) {
        for (school, sign) in found { signs[school, default: []].append(.init(work: work, sign: sign)) }
      }
      note(BorderHeap.all(cells, scale: book.scales.scale(for: work), thresholds: thresholds).map { ($0, .heap($1)) })
      if isJournalOfThisYear(work) {
        note(JournalMismatch.all(cells, thresholds: thresholds, level: level).map { ($0, .journal($1)) })
      }
      if let sheet = tasks.sheet(of: work) {
        let profiles = TaskProfile.all(sheet, thresholds: thresholds)
        note(profiles.found.map { ($0, .profile($1)) })
      }
    }
    return signs
  }

  private func cells(of work: Work) -> WorkCells? {
    WorkCells(work, of: region, given: given?.signs.first { $0.work == work })
  }

  /// What a municipal run needs to read the signs of its schools as this run does.
  func fits() -> (signs: [RegionalFits.SignFit], ratios: [RegionalFits.RatioFit]) {
    let signs = region.works.filter(worksWithMean.contains).compactMap { work -> RegionalFits.SignFit? in
      guard let cells = cells(of: work) else { return nil }
      let scatter = MeanAboveRegion.scatter(cells)
      return RegionalFits.SignFit(
        work: work, schools: cells.schools.count, scores: cells.region.scores ?? [], within: scatter?.within,
        between: scatter?.between, journals: JournalMismatch.moments(cells, thresholds: thresholds))
    }
    var ratios: [RegionalFits.RatioFit] = []
    for marker in markers where marker.next != nil {
      for works in occurrences(of: marker)
      where works.allSatisfy(worksWithMean.contains)
        && !ratios.contains(where: { $0.first == works[0] && $0.second == works[1] })
      {
        guard let first = cells(of: works[0]), let second = cells(of: works[1]) else { continue }
        let changes = SharpChange.all(first, second, factor: thresholds.rangeFactor)
        guard let one = changes.first?.sign else { continue }
        ratios.append(
          .init(first: works[0], second: works[1], schools: changes.count, lower: one.lower, upper: one.upper))
      }
    }
    return (signs, ratios)
  }

  private var markers: [ObjectivityMarkers.Marker] { book.objectivityMarkers.all }

  /// The works, or pairs of works of the same pupils in neighbouring years, at which a marker looks.
  private func occurrences(of marker: ObjectivityMarkers.Marker) -> [[Work]] {
    let standard = region.works.filter { $0.sample == .standard }
    let first = standard.filter { marker.stage.matches($0.procedure) }
    guard let next = marker.next else { return first.map { [$0] } }
    return first.flatMap { one in
      standard.filter { other in
        next.matches(other.procedure)
          && other.procedure.campaign.year == one.procedure.campaign.year + 1
          && LowResults.cohort(of: other.procedure) == LowResults.cohort(of: one.procedure)
      }.map { [one, $0] }
    }
  }

  private func read(
    _ marker: ObjectivityMarkers.Marker, _ works: [WorkCells]
  ) -> [(school: SchoolID, reading: MarkerReading)] {
    func reading(
      _ measured: MarkerReading.Measurement, shows: Bool, n: Int, unless absence: Absence? = nil
    ) -> MarkerReading {
      MarkerReading(
        marker: marker, works: works.map(\.work), measured: measured, showsAsPublished: shows,
        whyNotApplied: absence ?? (n < thresholds.minimumParticipants ? .tooFew : nil),
        adjustsForSize: thresholds.adjustsForSize)
    }
    let allHaveMean = works.allSatisfy { worksWithMean.contains($0.work) }
    let whole = allHaveMean && works[0].regionalSchools >= thresholds.minimumSchools
    switch marker.algorithm {
    case .meanAboveRegion:
      guard whole else {
        return works[0].schools.map { ($0, reading(.nothing, shows: false, n: 0, unless: .notComparable)) }
      }
      return MeanAboveRegion.all(works[0], t: thresholds.t).map {
        ($0, reading(.mean($1), shows: $1.isAbove, n: $1.school.n))
      }
    case .negativeRankCorrelation:
      guard isJournalOfThisYear(works[0].work) else {
        return works[0].schools.map { ($0, reading(.nothing, shows: false, n: 0, unless: .notApplicable)) }
      }
      return zip(works[0].schools, works[0].cells).compactMap { school, cell in
        RankCorrelation(cell).map { (school, reading(.correlation($0), shows: $0.isNegative, n: $0.pairs)) }
      }
    case .sharpRise, .sharpFall:
      let known = given?.ratios.first { $0.first == works[0].work && $0.second == works[1].work }
      let changes = SharpChange.all(works[0], works[1], factor: thresholds.rangeFactor, given: known)
      let isBlocked =
        !whole || (given == nil ? changes.count : known?.schools ?? 0) < thresholds.minimumSchools
        || book.calendar.comparison(of: works[0].work.procedure, with: works[1].work.procedure).isBlocked
      return changes.map { school, change in
        if isBlocked { return (school, reading(.nothing, shows: false, n: 0, unless: .notComparable)) }
        return (
          school,
          reading(
            .change(change), shows: marker.algorithm == .sharpRise ? change.isSharpRise : change.isSharpFall,
            n: min(change.first.n, change.second.n))
        )
      }
    }
  }

  /// Whether the journal mark belongs to the school year of the work: pupils of the next grade carry last year's.
  private func isJournalOfThisYear(_ work: Work) -> Bool {
    guard work.procedure.campaign.assessment == .vpr, work.procedure.campaign.gradesAboveProgramme == 0 else {
      return false
    }
    if case .held(let occasion) = book.calendar.holding(of: work.procedure) {
      return !occasion.flags.contains(.entranceDiagnostics) && !occasion.flags.contains(.shiftedGrade)
    }
    return true
  }
}

extension ObjectivityMarkers.Marker {
  /// Whether a procedure is one of those that the marker looks at.
  fileprivate func looks(at procedure: Procedure) -> Bool {
    stage.matches(procedure) || next?.matches(procedure) ?? false
  }
}

extension Comparison {
  fileprivate var isBlocked: Bool { if case .blocked = self { true } else { false } }
}
