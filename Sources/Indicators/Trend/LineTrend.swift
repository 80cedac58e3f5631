import Aggregation
import Reference
import Statistics
public import Vocabulary

/// Whether the results of a territory rise or fall over the works of one line, or that nothing tells.
public struct LineTrend: Hashable, Sendable {
  /// How the points were put together.
  public enum Outcome: Hashable, Sendable {
    /// Fewer comparable works than a trend needs.
    case notDetermined
    /// The shares themselves along the years: their change a year, Cochran and Armitage's z and its p-value.
    case shares(slope: Double, z: Double, pValue: Double)
    /// The gaps to the region along the years: their change a year.
    case gaps(slope: Double)
  }

  public let territory: Territory
  /// The comparable works of the line, in order of time; the whole line may be longer.
  public let works: [Work]
  public let outcome: Outcome
  /// That the slope is not only the year-to-year variation of schools; `nil` without a trend or a background.
  public let word: EvidenceWord?

  /// The longest run of a line whose works all compare with one another; of equally long ones the newest.
  static func comparableRun(_ works: [Work], calendar: ComparabilityCalendar) -> (works: [Work], allowsShares: Bool) {
    var best: (works: [Work], allowsShares: Bool) = ([], true)
    for start in works.indices {
      var run = [works[start]]
      var allowsShares = true
      for later in works[(start + 1)...] {
        let pairs = run.map { WorkPair($0, later, calendar: calendar) }
        guard pairs.allSatisfy(\.allowsChange) else { continue }
        allowsShares = allowsShares && pairs.allSatisfy(\.allowsShares)
        run.append(later)
      }
      if run.count >= best.works.count { best = (run, allowsShares) }
    }
    return best
  }

  init?(of territory: Territory, _ line: WorkLine, in series: GapSeries, rules: ChangeRules) {
    let own = line.works.filter { work in
      series.share(of: territory, work).map { $0.measured.n >= rules.minimumParticipants } ?? false
    }
    guard own.count > 1 else { return nil }
    let run = Self.comparableRun(own, calendar: series.book.calendar)
    self.territory = territory
    works = run.works
    let points = run.works.compactMap { GapPoint(territory, $0, in: series) }
    guard points.count >= series.book.methodology.integer(.trendMinimumPoints) else {
      outcome = .notDetermined
      word = nil
      return
    }
    let years = points.map { Double($0.work.procedure.campaign.year) }
    let yearVariance = Self.yearVariance(points, series)
    let isSchool = if case .school = territory { true } else { false }
    if run.allowsShares, isSchool,
      let test = cochranArmitageTest(
        successes: points.map { $0.share.count ?? 0 }, trials: points.map(\.share.n), scores: years
      ).value
    {
      outcome = .shares(slope: test.slope, z: test.z, pValue: test.pValue)
      word = yearVariance.flatMap {
        Self.word(points.map(\.share.value), points.map(\.variance), years, yearVariance: $0, points, rules)
      }
      return
    }
    let gaps = points.compactMap { $0.gap?.value }
    guard gaps.count == points.count, let slope = Self.slope(gaps, points.map { _ in 1 }, years)?.value else {
      outcome = .notDetermined
      word = nil
      return
    }
    outcome = .gaps(slope: slope)
    word = yearVariance.flatMap {
      Self.word(gaps, points.map { $0.variance + $0.othersVariance }, years, yearVariance: $0, points, rules)
    }
  }

  /// The variance of one year of the territory: half of that of a change, the mean over the neighbours of the run.
  private static func yearVariance(_ points: [GapPoint], _ series: GapSeries) -> Double? {
    let spreads = zip(points, points.dropFirst()).map {
      series.background.changes[.init(earlier: $0.work, later: $1.work)]?.variance
    }
    guard !spreads.contains(nil), let last = points.last else { return nil }
    return spreads.compactMap(\.self).reduce(0, +) / Double(spreads.count) / 2 * last.concentration
  }

  private static func word(
    _ values: [Double], _ variances: [Double], _ years: [Double], yearVariance: Double, _ points: [GapPoint],
    _ rules: ChangeRules
  ) -> EvidenceWord? {
    guard let slope = slope(values, variances.map { 1 / ($0 + yearVariance) }, years) else { return nil }
    return EvidenceWord(
      probability: Normal.standard.lowerTail(at: abs(slope.value) / slope.error),
      participants: points.map(\.share.n).min() ?? 0, scale: rules.scale)
  }

  /// The weighted slope along the years with its standard error, the weights being reciprocal variances.
  private static func slope(
    _ values: [Double], _ weights: [Double], _ years: [Double]
  ) -> (value: Double, error: Double)? {
    let all = weights.reduce(0, +)
    let centre = zip(weights, years).reduce(0) { $0 + $1.0 * $1.1 } / all
    var squares = 0.0
    var products = 0.0
    for index in values.indices {
      let distance = years[index] - centre
      squares += weights[index] * distance * distance
      products += weights[index] * distance * values[index]
    }
    return squares > 0 ? (products / squares, (1 / squares).squareRoot()) : nil
  }

  public static let definition = IndicatorDefinition(
    id: "trend", title: "Тренд доли «2»", columnTitle: "Тренд", measure: .shareDifference,
    question: "Растёт или снижается доля «2» год от года?",
    formula:
      "только по сопоставимым работам одного предмета, класса и времени года, не менее заданного числа; в одной школе – "
      + "критерий Кокрана – Армитиджа по учащимся; где сравниваются только отставания – их наклон по годам; слово о "
      + "надёжности учитывает колебания результатов школ из года в год",
    assumptions:
      "При меньшем числе точек «тренд не определяется», говорят только об изменении. Осень и весна не соединяются. Для "
      + "муниципалитета критерий по учащимся не применяется: учащиеся одной школы похожи друг на друга.",
    source: "P. Armitage, 1955, doi:10.2307/3001775")
}
