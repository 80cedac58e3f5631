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
    /// The probability that the lasting level is that of the lower quarter.
    case level(ClosedRange<Double>)
    /// Visible changes, all in one direction.
    case changes([Change])
    /// Visible changes in both directions.
    case contrary([Change])
    /// Cohorts and campaigns differ more than usual: the p-value.
    case variation(Double)
    /// The result expected under the conditions of the school is exceeded.
    case expectation
    /// Fewer campaigns than needed.
    case campaigns(Int, needed: Int)
    /// Fewer cohorts of pupils than needed.
    case cohorts(Int, needed: Int)
    /// The region is not known.
    case noBackground
    /// The region has too few schools for a common scale.
    case noScale
    /// The probability of the lower quarter lies in between.
    case unclear(ClosedRange<Double>)
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
    /// The next comparable work.
    case nextComparable
    /// The file of the region's background.
    case background
    /// Nothing within reach of the school.
    case nothing
  }

  public let school: SchoolID
  public let kind: Kind
  public let reason: Reason
  public let word: EvidenceWord
  public let turning: Turning
  /// Works that told the level, in order of time.
  public let works: [Work]
  public let campaigns: Int
  public let cohorts: Int
  /// The largest number of participants of a work.
  public let pupils: Int

  public static let definition = IndicatorDefinition(
    id: "school-type", title: "Тип школы по результатам за несколько лет", columnTitle: "Тип", measure: .share,
    question: "Что показывают результаты школы за несколько лет вместе?",
    formula:
      "отметки каждой работы переводятся на общую шкалу региона (HETOP: упорядоченная пробит-модель по числу «2», «3», «4», "
      + "«5»; границы отметок – по школам с достаточным числом участников); работы одних и тех же учащихся одной кампании "
      + "соединяются в одно измерение; постоянный уровень школы отделён от особенностей года и поколения нормальной моделью "
      + "с двумя дисперсиями; «нижняя четверть» – доля школ региона с наименьшим уровнем. Слово – то, которое верно при "
      + "всех априорных распределениях, с границей «2»/«3» и без неё",
    assumptions:
      "Единицы шкалы в документах не приводятся. Только обязательные работы по предметам правила; осень 2020 года – по "
      + "параметру. Нужны не менее двух кампаний и двух поколений учащихся: по одной работе вывода нет. Улучшение не "
      + "заявляется по работам с признаками, которые требуют проверки. Тип – повод для уточнения, а не оценка школы.",
    source:
      "S. F. Reardon et al., 2017, doi:10.3102/1076998616666279; D. A. Harville, 1977, doi:10.1080/01621459.1977.10480998"
  )
}
