/// A kind of document that can be asked for: `паспорт`, `участники-2022`.
public struct DocumentKind: Hashable, Sendable {
  /// The kinds in the order in which a folder lists them.
  public enum Base: String, CaseIterable, Sendable {
    case reference = "справка"
    case participants = "участники"
    case context = "контекст"
    case request = "заявка"
    case comparison = "сравнение"
    case methodists = "методистам"
    case municipality = "муниципалитет"
    case passport = "паспорт"
    case curator = "куратор"
    case interview = "собеседование"
    case expertise = "экспертиза"
    case roadmaps = "дорожные-карты"
    case monitoring = "мониторинг"
    case august = "август"
    case decisions = "решения"
    case control = "контроль"
    case final = "итог"
    case quality = "качество"

    /// What it is called in lists.
    public var title: String {
      switch self {
      case .reference: "Аналитическая справка по всем школам"
      case .participants: "Аналитическая справка по участникам проекта года включения: участники-2021, участники-2022"
      case .context: "Контекстная информационная справка"
      case .request: "Заявка школы на адресное сопровождение"
      case .comparison: "Сравнение школ с низкими результатами по региону"
      case .methodists: "Книга методиста по предмету"
      case .municipality: "Справка муниципалитету с сопроводительным письмом"
      case .passport: "Паспорт школы"
      case .curator: "Карта посещения школы куратором"
      case .interview: "Карта собеседования с командой школы"
      case .expertise: "Результаты муниципальной содержательной экспертизы с анкетой координатора"
      case .roadmaps: "Справка о муниципальных дорожных картах и состояние шагов"
      case .monitoring: "Справки регионального мониторинга"
      case .august: "Материалы августовской сессии"
      case .decisions: "Лист ознакомления и принятых решений"
      case .control: "Лист контроля рекомендаций прошлой справки"
      case .final: "Публичная справка по итогам года: итог-2022"
      case .quality: "Отчёт о качестве данных"
      }
    }

    /// Whether it speaks of results, so that a folder without a single work cannot give it.
    public var needsWorks: Bool { ![.roadmaps, .monitoring, .expertise].contains(self) }

    /// Whether a year may stand behind the word.
    var takesYear: Bool { self == .participants || self == .final }
  }

  public let base: Base
  /// The year of `участники-2022`; `nil` for all years that the data give.
  public let year: Int?

  public init(_ base: Base, year: Int? = nil) {
    self.base = base
    self.year = year
  }

  /// `nil` for words that name no document.
  public init?(_ words: String) {
    if let base = Base(rawValue: words) {
      self.init(base)
      return
    }
    guard let dash = words.lastIndex(of: "-"), let base = Base(rawValue: String(words[..<dash])), base.takesYear,
      let year = Int(words[words.index(after: dash)...]), (2000...2100).contains(year)
    else { return nil }
    self.init(base, year: year)
  }

  public var words: String { base.rawValue + (year.map { "-\($0)" } ?? "") }
}
