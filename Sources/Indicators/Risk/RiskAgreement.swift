public import Reference
public import Vocabulary

/// A risk factor of a school beside what the data say of it.
public struct RiskAgreement: Hashable, Sendable {
  /// One figure beside the similar schools.
  public struct Check: Hashable, Sendable {
    public let indicator: RiskIndicators.Indicator
    public let value: RiskFigure.Value
    /// The schools under the same conditions, without names.
    public let similar: NeighbourSpread
    /// The share of the region's schools that stand as far or farther on the side of the risk; small is worse.
    public let rank: Double
    /// Whether it speaks for the risk: worse than similar schools, and among those who are so most.
    public let speaksForRisk: Bool
  }

  /// What the data say.
  public enum Status: Hashable, Sendable {
    /// The figures that speak for the risk are as large a part of all as the parameter says.
    case confirmed
    /// Figures are there, and fewer speak for it.
    case notConfirmed
    /// No figure: it takes a survey or a visit.
    case notCovered
  }

  /// `nil` for a name that the lists of factors do not know.
  public let factor: RiskFactors.Factor?
  /// The name as it is listed, or as the file gives it.
  public let title: String
  /// As imported; `nil` where the file does not say.
  public let level: RiskLevel?
  /// How far the risk has gone in ИС МЭДК on the day; `nil` where only the list of participants names it.
  public let stage: RiskStage?
  /// Whether the verification said «нет».
  public let isRefuted: Bool
  /// Whether a transition of its way cannot be, so that `stage` is the one before the break.
  public let isBroken: Bool
  /// Whether the school works on it: activated on the day, or named in the list of participants.
  public let isActivated: Bool
  /// Figures that are there, those that speak for the risk first.
  public let checks: [Check]
  public let status: Status
}

/// A factor that the data show and the school does not work on.
public struct MissedRisk: Hashable, Sendable {
  public let factor: RiskFactors.Factor
  /// The level of the risk profile, where it names the factor.
  public let level: RiskLevel?
  /// The figures that show it, the clearest first.
  public let checks: [RiskAgreement.Check]
}

/// The risks of a school of the project: what its profile says, what it works on, and what the data show.
public struct SchoolRisks: Hashable, Sendable {
  /// Whether the activated risks are those that the data show.
  public enum Match: Hashable, Sendable {
    /// At least one activated risk is confirmed by data.
    case confirmed
    /// No activated risk is confirmed, and another one stands out in the data.
    case diverges
    /// No activated risk is confirmed, and none stands out.
    case notShown
    /// No activated risk can be checked by data.
    case notCovered
    /// Nothing is activated yet.
    case nothingActivated
  }

  public let school: SchoolID
  /// Year from which the school is in the project; `nil` where only its risk profile is known.
  public let cohort: Int?
  /// Risks of the profile and of the list of participants, in the order of the official list, then by name.
  public let agreements: [RiskAgreement]
  /// Factors of the year's list that stand out in the data and are not worked on, the clearest first.
  public let missed: [MissedRisk]
  public let match: Match
  /// Low procedures of the reference rule, for the link to results; `nil` where it cannot be applied.
  public let lowResults: LowResults?

  /// What is worked on.
  public var activated: [RiskAgreement] { agreements.filter(\.isActivated) }

  /// Whether the choice of risks is still open: nothing is activated.
  public var isBeforeActivation: Bool { activated.isEmpty }

  public static let definition = IndicatorDefinition(
    id: "risk-agreement", title: "Согласие рискового профиля школы с данными", columnTitle: "Данные подтверждают",
    measure: .count,
    question:
      "Подтверждают ли данные риски, которые назвал рисковый профиль школы, и какие риски видны в данных, но не активированы?",
    formula:
      "уровни и активированные риски загружаются; показатели фактора (справочник показателей рисков) сравниваются с медианой похожих школ; показатель "
      + "говорит за риск, если он хуже медианы и отличие – среди наибольших в регионе (доля – параметр); подтверждается – говорит не менее "
      + "половины показателей (параметр); не подтверждается – показатели есть, но говорит меньше; пропущен – фактор списка года не "
      + "активирован, данные его подтверждают, и хотя бы один показатель – среди наибольших по более строгой доле",
    assumptions:
      "Уровень РПШ не вычисляется и не исправляется. Факторы, для которых показателя нет (мотивация, благополучие, дисциплина, среда, "
      + "адаптивность, внутришкольное обучение), имеющимися данными не проверяются: нужен опрос или посещение. Полезнее всего до активации "
      + "рисков.",
    source:
      "блоки показателей РПШ – по памяти, соответствие фактора и показателей – справочник показателей рисков; правило – методика инструмента"
  )
}
