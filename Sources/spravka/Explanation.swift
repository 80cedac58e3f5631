import Composition
import Indicators
import Loading
import Reference
import Vocabulary

/// One explanation: a heading and labelled paragraphs.
struct Explanation: Hashable {
  let id: String
  /// What it is: «показатель», «проверка данных», «параметр методики».
  let kind: String
  let title: String
  /// English keys for machines, Russian labels for people.
  let parts: [Part]

  struct Part: Hashable {
    let key: String
    let label: String
    let words: String
  }

  static func all(_ methodology: Methodology) -> [Explanation] {
    IndicatorCatalogue.all.map(Explanation.init) + Rule.all.map(Explanation.init)
      + Methodology.Parameter.allCases.map { Explanation($0, methodology) }
  }

  var text: String {
    (["\(id) – \(kind)", title] + parts.map { "\n\($0.label): \($0.words)" }).joined(separator: "\n")
  }

  var record: [String: String] {
    Dictionary(
      uniqueKeysWithValues: [("id", id), ("kind", kind), ("title", title)] + parts.map { ($0.key, $0.words) })
  }

  private init(id: String, kind: String, title: String, _ parts: [(key: String, label: String, words: String)]) {
    self.id = id
    self.kind = kind
    self.title = title
    self.parts = parts.filter { !$0.words.isEmpty }.map { Part(key: $0.key, label: $0.label, words: $0.words) }
  }

  private init(_ indicator: IndicatorDefinition) {
    self.init(
      id: indicator.id, kind: "показатель", title: indicator.title,
      [
        ("question", "Вопрос", indicator.question), ("formula", "Формула", indicator.formula),
        ("assumptions", "Допущения", indicator.assumptions), ("source", "Источник", indicator.source),
      ])
  }

  private init(_ rule: Rule) {
    self.init(
      id: rule.id, kind: "проверка данных", title: rule.title,
      [
        ("severity", "Важность", severityWord(rule.severity)), ("expected", "Ожидается", rule.expected),
        ("effect", "Если нарушено", rule.effect), ("remedy", "Что сделать", rule.remedy),
      ])
  }

  private init(_ parameter: Methodology.Parameter, _ methodology: Methodology) {
    let entry = methodology.entry(parameter)
    self.init(
      id: parameter.rawValue, kind: "параметр методики", title: entry.title,
      [
        ("value", "Значение", parameterWords(methodology)[parameter.rawValue] ?? ""), ("unit", "Единица", entry.unit),
        ("origin", "Откуда значение", entry.isOverridden ? "задано пользователем" : "по умолчанию"),
        ("source", "Источник", entry.source), ("date", "Дата источника", entry.date?.description ?? ""),
        ("confidence", "Уверенность", confidenceWord(entry.confidence)), ("note", "Примечание", entry.note),
      ])
  }
}
