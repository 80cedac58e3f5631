import Findings
import Indicators
import Loading
public import Reference
import Vocabulary

/// What an id means: the one text of METHODOLOGY.md and of `spravka explain`.
public struct MethodologyEntry: Hashable, Sendable {
  /// The kinds of things that have an id, in the order of METHODOLOGY.
  public enum Kind: String, CaseIterable, Sendable {
    case indicator = "показатель"
    case findingRule = "правило вывода"
    case recommendationRule = "правило рекомендации"
    case parameter = "параметр методики"
    case dataRule = "проверка данных"

    /// Title of its chapter.
    var chapter: String {
      switch self {
      case .indicator: "Показатели"
      case .findingRule: "Правила выводов"
      case .recommendationRule: "Правила рекомендаций"
      case .parameter: "Параметры"
      case .dataRule: "Проверки данных"
      }
    }

    /// Id of its chapter.
    var id: String {
      switch self {
      case .indicator: "indicators-chapter"
      case .findingRule: "finding-rules-chapter"
      case .recommendationRule: "recommendation-rules-chapter"
      case .parameter: "parameters-chapter"
      case .dataRule: "rules-chapter"
      }
    }
  }

  /// A labelled paragraph: an English key for machines, a Russian label for people.
  public struct Part: Hashable, Sendable {
    public let key: String
    public let label: String
    public let words: String
  }

  public let id: String
  public let kind: Kind
  public let title: String
  public let parts: [Part]

  /// Everything that has an id, in the order of METHODOLOGY.
  public static func all(_ methodology: Methodology) -> [MethodologyEntry] {
    IndicatorCatalogue.all.map(MethodologyEntry.init) + judging
      + Methodology.Parameter.allCases.map { MethodologyEntry($0, methodology) } + checking
  }

  /// Every rule: those of findings and recommendations, then those that check data.
  public static var rules: [MethodologyEntry] { judging + checking }

  private static var judging: [MethodologyEntry] { FindingBook.rules.map { MethodologyEntry($0.definition) } }

  private static var checking: [MethodologyEntry] { Rule.all.map(MethodologyEntry.init) }

  private init(id: String, _ kind: Kind, _ title: String, _ parts: [(key: String, label: String, words: String)]) {
    self.id = id
    self.kind = kind
    self.title = title
    self.parts = parts.filter { !$0.words.isEmpty }.map { Part(key: $0.key, label: $0.label, words: $0.words) }
  }

  private init(_ indicator: IndicatorDefinition) {
    self.init(
      id: indicator.id, .indicator, indicator.title,
      [
        ("question", "Вопрос", indicator.question), ("formula", "Формула", indicator.formula),
        ("assumptions", "Допущения", indicator.assumptions), ("source", "Источник", indicator.source),
      ])
  }

  private init(_ rule: RuleDefinition) {
    self.init(
      id: rule.id, .findingRule, rule.title,
      [
        ("question", "Вопрос", rule.question), ("fires", "Когда делается вывод", rule.fires),
        ("severity", "Важность", findingSeverityWord(rule.severity)), ("caution", "Чего не означает", rule.caution),
      ])
  }

  private init(_ rule: Rule) {
    self.init(
      id: rule.id, .dataRule, rule.title,
      [
        ("severity", "Важность", severityWord(rule.severity)), ("expected", "Ожидается", rule.expected),
        ("effect", "Если нарушено", rule.effect), ("remedy", "Что сделать", rule.remedy),
      ])
  }

  private init(_ parameter: Methodology.Parameter, _ methodology: Methodology) {
    let entry = methodology.entry(parameter)
    self.init(
      id: parameter.rawValue, .parameter, entry.title,
      [
        ("value", "Значение", parameterWords(methodology)[parameter.rawValue] ?? ""), ("unit", "Единица", entry.unit),
        ("origin", "Откуда значение", entry.isOverridden ? "задано пользователем" : "по умолчанию"),
        ("source", "Источник", entry.source), ("date", "Дата источника", entry.date?.description ?? ""),
        ("confidence", "Уверенность", confidenceWord(entry.confidence)), ("note", "Примечание", entry.note),
      ])
  }
}

/// «к сведению», «требует внимания», «требует решения».
func findingSeverityWord(_ severity: RuleDefinition.Severity) -> String {
  switch severity {
  case .note: "к сведению"
  case .attention: "требует внимания"
  case .action: "требует решения"
  }
}
