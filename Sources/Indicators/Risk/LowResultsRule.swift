public import Aggregation
public import Reference
import Statistics
public import Vocabulary

extension LowResults {
  /// The rule for every school that has at least one counted procedure, in the order of the region's schools.
  ///
  /// Without a `background` nothing is compared with the region; `window` leaves out procedures of other school years.
  public static func all(
    of region: Region, book: ReferenceBook, conditions: Conditions, window: LowWindow = .everything,
    background: RegionalBackground = .none
  ) -> [LowResults] {
    let rule = LowResultsRule(
      region: region, known: PriorConditions.all(of: region), book: book, conditions: conditions, window: window,
      background: background)
    return region.schools.compactMap { rule.results(of: $0) }
  }

  /// Whether the rule counts a procedure: its assessment, subject and grade; entrance diagnostics (autumn 2020) only by
  /// option.
  ///
  /// `entranceDiagnostics`: the option, by default that of the methodology.
  public static func counts(
    _ procedure: Procedure, book: ReferenceBook, entranceDiagnostics: Bool? = nil
  ) -> Bool {
    speaks(of: procedure, book: book)
      && (!isEntranceDiagnostics(procedure, book.calendar)
        || entranceDiagnostics ?? book.methodology.flag(.lowCountEntranceDiagnostics))
  }

  /// The share of «2», or of those below the minimum; ОГЭ and ЕГЭ by the attempt that the methodology names.
  static func share(
    of work: Work, in territory: Territory, _ region: Region, _ book: ReferenceBook, _ conditions: Conditions
  ) -> Measured? {
    LowCount(work, in: territory, of: region, book: book)?.measured(level: conditions.level)
  }

  /// Whether the rule speaks of the assessment, subject and grade.
  static func speaks(of procedure: Procedure, book: ReferenceBook) -> Bool {
    let methodology = book.methodology
    switch procedure.campaign.assessment {
    case .vpr:
      return methodology.subjects(.lowVPRSubjects).contains(procedure.subject)
        && methodology.integers(.lowVPRGrades).contains(procedure.programmeGrade)
    case .oge: return methodology.subjects(.lowOGESubjects).contains(procedure.subject)
    case .ege: return methodology.subjects(.lowEGESubjects).contains(procedure.subject)
    case .gve: return false
    }
  }

  /// Whether a procedure was entrance diagnostics, not counted when schools are assessed.
  public static func isEntranceDiagnostics(_ procedure: Procedure, _ calendar: ComparabilityCalendar) -> Bool {
    calendar.hasFlag(.entranceDiagnostics, procedure)
  }

  /// The share of low results from which a procedure is low.
  public static func threshold(of procedure: Procedure, _ methodology: Methodology) -> Double {
    switch procedure.campaign.assessment {
    case .vpr, .gve: methodology.number(.lowShareVPR)
    case .oge: methodology.number(.lowShareOGE)
    case .ege: methodology.number(.lowShareEGE)
    }
  }

  /// Year in which the pupils would have begun grade 0: school year of the work minus their grade.
  public static func cohort(of procedure: Procedure) -> Int {
    let schoolYear = procedure.campaign.session == .autumn ? procedure.campaign.year : procedure.campaign.year - 1
    return schoolYear - procedure.gradeOfPupils
  }
}

/// Applies the rule of low results to one school after the other.
struct LowResultsRule {
  let region: Region
  let book: ReferenceBook
  let conditions: Conditions
  let window: LowWindow
  let background: RegionalBackground
  private let known: [SchoolID: PriorConditions]
  private let scale: EvidenceScale
  /// Every work that the rule speaks of, whatever its window, and whether it is entrance diagnostics.
  private let works: [(work: Work, isAutumn: Bool, isInWindow: Bool)]
  private let listed: [SchoolID: Bool]
  private let rates: [Work: Evidence.Rate]
  private let least: Int

  typealias Evidence = LowResults.Evidence

