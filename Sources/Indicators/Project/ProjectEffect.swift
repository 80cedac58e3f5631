import Aggregation
public import Vocabulary

/// How the schools of a cohort of the project changed beside schools of the same selection outside it.
///
/// Schools that were chosen because they were low come nearer to the region without any help; what they gained with the
/// project is only what they gained beyond schools that began alike.
public struct ProjectEffect: Hashable, Sendable {
  /// What can be said.
  public enum Standing: Hashable, Sendable {
    case compared(Comparison)
    /// The schools of the project began where no other school began: there is nobody to compare with.
    case withoutPeers(Convergence)
    case blocked(Reason)
  }

  /// Why nothing is said.
  public enum Reason: Hashable, Sendable {
    /// No procedure after the beginning of the project that compares with one before.
    case nothingAfter
    /// No procedure before the beginning, so that the selection cannot be followed.
    case noSelection
    /// Too few schools of the cohort belong to the selection and have both procedures.
    case fewSchools(found: Int, needed: Int)
    /// Too few schools of the selection are outside the project.
    case fewPeers(found: Int, needed: Int)
  }

  /// What would have been seen without any project.
  public struct Convergence: Hashable, Sendable {
    /// Schools of the cohort that are compared.
    public let schools: Int
    /// Schools of the cohort that are not: outside the selection, or without works on both sides.
    public let leftOut: Int
    /// Their mean gap to the region before and after, −1…1; a school counts once.
    public let before: Double
    public let after: Double
    /// The gap after that the line of all other schools of the region gives for their start: expected without the project.
    public let expected: Double
    /// Schools behind that line.
    public let regionalSchools: Int
    /// How much of a difference of starts is left, by that line, −1…1 as a rule.
    public let slope: Double
  }

  /// The comparison with schools of the same selection.
  public struct Comparison: Hashable, Sendable {
    public let convergence: Convergence
    /// Schools of the same selection outside the project.
    public let peers: Int
    /// The mean gap after of schools of the same selection at the same start.
    public let peersAfter: Double
    /// Gap after of the cohort less that of such schools: negative where the cohort came nearer; with its interval.
    public let difference: Double
    public let interval: ClosedRange<Double>
    /// The differences between which all but the tails of random draws of as many schools lie.
    public let placebo: ClosedRange<Double>
    /// The smallest difference that so many schools show with the power of the methodology.
    public let detectable: Double

    /// How much nearer to the region the cohort came than such schools did, with its interval; negative where less near.
    public var nearer: Measured {
      Measured(value: -difference, n: convergence.schools, interval: -interval.upperBound ... -interval.lowerBound)
    }

    /// Whether the difference lies outside the range of random draws.
    public var isBeyondChance: Bool { !placebo.contains(difference) }
  }

  /// Year from which the schools are in the project.
  public let cohort: Int
  /// The pairs it rests on, of one assessment; empty where there is none.
  public let pairs: [ChangePair]
  public let standing: Standing
  /// Schools of the cohort one by one, in the order of the region's schools; empty unless compared.
  public let schools: [SchoolConvergence]
  /// The line of the peers, for the schools of a municipal run; `nil` unless compared.
  var line: RegionalFits.ProjectFit.Line?

  /// The gap of the compared schools, whether or not there is somebody to compare with.
  public var convergence: Convergence? {
    switch standing {
    case .compared(let comparison): comparison.convergence
    case .withoutPeers(let convergence): convergence
    case .blocked: nil
    }
  }

  public static let definition = IndicatorDefinition(
    id: "project-effect", title: "Отличие школ – участниц проекта от школ того же отбора",
    columnTitle: "Сверх сближения без проекта", measure: .shareDifference,
    question: "Сблизились ли участницы с регионом больше, чем школы с таким же исходным отставанием вне проекта?",
    formula:
      "отставание = доля «2» (ЕГЭ – ниже минимума) школы − региона на той же процедуре, работы вместе; ковариационный анализ отставания после "
      + "на сжатое отставание до по школам, низким по справочному правилу до начала проекта; отличие = сдвиг участниц; интервал и разброс – по "
      + "случайным составам из тех же школ (начальное число генератора задано); ожидаемое без проекта – по линии всех прочих школ региона",
    assumptions:
      "Начало проекта – весна года включения: работы этого года – исходные, первые работы после – следующего года. Сопоставляются только "
      + "процедуры, которые допускает календарь (ОГЭ 2021 и 2022 годов, отставания по ЕГЭ). Отбор восстановлен по доступным процедурам с учётом "
      + "осени 2020 года. Если участницы начинали ниже всех прочих школ, отличие не оценивается. Отличие в пределах разброса – «не обнаружено»; "
      + "это не означает отсутствия результата работы. Отличие не доказывает причину.",
    source:
      "P. R. Rosenbaum, Observational Studies, 2002, doi:10.1007/978-1-4757-3692-2; правило – методика инструмента")
}

/// One school of the project beside schools that began where it began.
public struct SchoolConvergence: Hashable, Sendable {
  public let school: SchoolID
  /// Gap to the region before and after, with the works behind it.
  public let before: Measured
  public let after: Measured
  /// The gap after of schools of the same selection outside the project at the same start.
  public let peersAfter: Double
  /// How much nearer to the region the school came than such schools did, with the interval of a single school; negative
  /// where less near.
  public let nearer: Measured

  /// Whether the school stood behind the region and came nearer.
  public var isNearer: Bool { before.value > 0 && after.value < before.value }
}
