import Reference
import Statistics
public import Vocabulary

/// How low results of a school or municipality changed between two works, as far as the calendar allows to say.
public struct Change: Hashable, Sendable {
  public let territory: Territory
  public let pair: WorkPair
  public let earlier: GapPoint
  public let later: GapPoint
  /// Later share less the earlier one, with its interval; missing where the calendar lets only gaps be compared.
  public let difference: Outcome
  /// How the gap to the other schools changed: below 0 the territory came nearer to them or drew ahead.
  public let gapChange: Outcome
  /// How sure it is that the change is not only that of the year: schools change more from year to year than the number
  /// of their pupils explains. `nil` without a background of the pair, and where it is judged by its size.
  public let word: EvidenceWord?
  /// The two-sided p-value against changes as usual; `nil` where there is no word.
  public let pValue: Double?
  /// Whether the change is large enough to matter and, unless it is judged by its size alone, its interval leaves out 0.
  public let isVisible: Bool
  /// Whether it is that of a territory of so many pupils that chance explains next to nothing of it: then it has no word.
  public let isJudgedBySize: Bool
  /// The largest later share that would have been noticed as a decrease; `nil` where not even 0 would.
  public let detectable: Double?

  /// What is judged: the change of the gap, else that of the share.
  public var judged: Measured? { gapChange.value ?? difference.value }

  /// Fewer low results than before, beside the region where it is known.
  public var isBetter: Bool { (judged?.value ?? 0) < 0 }

  init?(of territory: Territory, _ pair: WorkPair, in series: GapSeries, rules: ChangeRules) {
    guard pair.allowsGap, let earlier = GapPoint(territory, pair.earlier, in: series),
      let later = GapPoint(territory, pair.later, in: series)
    else { return nil }
    self.territory = territory
    self.pair = pair
    self.earlier = earlier
    self.later = later
    let least = min(earlier.share.n, later.share.n)
    let isEnough = least >= rules.minimumParticipants
    if !pair.allowsShares {
      difference = .missing(.notComparable)
    } else if !isEnough {
      difference = .missing(.tooFew)
    } else {
      difference = Measured.difference(later.share, earlier.share).map { .value($0) } ?? .missing(.noData)
    }
    let gap = isEnough ? Measured.change(from: earlier, to: later) : nil
    gapChange = gap.map { .value($0) } ?? .missing(isEnough ? .notComparable : .tooFew)
    let judged = gap ?? difference.value
    let isSchool = if case .school = territory { true } else { false }
    isJudgedBySize = !isSchool && least > rules.territoryParticipants
    let isOutside = judged?.interval.map { !$0.contains(0) } ?? false
    isVisible = (isOutside || isJudgedBySize) && abs(judged?.value ?? 0) >= rules.practicalChange
    let spread = series.background.changes[.init(earlier: pair.earlier, later: pair.later)]
    if let gap, let spread, !isJudgedBySize {
      let chance =
        earlier.variance + later.variance + earlier.othersVariance + later.othersVariance
      // Schools of a municipality change apart: the change of its mean varies less.
      let z = abs(gap.value) / (chance + spread.variance * later.concentration).squareRoot()
      word = EvidenceWord(
        probability: Normal.standard.lowerTail(at: z), participants: least, scale: rules.scale)
      pValue = 2 * Normal.standard.upperTail(at: z)
    } else {
      word = nil
      pValue = nil
    }
    detectable = rules.detectable(from: earlier, to: later)
  }

  public static let definition = IndicatorDefinition(
    id: "change", title: "Изменение отставания от региона", columnTitle: "Изменение отставания",
    measure: .shareDifference, question: "Изменился ли результат школы или муниципалитета по сравнению с регионом?",
    formula:
      "(доля «2» − доля остальных школ региона) позднее минус то же раньше; интервал – по интервалам четырёх долей (Ньюкомб); "
      + "слово о надёжности – с учётом того, насколько результаты школ меняются из года в год сверх случайного состава класса",
    assumptions:
      "Сначала – календарь сопоставимости: если он запрещает сравнение, изменения нет, есть причина. Сами доли сравниваются, "
      + "только если календарь это разрешает. Изменение заметно, если интервал не включает 0 и оно не меньше практически "
      + "заметного; для территории, где участников больше заданного числа, судят только по размеру. Результаты осени 2020 года улучшением или ухудшением не считаются; "
      + "улучшение не заявляется по работам с признаками, требующими внимания.",
    source: "G. Y. Zou, A. Donner, 2008, doi:10.1002/sim.3095; Paule–Mandel, 1982, doi:10.6028/jres.087.022")
}

/// The parameters by which changes are judged.
struct ChangeRules {
  let minimumParticipants: Int
  let practicalChange: Double
  let territoryParticipants: Int
  let power: Double
  let level: Double
  let scale: EvidenceScale

  init(_ methodology: Methodology, _ conditions: Conditions) {
    minimumParticipants = conditions.minimumParticipants
    practicalChange = methodology.number(.practicalChange)
    territoryParticipants = methodology.integer(.practicalTerritoryParticipants)
    power = methodology.number(.detectablePower)
    level = conditions.level
    scale = EvidenceScale(methodology)
  }

  /// The largest later share that would be found with the usual power; pupils of several schools count for fewer.
  func detectable(from earlier: GapPoint, to later: GapPoint) -> Double? {
    let (first, second) = (earlier.effectiveParticipants, later.effectiveParticipants)
    guard first > 0, second > 0 else { return nil }
    return TwoProportionPower(firstTrials: first, secondTrials: second, significance: 1 - level)
      .detectableDecrease(from: earlier.share.value, power: power).value
  }
}