  init(
    region: Region, known: [SchoolID: PriorConditions], book: ReferenceBook, conditions: Conditions,
    window: LowWindow, background: RegionalBackground
  ) {
    self.region = region
    self.known = known
    self.book = book
    self.conditions = conditions
    self.window = window
    self.background = background
    scale = EvidenceScale(book.methodology)
    let methodology = book.methodology
    let least = methodology.integer(.lowMinimumParticipants)
    self.least = least
    works = region.works.filter { LowResults.speaks(of: $0.procedure, book: book) }.map {
      (
        $0, LowResults.isEntranceDiagnostics($0.procedure, book.calendar),
        window.contains($0.procedure, methodology: methodology)
      )
    }
    var listed: [SchoolID: Bool] = [:]
    for participant in region.participants {
      guard let isListed = participant.isListed else { continue }
      listed[participant.school] = isListed || listed[participant.school] == true
    }
    self.listed = listed
    var rates: [Work: Evidence.Rate] = [:]
    for (work, _, _) in works {
      guard let regional = background.works[work] else { continue }
      if let reaching = regional.reaching(
        LowResults.threshold(of: work.procedure, methodology), minimumParticipants: least), reaching.schools > 0
      { rates[work] = .init(low: reaching.low, schools: reaching.schools) }
    }
    self.rates = rates
  }

  /// `nil` for a school without a counted procedure.
  func results(of school: School) -> LowResults? {
    let known = known[school.id] ?? .unknown
    let countsAutumn = book.methodology.flag(.lowCountEntranceDiagnostics)
    var available: [Evidence] = []
    var tooSmall: [Work] = []
    var autumn: [Evidence] = []
    for (work, isAutumn, isInWindow) in works where isInWindow {
      guard let count = LowCount(work, in: .school(school.id), of: region, book: book) else { continue }
      let isCounted = !isAutumn || countsAutumn
      if count.participants < least {
        if isCounted { tooSmall.append(work) }
        continue
      }
      let evidence = evidence(count, work, known)
      if isCounted { available.append(evidence) }
      if isAutumn { autumn.append(evidence) }
    }
    let needed = book.methodology.integer(.lowProceduresNeeded)
    guard !available.isEmpty || !tooSmall.isEmpty else { return nil }
    let isExcluded = book.methodology.flag(.lowExcludeSpecial) && isSpecial(school)
    return LowResults(
      school: school.id, window: window, available: available, tooSmall: tooSmall, needed: needed,
      outcome: isExcluded ? .excluded : outcome(available, needed: needed),
      pooled: PooledWorks(
        tooSmall, of: school.id, region: region, book: book, background: background, level: conditions.level),
      lasting: lasting(available, of: school.id, known),
      sensitivity: sensitivity(
        other: available.filter { one in !autumn.contains { $0.work == one.work } }, autumn: autumn, needed: needed),
      isListed: listed[school.id])
  }

  private func evidence(_ count: LowCount, _ work: Work, _ known: PriorConditions) -> Evidence {
    let threshold = LowResults.threshold(of: work.procedure, book.methodology)
    let regional = background.works[work]
    let probabilities =
      regional?.probabilities(
        of: .init(two: count.low, participants: count.participants, conditions: known), exceeding: threshold) ?? []
    var range: ClosedRange<Double>?
    if let low = probabilities.min(), let high = probabilities.max() { range = low...high }
    let total = regional.flatMap { $0.total.participants > 0 ? $0.total : nil }
    return Evidence(
      work: work, share: count.measured(level: conditions.level),
      regional: total?.measured(level: conditions.level), threshold: threshold,
      isLow: count.value >= threshold,
      word: probabilities.isEmpty
        ? nil : EvidenceWord(agreedOn: probabilities, participants: count.participants, scale: scale),
      probability: range, regionalRate: rates[work],
      chance: total.map {
        ChanceSignals.chance(of: threshold, participants: count.participants, regional: $0.value)
      })
  }

