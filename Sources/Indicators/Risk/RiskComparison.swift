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

  /// - Parameters:
  ///   - checks: each figure with the side that speaks for the risk.
  ///   - minimum: fewer schools leave ranks without meaning.
  init(
    _ checks: [RiskIndicators.Check], _ measurements: RiskMeasurements, schools: [SchoolID], index: ConditionIndex?,
    similar: Neighbourhoods, methodology: Methodology
  ) {
    for check in checks {
      let neighbourhoods = Self.compared(check.indicator).map {
        Neighbourhoods(index, ignoring: $0, methodology: methodology)
      }
      let sign = check.side == .higher ? 1.0 : -1
      var found: [(school: SchoolID, value: RiskFigure.Value, similar: NeighbourSpread, deviation: Double)] = []
      for school in schools {
        guard let own = measurements.value(check.indicator, of: school),
          let spread = (neighbourhoods ?? similar)[school]?.spread(of: {
            measurements.value(check.indicator, of: $0)?.value
          })
        else { continue }
        found.append((school, own, spread, sign * (own.value - spread.median)))
      }
      guard found.count >= methodology.integer(.contextMinimumSchools) else { continue }
      let sorted = found.map(\.deviation).sorted()
      for one in found {
        let below = sorted.partitioningIndex { $0 >= one.deviation }
        all[check, default: [:]][one.school] = One(
          value: one.value, similar: one.similar, deviation: one.deviation,
          rank: Double(sorted.count - below) / Double(sorted.count))
      }
    }
  }

  func result(_ check: RiskIndicators.Check, of school: SchoolID) -> One? { all[check]?[school] }

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
