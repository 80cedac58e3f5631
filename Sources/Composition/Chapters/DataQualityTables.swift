import Aggregation
import Loading
import ReportModel
import Vocabulary

/// The tables of data quality, each leading to the others: a rule to its first remark, a remark to its rule and its file.
struct DataQualityTables {
  static let rules = "quality-rules"
  static let files = "quality-files"
  static let issues = "quality-issues"

  private let input: ReportInput
  private let names: Names
  /// The gravest first, then in the order of the rules and of the places.
  private let sorted: [Issue]
  private let placeOfRule: [String: Int]
  private let sources: [SourceFile]
  private let placeOfFile: [String: Int]

  init(_ input: ReportInput, _ names: Names) {
    self.input = input
    self.names = names
    let order = Dictionary(uniqueKeysWithValues: Rule.all.enumerated().map { ($1.id, $0) })
    placeOfRule = order
    sorted = input.region.issues.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.severity != b.severity { return a.severity > b.severity }
      return (order[a.rule] ?? 0, a.place, left.offset) < (order[b.rule] ?? 0, b.place, right.offset)
    }.map(\.element)
    sources = input.region.sources
    placeOfFile = Dictionary(sources.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }

  var rules: Table {
    let byRule = Dictionary(grouping: sorted, by: \.rule)
    var links: [RowLink] = []
    let rows = Rule.all.enumerated().map { place, rule -> [Value] in
      let fired = byRule[rule.id] ?? []
      if let first = sorted.firstIndex(where: { $0.rule == rule.id }) {
        links.append(RowLink(row: place, column: 1, table: Self.issues, targetRow: first))
      }
      return [
        .words(rule.title), .words(rule.id), .words(fired.isEmpty ? "пройдено" : severityWord(rule.severity)),
        .quantity(Figures.count(fired.count, .region, "issues-" + rule.id)),
        .quantity(Figures.count(fired.reduce(0) { $0 + $1.count }, .region, "issue-rows-" + rule.id)),
        .words(fired.isEmpty ? "–" : rule.effect),
      ]
    }
    return Table(
      id: Self.rules, title: "Проверки данных",
      summary: "Каждая проверка и её итог; «пройдено» – замечаний нет. Код проверки ведёт к первому её замечанию.",
      columns: [
        .words("Проверка"), .words("Код"), .words("Итог"), .count("Замечаний"), .count("Строк или ячеек"),
        .words("Как учтено"),
      ], rows: rows, links: links)
  }

  /// Files of the folder by the remarks on them.
  var files: Table {
    let byFile = Dictionary(grouping: sorted, by: \.place.file)
    var links: [RowLink] = []
    let rows = sources.enumerated().map { place, source -> [Value] in
      let found = byFile[source.path] ?? []
      if let first = sorted.firstIndex(where: { $0.place.file == source.path }) {
        links.append(RowLink(row: place, column: 0, table: Self.issues, targetRow: first))
      }
      func remarks(_ severity: Issue.Severity) -> Value {
        count(found.count { $0.severity == severity }, source.path, "issues-" + severity.rawValue)
      }
      return [
        .words(source.path), .words(stateWord(source.state)), remarks(.error), remarks(.warning), remarks(.notice),
        count(source.rowsRead, source.path, "rows-read"), count(source.rowsKept, source.path, "rows-kept"),
      ]
    }
    return Table(
      id: Self.files, title: "Замечания по файлам",
      summary: "Сколько замечаний к каждому файлу папки и сколько строк учтено; имя файла ведёт к первому замечанию.",
      columns: [
        .words("Файл"), .words("Состояние"), .count("Ошибок"), .count("Предупреждений"), .count("Сведений"),
        .count("Строк прочитано"), .count("Строк учтено"),
      ], rows: rows, links: links)
  }

  var issues: Table {
    let effects = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, $0.effect) })
    var links: [RowLink] = []
    let rows = sorted.enumerated().map { place, issue -> [Value] in
      if let rule = placeOfRule[issue.rule] {
        links.append(RowLink(row: place, column: 1, table: Self.rules, targetRow: rule))
      }
      if let file = placeOfFile[issue.place.file] {
        links.append(RowLink(row: place, column: 2, table: Self.files, targetRow: file))
      }
      let cell = issue.place.row.map { (issue.place.columnLetters ?? "строка ") + String($0) }
      return [
        .words(severityWord(issue.severity)), .words(issue.rule), .words(issue.place.file),
        .words(issue.place.sheet ?? "–"), .words(cell ?? "–"),
        .words(issue.school.map { names.school($0) } ?? "–"), .words(issue.work.map { names.work($0) } ?? "–"),
        .words(issue.found), .words(issue.expected), count(issue.count, issue.place.file, issue.rule),
        .words(effects[issue.rule] ?? "–"), .words(issue.remedy),
      ]
    }
    return Table(
      id: Self.issues, title: "Замечания к данным",
      summary:
        "Место первого случая, что найдено, что ожидалось, как учтено и что сделать; сначала ошибки. Код ведёт к проверке, имя – к файлу.",
      columns: [
        .words("Важность"), .words("Проверка"), .words("Файл"), .words("Лист"), .words("Ячейка"), .words("Школа"),
        .words("Работа"), .words("Найдено"), .words("Ожидалось"), .count("Случаев"), .words("Как учтено"),
        .words("Что сделать"),
      ], rows: rows, links: links)
  }

  private func count(_ number: Int, _ file: String, _ measure: String) -> Value {
    .quantity(Quantity(Double(number), .count, address: Address(territory: "files", work: file, measure: measure)))
  }
}