  private func isSpecial(_ school: School) -> Bool {
    let flags: [ContextField] = [.correctional, .evening, .closedType, .penal]
    return (region.contexts[school.id] ?? []).contains { context in flags.contains { context.isYes($0) == true } }
  }

  private func outcome(_ available: [Evidence], needed: Int) -> LowResults.Outcome {
    guard available.count >= needed else { return .insufficient }
    let low = available.filter(\.isLow)
    func isLow(_ one: Evidence, changedBy pupils: Int) -> Bool {
      let count = (one.share.count ?? 0) + pupils
      return count >= 0 && count <= one.share.n && Double(count) / Double(one.share.n) >= one.threshold
    }
    let isMet = low.count >= needed
    let tips =
      isMet
      ? low.count == needed && low.contains { !isLow($0, changedBy: -1) }
      : low.count == needed - 1 && available.contains { !$0.isLow && isLow($0, changedBy: 1) }
    if tips { return .borderline }
    if low.isEmpty { return .none }
    let isIndependent =
      Set(low.map(\.cohort)).count >= scale.cohorts
      && Set(low.map(\.work.procedure.campaign)).count >= scale.campaigns
    return isMet && isIndependent ? .persistent : .single
  }

  private func sensitivity(other: [Evidence], autumn: [Evidence], needed: Int) -> [LowSensitivity] {
    let strict = book.methodology.number(.lowShareStrict)
    return LowSensitivity.Autumn.allCases.flatMap { reading -> [LowSensitivity] in
      let counted =
        switch reading {
        case .without: other
        case .with: other + autumn
        case .only: autumn
        }
      return LowSensitivity.Threshold.allCases.map { threshold in
        let low = counted.count { threshold == .rule ? $0.isLow : $0.share.value >= strict }
        return LowSensitivity(
          autumn: reading, threshold: threshold, low: low, available: counted.count, isLowByRule: low >= needed)
      }
    }
  }

  private func lasting(_ available: [Evidence], of school: SchoolID, _ known: PriorConditions) -> [LastingLow] {
    let low = available.filter(\.isLow)
    return Set(low.map(\.work.procedure.subject.family)).sorted().compactMap { subject in
      let own = low.filter { $0.work.procedure.subject.family == subject }
      let all = available.filter { $0.work.procedure.subject.family == subject }
      guard let models = background.shareLevels[subject], !models.isEmpty else { return nil }
      var measurements: [NestedNormalRegression.Measurement] = []
      var limits: [Double] = []
      var pupils = 0
      for one in all {
        guard let regional = background.works[one.work]?.total, regional.participants > 0 else { return nil }
        let count = LowCount(low: one.share.count ?? 0, participants: one.share.n)
        measurements.append(LevelMeasuring.logitGap(count, regional: regional))
        limits.append(logit(one.threshold) - logit(LevelMeasuring.regionalShare(regional)))
        pupils += one.share.n
      }
      let measured = LevelModel.School(
        participants: pupils / all.count, conditions: known, measurements: measurements)
      // The works differ in difficulty: the level is low only if it is at the work on which that asks for most.
      guard let limit = limits.max() else { return nil }
      let probabilities = models.flatMap { $0.posteriors(of: measured) }.map { $0.upperTail(at: limit) }
      guard let least = probabilities.min(), let greatest = probabilities.max() else { return nil }
      let cohorts = Set(own.map(\.cohort)).count
      let campaigns = Set(own.map(\.work.procedure.campaign)).count
      var word = EvidenceWord(agreedOn: probabilities, participants: pupils, scale: scale)
      if word == .veryLikely, cohorts >= scale.cohorts, campaigns >= scale.campaigns { word = .confirmed }
      return LastingLow(
        subject: subject, procedures: own, cohorts: cohorts, campaigns: campaigns, probability: least...greatest,
        word: word)
    }
  }
}
