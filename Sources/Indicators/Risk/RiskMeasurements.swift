import Aggregation
import Reference
import Vocabulary

/// The risk figures of every school of a region.
struct RiskMeasurements {
  private var values: [RiskIndicators.Indicator: [SchoolID: RiskFigure.Value]] = [:]

  init(
    of region: Region, index: ConditionIndex?, works: [Work], on day: CalendarDay, book: ReferenceBook,
    conditions: Conditions
  ) {
    let last = day.month >= 9 ? day.year + 1 : day.year
    for school in region.schools {
      let years = Array(region.resources(of: school.id).filter { $0.year <= last }.reversed())
      for indicator in RiskIndicators.Indicator.allCases {
        let own =
          Self.resource(indicator, years)
          ?? index?.conditions(of: school.id).flatMap { Self.condition(indicator, $0, conditions) }
        if let own { values[indicator, default: [:]][school.id] = own }
      }
      if let share = Self.pooledShare(of: school.id, works, region, book, conditions) {
        values[.shareOfTwo, default: [:]][school.id] = share
      }
    }
  }

  func value(_ indicator: RiskIndicators.Indicator, of school: SchoolID) -> RiskFigure.Value? {
    values[indicator]?[school]
  }

  /// The newest answer about resources; `years` newest first.
  private static func resource(
    _ indicator: RiskIndicators.Indicator, _ years: [SchoolResources]
  ) -> RiskFigure.Value? {
    for year in years {
      if let one = resource(indicator, year) { return .init(value: one.value, n: one.n, year: year.year) }
    }
    return nil
  }

  private static func resource(
    _ indicator: RiskIndicators.Indicator, _ year: SchoolResources
  ) -> (value: Double, n: Int?)? {
    func share(_ part: CountedShare?) -> (Double, Int?)? { part.map { ($0.value, $0.of) } }
    func place(_ answer: Int?) -> (Double, Int?)? { answer.map { (Double($0), nil) } }
    switch indicator {
    case .computersPer100Pupils: return year.computersPerPupil.map { ($0 * 100, year.computers) }
    case .computersOutdated: return share(year.computersOutdated)
    case .internetSpeed: return place(year.internet?.rawValue)
    case .roomsWithProjector: return share(year.roomsWithProjector)
    case .pupilsPerTeacher: return year.pupilsPerTeacher.map { ($0, year.teachers) }
    case .retirementAge: return share(year.retirementAge)
    case .highestCategory: return share(year.highestCategory)
    case .firstOrHighestCategory: return share(year.firstOrHighestCategory)
    case .coursesPerTeacher:
      guard let middle = year.trainedMiddle, let long = year.trainedLong else { return nil }
      return (middle.value + long.value, year.teachers)
    case .parentsAtEvents: return place(year.parentsAtEvents?.rawValue)
    case .parentsHelping: return place(year.parentsHelping?.rawValue)
    case .specialNeedsShare, .otherLanguageShare, .shareOfTwo: return nil
    }
  }

  private static func condition(
    _ indicator: RiskIndicators.Indicator, _ known: WorkingConditions, _ conditions: Conditions
  ) -> RiskFigure.Value? {
    let answer: WorkingConditions.Answer<CountedShare>? =
      switch indicator {
      case .specialNeedsShare: known.adapted
      case .otherLanguageShare: known.social[.otherLanguage]
      default: nil
      }
    guard let answer, answer.value.of >= conditions.minimumParticipants else { return nil }
    return .init(value: answer.value.value, n: answer.value.of, year: answer.year)
  }

  private static func pooledShare(
    of school: SchoolID, _ works: [Work], _ region: Region, _ book: ReferenceBook, _ conditions: Conditions
  ) -> RiskFigure.Value? {
    var count = 0
    var n = 0
    for work in works {
      guard let share = LowResults.share(of: work, in: .school(school), region, book, conditions) else { continue }
      count += share.count ?? 0
      n += share.n
    }
    guard n >= conditions.minimumParticipants else { return nil }
    return .init(value: Double(count) / Double(n), n: n, year: nil)
  }
}
