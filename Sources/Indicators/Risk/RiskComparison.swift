import Aggregation
import Reference
import Vocabulary

/// Every risk figure of every school beside the schools that work under the same conditions.
struct RiskComparison {
  /// One school's figure.
  struct One {
    let value: RiskFigure.Value
    let similar: NeighbourSpread
    /// How much worse than the median of similar schools, in units of the figure; 0 or less is no worse.
    let deviation: Double
    /// The share of schools that deviate as much or more.
    let rank: Double
  }

  private var all: [RiskIndicators.Check: [SchoolID: One]] = [:]
  /// What a municipal run needs: deviations by check, sorted.
  private(set) var fits: [RegionalFits.RiskFit] = []
  /// Spreads of similar schools by school and figure.
  private(set) var spreads: [SchoolID: [String: NeighbourSpread]] = [:]

  /// Fewer schools than the methodology says leave ranks without meaning.
  ///
  /// - Parameters:
  ///   - checks: each figure with the side that speaks for the risk.
  ///   - measurements: the figures of schools.
  ///   - schools: those with an index of conditions.
  ///   - index: of conditions.
  ///   - similar: the schools under the same conditions.
  ///   - given: deviations over the region, where these are not all its schools.
  ///   - methodology: the parameters.
  init(
    _ checks: [RiskIndicators.Check], _ measurements: RiskMeasurements, schools: [SchoolID], index: ConditionIndex?,
    similar: Neighbourhoods, given: [RegionalFits.RiskFit]? = nil, methodology: Methodology
  ) {
    let known = given.map { fits in
      Dictionary(fits.map { ($0.id, $0.deviations) }, uniquingKeysWith: { first, _ in first })
    }
    for check in checks {
      let neighbourhoods =
        known == nil
        ? Self.compared(check.indicator).map { Neighbourhoods(index, ignoring: $0, methodology: methodology) } : nil
      let id = Self.id(check.indicator)
      let sign = check.side == .higher ? 1.0 : -1
      var found: [(school: SchoolID, value: RiskFigure.Value, similar: NeighbourSpread, deviation: Double)] = []
      for school in schools {
        guard let own = measurements.value(check.indicator, of: school),
          let spread = (neighbourhoods ?? similar)[school]?.spread(
            id, of: { measurements.value(check.indicator, of: $0)?.value })
        else { continue }
        spreads[school, default: [:]][id] = spread
        found.append((school, own, spread, sign * (own.value - spread.median)))
      }
      let fit = RegionalFits.RiskFit(
        id: check.factor + "/" + check.indicator.rawValue,
        deviations: known.map { $0[check.factor + "/" + check.indicator.rawValue] ?? [] }
          ?? found.map(\.deviation).sorted())
      let sorted = fit.deviations
      guard sorted.count >= methodology.integer(.contextMinimumSchools) else { continue }
      fits.append(fit)
      for one in found {
        let below = sorted.partitioningIndex { $0 >= one.deviation }
        all[check, default: [:]][one.school] = One(
          value: one.value, similar: one.similar, deviation: one.deviation,
          rank: Double(sorted.count - below) / Double(sorted.count))
      }
    }
  }

  /// The figures of all schools of a run.
  init(_ given: RiskAgreements.Given) {
    let measurements = RiskMeasurements(
      of: given.region, index: given.index, works: given.works, on: given.day, book: given.book,
      conditions: given.conditions)
    self.init(
      given.book.riskIndicators.all, measurements, schools: given.index?.schools ?? [], index: given.index,
      similar: given.similar, given: given.regional, methodology: given.book.methodology)
  }

  func result(_ check: RiskIndicators.Check, of school: SchoolID) -> One? { all[check]?[school] }

  /// The id under which the background of a region keeps the spread of a figure.
  static func id(_ indicator: RiskIndicators.Indicator) -> String { "risk-" + indicator.rawValue }

  /// The condition that a figure measures: it may not choose the schools to compare with.
  private static func compared(_ indicator: RiskIndicators.Indicator) -> Condition? {
    switch indicator {
    case .specialNeedsShare: .specialNeeds
    case .otherLanguageShare: .social(.otherLanguage)
    default: nil
    }
  }
}

extension [Double] {
  /// The first place of a sorted list whose value passes.
  fileprivate func partitioningIndex(where passes: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
