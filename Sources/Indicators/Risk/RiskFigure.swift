public import Reference

/// The figures by which a risk factor can be checked.
public enum RiskFigure {
  /// The figure of a school.
  public struct Value: Hashable, Sendable {
    /// A share 0…1, a number, or the place of an answer in its list.
    public let value: Double
    /// Pupils, teachers or things behind it.
    public let n: Int?
    /// The year in which the school year of the form ends; `nil` for results.
    public let year: Int?
  }

  /// What kind of number it is.
  public enum Kind: Hashable, Sendable {
    case share
    case number(decimals: Int)
    /// An answer of the form: its words stand in a list, and only their order is compared.
    case answer
  }

  /// Every figure, in the order of `RiskIndicators.Indicator`.
  public static let definitions: [IndicatorDefinition] = RiskIndicators.Indicator.allCases.map(definition)

  /// The kind of a figure.
  public static func kind(_ indicator: RiskIndicators.Indicator) -> Kind {
    switch indicator {
    case .computersPer100Pupils, .pupilsPerTeacher: .number(decimals: 1)
    case .coursesPerTeacher: .number(decimals: 2)
    case .internetSpeed, .parentsAtEvents, .parentsHelping: .answer
    case .computersOutdated, .roomsWithProjector, .retirementAge, .highestCategory, .firstOrHighestCategory,
      .specialNeedsShare, .otherLanguageShare, .shareOfTwo:
      .share
    }
  }

  /// What a figure is.
  public static func definition(of indicator: RiskIndicators.Indicator) -> IndicatorDefinition {
    let words = words(of: indicator)
    let measure: IndicatorDefinition.Measure =
      switch kind(indicator) {
      case .share: .share
      case .number(let decimals): .mean(decimals: decimals)
      case .answer: .count
      }
    return IndicatorDefinition(
      id: "risk-" + indicator.rawValue, title: words.title, columnTitle: words.title, measure: measure,
      question: "Выражен ли показатель в школе сильнее, чем в школах с такими же условиями?", formula: words.formula,
      assumptions: words.assumptions,
      source: "федеральный сбор контекстных данных и результаты процедур; содержание блоков РПШ – по памяти")
  }

  private static let selfReport = "Ответ школы о себе на начало учебного года; служит причинам и мерам, не ожиданию."

  private static func words(
    of indicator: RiskIndicators.Indicator
  ) -> (title: String, formula: String, assumptions: String) {
    switch indicator {
    case .computersPer100Pupils:
      ("Компьютеров на 100 обучающихся", "компьютеры, которыми пользуются обучающиеся / обучающиеся · 100", selfReport)
    case .computersOutdated:
      ("Доля устаревших компьютеров", "маломощные и устаревшие компьютеры / компьютеры для обучающихся", selfReport)
    case .internetSpeed: ("Скорость Интернета", "ответ школы: скорость по договору с провайдером", selfReport)
    case .roomsWithProjector:
      (
        "Доля кабинетов с проектором или интерактивной доской", "кабинеты с проектором или доской / кабинеты",
        selfReport
      )
    case .pupilsPerTeacher:
      (
        "Обучающихся на одного учителя", "обучающиеся / учителя не менее чем на 0,5 ставки",
        "Косвенный показатель: вакансий и совместителей в форме нет."
      )
    case .retirementAge:
      (
        "Доля учителей пенсионного возраста", "учителя, достигшие пенсионного возраста / учителя",
        "Косвенный показатель: возможная нехватка учителей в ближайшие годы."
      )
    case .highestCategory:
      ("Доля учителей высшей категории", "учителя высшей категории / учителя", selfReport)
    case .firstOrHighestCategory:
      ("Доля учителей первой и высшей категорий", "учителя первой и высшей категорий / учителя", selfReport)
    case .coursesPerTeacher:
      (
        "Обучений длительностью более 36 часов на одного учителя",
        "(прошли обучение от 36 до 72 часов + более 72 часов) / учителя",
        "Один учитель может пройти несколько курсов, поэтому это не доля учителей."
      )
    case .specialNeedsShare:
      (
        "Доля обучающихся с ОВЗ или по адаптированным программам",
        "обучающиеся с ОВЗ или по адаптированным программам / обучающиеся (по социальному паспорту – все, по форме – одного-двух годов рождения)",
        "При числе обучающихся меньше минимального не рассчитывается. При сравнении с похожими школами это условие в расстояние не входит."
      )
    case .otherLanguageShare:
      (
        "Доля обучающихся, для которых русский язык неродной",
        "обучающиеся, для которых русский язык неродной / обучающиеся",
        "Только по социальному паспорту. При сравнении с похожими школами это условие в расстояние не входит."
      )
    case .shareOfTwo:
      (
        "Доля работ с отметкой «2» в процедурах справочного правила",
        "работы с отметкой «2» (для ЕГЭ – ниже минимума) / работы, по всем процедурам правила, у которых есть региональное среднее",
        "Один учащийся пишет несколько работ: это доля работ, а не учащихся."
      )
    case .parentsAtEvents:
      ("Родители откликаются на приглашения школы", "ответ школы: почти все, примерно половина, некоторые", selfReport)
    case .parentsHelping:
      ("Родители готовы помогать школе", "ответ школы: почти все, примерно половина, некоторые", selfReport)
    }
  }
}
