public import Aggregation
public import Reference
public import Vocabulary

/// The parametrised rule of low results: at least so many low procedures among those available; a reference
/// calculation that neither gives nor takes status.
public struct LowResults: Hashable, Sendable {
  /// One procedure that the rule counts.
  public struct Evidence: Hashable, Sendable {
    public let work: Work
    public let share: Measured
    /// The regional share on the same work.
    public let regional: Measured?
    /// Share at or above the threshold.
    public let isLow: Bool
    /// School year of entry minus grade: the same pupils in different years have the same cohort.
    public let cohort: Int

    public init(work: Work, share: Measured, regional: Measured?, isLow: Bool) {
      self.work = work
      self.share = share
      self.regional = regional
      self.isLow = isLow
      cohort = LowResults.cohort(of: work.procedure)
    }
  }

  public let school: SchoolID
  /// Procedures with enough participants, in order of time.
  public let available: [Evidence]
  /// Works of the rule in which the school had fewer participants than needed.
  public let tooSmall: [Work]
  public let needed: Int

  public var low: [Evidence] { available.filter(\.isLow) }

  /// Different cohorts of pupils among the low procedures.
  public var lowCohorts: Int { Set(low.map(\.cohort)).count }

  public var lowCampaigns: Int { Set(low.map(\.work.procedure.campaign)).count }

  public var isLowByRule: Bool { low.count >= needed }

  /// How sure it is that the school's true shares of «2» are at or above the threshold.
  ///
  /// «Подтверждается» when the low procedures that are very likely above it cover enough cohorts and campaigns; else the
  /// strongest word of a single procedure, which speaks of that procedure alone. `nil` without a background.
  public func evidence(
    in region: Region, against background: RegionalBackground, methodology: Methodology, scale: EvidenceScale
  ) -> EvidenceWord? {
    let words = low.compactMap { one -> (evidence: Evidence, word: EvidenceWord)? in
      guard let cell = region.cell(one.work, .school(school)) else { return nil }
      return background.aboveThreshold(
        cell, one.work, threshold: Self.threshold(of: one.work.procedure, methodology), scale: scale
      ).map { (one, $0) }
    }
    let sure = words.filter { $0.word == .veryLikely }.map(\.evidence)
    if Set(sure.map(\.cohort)).count >= scale.cohorts,
      Set(sure.map(\.work.procedure.campaign)).count >= scale.campaigns
    {
      return .confirmed
    }
    return words.map(\.word).max()
  }

  public static let definition = IndicatorDefinition(
    id: "low-results", title: "Низкие результаты по справочному правилу", columnTitle: "Низких процедур",
    measure: .count,
    question: "В скольких процедурах из доступных доля «2» или не преодолевших минимум не ниже порога?",
    formula:
      "процедуры, в которых n2 / n не ниже порога при n не меньше минимального; ОГЭ и ЕГЭ – по первому результату; "
      + "правило выполнено, если их не меньше заданного числа",
    assumptions:
      "Справочный расчёт: статус школы не устанавливает и не снимает. Осень 2020 года учитывается только по параметру. "
      + "Работы одних и тех же учащихся не являются независимыми подтверждениями, поэтому рядом указано число поколений.",
    source: "методика выявления школ с низкими образовательными результатами (реконструкция, уверенность средняя)")

  /// The rule for every school that has at least one counted procedure, in the order of the region's schools.
  public static func all(of region: Region, book: ReferenceBook, conditions: Conditions) -> [LowResults] {
    let methodology = book.methodology
    let works = region.works.filter { counts($0.procedure, book: book) }
    return region.schools.compactMap { school in
      var available: [Evidence] = []
      var tooSmall: [Work] = []
      for work in works {
        guard let share = share(of: work, in: .school(school.id), region, book, conditions) else { continue }
        guard share.n >= methodology.integer(.lowMinimumParticipants) else {
          tooSmall.append(work)
          continue
        }
        let regional = self.share(of: work, in: .region, region, book, conditions)
        available.append(
          Evidence(
            work: work, share: share, regional: regional,
            isLow: share.value >= threshold(of: work.procedure, methodology)))
      }
      guard !available.isEmpty || !tooSmall.isEmpty else { return nil }
      return LowResults(
        school: school.id, available: available, tooSmall: tooSmall, needed: methodology.integer(.lowProceduresNeeded))
    }
  }

  /// The share of «2», or of those below the minimum; ОГЭ and ЕГЭ by the attempt that the methodology names.
  static func share(
    of work: Work, in territory: Territory, _ region: Region, _ book: ReferenceBook, _ conditions: Conditions
  ) -> Measured? {
    let attempt: Attempt = book.methodology.flag(.lowUseFirstResult) ? .first : .final
    guard let cell = region.cell(work, territory, attempt: attempt) else { return nil }
    if work.procedure.campaign.assessment == .vpr { return ShareOfTwo.measure(cell, under: conditions).value }
    return BelowMinimum.measure(cell, minimum: book.scales.minima.minimum(for: work.procedure), under: conditions).value
  }

  /// Whether the rule counts a procedure: its assessment, subject and grade; entrance diagnostics (autumn 2020) only by
  /// option.
  ///
  /// `entranceDiagnostics`: the option, by default that of the methodology.
  public static func counts(
    _ procedure: Procedure, book: ReferenceBook, entranceDiagnostics: Bool? = nil
  ) -> Bool {
    let methodology = book.methodology
    switch procedure.campaign.assessment {
    case .vpr:
      return methodology.subjects(.lowVPRSubjects).contains(procedure.subject)
        && methodology.integers(.lowVPRGrades).contains(procedure.programmeGrade)
        && (!isEntranceDiagnostics(procedure, book.calendar)
          || entranceDiagnostics ?? methodology.flag(.lowCountEntranceDiagnostics))
    case .oge: return methodology.subjects(.lowOGESubjects).contains(procedure.subject)
    case .ege: return methodology.subjects(.lowEGESubjects).contains(procedure.subject)
    case .gve: return false
    }
  }

  /// Whether a procedure was entrance diagnostics, not counted when schools are assessed.
  public static func isEntranceDiagnostics(_ procedure: Procedure, _ calendar: ComparabilityCalendar) -> Bool {
    if case .held(let occasion) = calendar.holding(of: procedure) {
      occasion.flags.contains(.entranceDiagnostics)
    } else {
      false
    }
  }

  /// The share of «2» (of those below the minimum) from which a result of the procedure is low.
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
