public import Vocabulary

/// What the results of a school over the years look like: a reason to look, never a verdict and never a rank.
public struct SchoolType: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Устойчиво низкие: the lasting level is that of the lower quarter of schools.
    case persistentlyLow = "persistently-low"
    /// Ухудшение.
    case worsening
    /// Улучшение.
    case improving
    /// Нестабильно: the results differ between years and cohorts more than is usual.
    case unstable
    /// Выше ожидаемого в своих условиях.
    case aboveExpected = "above-expected"
    /// Nothing of these.
    case ordinary
    /// Данных недостаточно.
    case insufficient
  }

  /// Why the school is of this kind.
  public enum Reason: Hashable, Sendable {
    /// The lasting level is surely that of the lower quarter, or surely not.
    case level
    /// Visible changes, all in one direction.
    case changes([Change])
    /// Visible changes in both directions.
    case contrary([Change])
    /// Cohorts and campaigns differ more than usual: the p-value.
    case variation(Double)
    /// The results are better than those expected under the conditions of the school.
    case expectation(SchoolExpectation)
    /// Fewer campaigns than needed.
    case campaigns(Int, needed: Int)
    /// Fewer cohorts of pupils than needed.
    case cohorts(Int, needed: Int)
    /// The region is not known.
    case noBackground
    /// The region has too few schools for a common scale.
    case noScale
    /// The probability of the lower quarter lies in between.
    case unclear
  }

  /// What would change the kind or its word.
  public enum Turning: Hashable, Sendable {
    /// More campaigns with enough participants are needed.
    case moreCampaigns(Int)
    /// Results of other cohorts of pupils are needed.
    case moreCohorts(Int)
    /// A result at the level of the region in one more campaign would give this word.
    case regionalResult(EvidenceWord)
    /// The same result in one more campaign would give this word.
    case sameResult(EvidenceWord)
    /// Works to come that show otherwise: what they would have to show is told by the kind.
    case comingWorks
    /// The file of the region's background.
    case background
    /// The results of all schools of the region.
    case wholeRegion
  }

  public let school: SchoolID
  public let kind: Kind
  public let reason: Reason
  public let word: EvidenceWord
  /// That the lasting level is that of the lower quarter of schools, by every prior, all borders of marks read; `nil` where
  /// it cannot be told. For the analyst alone.
  public let lowQuarter: ClosedRange<Double>?
  public let turning: Turning
  /// Works that told the level, in order of time.
  public let works: [Work]
  public let campaigns: Int
  public let cohorts: Int
  /// The largest number of participants of a work.
  public let pupils: Int
  /// Campaigns of the school that count only by the option of the methodology, in order of time.
  public let uncounted: [Campaign]
  /// Visible changes for the better that are not claimed, as a sign concerns one of their works.
  public let withheld: [Change]
  /// Works behind the reason that a sign concerns, in order of time: a change may be that of how they were held.
  public let marked: [Work]

  public static let definition = IndicatorDefinition(
    id: "school-type", title: "Тип школы по результатам за несколько лет", columnTitle: "Тип", measure: .share,
    question: "Что показывают результаты школы за несколько лет вместе?",
    formula:
      "отметки каждой работы переводятся на общую шкалу региона (упорядоченная пробит-модель по числу «2», «3», «4», "
      + "«5»; границы отметок – по школам с достаточным числом участников); работы одних и тех же учащихся одной кампании "
      + "соединяются в одно измерение; постоянный уровень школы отделён от особенностей года и поколения нормальной моделью "
      + "с двумя дисперсиями; «нижняя четверть» – доля школ региона с наименьшим уровнем. Слово – то, которое верно при "
      + "всех априорных распределениях; оценка без границы «2»/«3» не должна ему противоречить",
    assumptions:
      "Единицы шкалы в документах не приводятся. Только обязательные работы по предметам правила; осень 2020 года – по "
      + "параметру. Нужны не менее двух кампаний и двух поколений учащихся: по одной работе вывода нет. Улучшение и "
      + "«выше ожидаемого» не заявляются по работам с признаками, требующими внимания. Вероятности нижней четверти – только в "
      + "данных для аналитика. Тип – повод для уточнения, а не оценка школы.",
    source:
      "S. F. Reardon et al., 2017, doi:10.3102/1076998616666279; D. A. Harville, 1977, doi:10.1080/01621459.1977.10480998"
  )
}
