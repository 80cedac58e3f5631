public import Reference
public import Vocabulary

/// The school years whose procedures the rule of low results counts.
public struct LowWindow: Hashable, Sendable {
  /// The cohort of the project for which schools were chosen; `nil` for the window of the day of the report.
  public let cohort: Int?
  /// Calendar years in which the school years begin; `nil` counts every year.
  public let schoolYears: ClosedRange<Int>?

  /// Every procedure, whatever its year.
  public static let everything = LowWindow(cohort: nil, schoolYears: nil)

  private init(cohort: Int?, schoolYears: ClosedRange<Int>?) {
    self.cohort = cohort
    self.schoolYears = schoolYears
  }

  /// The school years before the day of the report; from June on the year that is just over counts among them.
  public init(on day: CalendarDay, methodology: Methodology) {
    let last = day.month >= Self.endOfSchoolYear ? day.year - 1 : day.year - 2
    self.init(cohort: nil, lastSchoolYear: last, methodology)
  }

  /// The school years before the one in which the schools of a cohort were chosen: the cohort of 2022 was chosen in
  /// 2021/22, so its window ends with 2020/21.
  public init(cohort: Int, methodology: Methodology) {
    self.init(cohort: cohort, lastSchoolYear: cohort - 2, methodology)
  }

  private init(cohort: Int?, lastSchoolYear: Int, _ methodology: Methodology) {
    let count = methodology.integer(.lowWindowSchoolYears)
    self.init(cohort: cohort, schoolYears: (lastSchoolYear - count + 1)...lastSchoolYear)
  }

  /// The month in which a school year is over and its results are known.
  private static let endOfSchoolYear = 6

  /// Whether a procedure falls into the window; an autumn work by its day, or by the year of its programme.
  public func contains(_ procedure: Procedure, methodology: Methodology) -> Bool {
    guard let schoolYears else { return true }
    let isAutumn = procedure.campaign.session == .autumn
    let byProgramme = isAutumn && methodology.flag(.lowAutumnByProgramme)
    let year = isAutumn && !byProgramme ? procedure.campaign.year : procedure.campaign.year - 1
    return schoolYears.contains(year)
  }
}
