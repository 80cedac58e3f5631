import Statistics
public import Vocabulary

/// Whether low results in a subject are those of the school and not of one procedure of one class.
///
/// Several procedures are put together as measurements of one lasting level: what is peculiar to a year and its cohort
/// has a variance of its own, so that a large class in one year does not count as two years.
public struct LastingLow: Hashable, Sendable {
  /// The school subject; mathematics of all levels is one.
  public let subject: Subject
  /// The low procedures of the subject.
  public let procedures: [LowResults.Evidence]
  public let cohorts: Int
  public let campaigns: Int
  /// That the lasting share of low results is at or above the threshold, under the plausible priors.
  public let probability: ClosedRange<Double>
  public let word: EvidenceWord

  public static let definition = IndicatorDefinition(
    id: "lasting-low", title: "Устойчиво низкий уровень по предмету", columnTitle: "Устойчиво низкий уровень",
    measure: .share,
    question: "Относится ли низкий результат к школе, а не к одной процедуре одного класса?",
    formula:
      "доли низких результатов школы относительно региона на той же работе (логарифм отношения шансов); постоянный уровень "
      + "школы отделён от особенностей года и поколения нормальной моделью с двумя дисперсиями; вероятность, что доля, "
      + "которая соответствует постоянному уровню, не ниже порога",
    assumptions:
      "«Подтверждается» – при вероятности не ниже заданной, не менее чем двух поколениях учащихся и двух кампаниях среди "
      + "низких процедур. Без фона региона не рассчитывается.",
    source: "D. A. Harville, 1977, doi:10.1080/01621459.1977.10480998; слова – методика инструмента")
}
