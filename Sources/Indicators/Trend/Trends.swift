import Aggregation
import Reference
import Statistics
public import Vocabulary

/// Changes and trends of a region: what the calendar allows to compare, and the reasons where it does not.
public struct Trends: Sendable {
  /// Neighbouring works of every line, with what may be compared.
  public let pairs: [WorkPair]
  private let series: GapSeries
  private let rules: ChangeRules
  private let lines: [WorkLine]

  init(of region: Region, book: ReferenceBook, background: RegionalBackground, conditions: Conditions) {
    series = GapSeries(region: region, book: book, background: background, conditions: conditions)
    rules = ChangeRules(book.methodology, conditions)
    pairs = WorkPair.neighbours(region.works, calendar: book.calendar)
    lines = WorkLine.all(region.works).flatMap { line in
      Session.allCases.map { session in
        WorkLine(works: line.works.filter { $0.procedure.campaign.session == session })
      }
    }.filter { $0.works.count > 1 }
  }

  /// Pairs that may not be compared at all: each with its reasons, never with a number.
  public var blocked: [WorkPair] { pairs.filter { !$0.allowsGap } }

  /// Every change of a territory that the calendar lets look at, also between seasons, where only gaps are.
  public func changes(of territory: Territory) -> [Change] {
    pairs.compactMap { Change(of: territory, $0, in: series, rules: rules) }
  }

  /// Changes of all schools that may be called improvement or worsening, by pair, then in the order of schools.
  public func schoolChanges() -> [Change] {
    pairs.filter(\.allowsChange).flatMap { pair in
      series.region.schools(of: pair.later).compactMap {
        Change(of: .school($0), pair, in: series, rules: rules)
      }
    }
  }

  /// The same of municipalities, by pair, then in their order.
  public func municipalChanges() -> [Change] {
    pairs.filter(\.allowsChange).flatMap { pair in
      series.region.municipalities.compactMap {
        Change(of: .municipality($0), pair, in: series, rules: rules)
      }
    }
  }

  /// A territory on a work beside the other schools of the region; `nil` where it has no counted results.
  public func point(of territory: Territory, _ work: Work) -> GapPoint? { GapPoint(territory, work, in: series) }

  /// Trends of a territory, one a line with two works or more.
  public func trends(of territory: Territory) -> [LineTrend] {
    lines.compactMap { LineTrend(of: territory, $0, in: series, rules: rules) }
  }

  /// The same pupils over time.
  public func cohortPaths(of territory: Territory) -> [CohortPath] { CohortPath.all(of: territory, in: series) }

  /// Which of several changes of one pair stand out, the false discovery rate held among them: a list for screening.
  ///
  /// A change without a p-value is none of the tests.
  public func screened(_ changes: [Change]) -> [Change] {
    let tested = changes.filter { $0.pValue != nil }
    let adjusted = benjaminiHochberg(tested.compactMap(\.pValue))
    let rate = series.book.methodology.number(.falseDiscoveryRate)
    return zip(tested, adjusted).filter { $0.1 <= rate }.map(\.0)
  }
}
