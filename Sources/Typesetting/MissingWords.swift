public import ReportModel

extension Missing {
  /// The sign that stands in a cell.
  public var symbol: String {
    switch self {
    case .notHeld: "–"
    case .noData: "н/д"
    case .tooFew: "м"
    case .hidden: "с"
    case .noScale: "ш"
    case .notComparable: "≠"
    case .notApplicable: "х"
    }
  }

  /// The words that stand in a sentence and in the legend.
  public var words: String {
    switch self {
    case .notHeld: "не проводилось"
    case .noData: "нет данных"
    case .tooFew: "мало участников"
    case .hidden: "скрыто"
    case .noScale: "нет шкалы"
    case .notComparable: "не сопоставимо"
    case .notApplicable: "не применяется"
    }
  }

  /// What the sign tells the reader, as a sentence of the legend.
  public var explanation: String {
    switch self {
    case .notHeld: "Процедура в этом году не проводилась; это не отсутствие результатов школы."
    case .noData: "Процедура проводилась, но сведений в исходных файлах нет; это не ноль."
    case .tooFew: "Участников слишком мало, чтобы показывать долю или делать вывод."
    case .hidden: "Значение скрыто, чтобы нельзя было узнать результат отдельного ребёнка."
    case .noScale: "Шкала перевода баллов в отметки неизвестна; отметки не рассчитываются."
    case .notComparable: "Процедуры различаются по времени или составу; разность не рассчитывается."
    case .notApplicable: "Показатель к этой строке не относится."
    }
  }
}
