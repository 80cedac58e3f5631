import Aggregation
import Loading
import ReportModel
public import Vocabulary
import Wording

/// What was odd in the input: every rule, also those that passed, and every remark with its place.
func dataQualityChapter(_ input: ReportInput, _ names: Names) -> Section {
  let errors = input.region.issues.filter { $0.severity == .error }.count
  let all = Figures.count(input.region.issues.count, .region, "issues")
  let severe = Figures.count(errors, .region, "issues-error")
  return Section(
    id: "chapter-data-quality", title: "Качество данных",
    blocks: [
      .paragraph(
        "Проверка дала \(all, NounForms(.issue)), из них ошибок – \(severe). Ошибка означает, что файл или его часть не учтены. Полный перечень с указанием файла, листа и ячейки – \(table: "quality-issues") рабочей книги."
      ),
      .table(rules(input)), .annex(issues(input, names)),
    ])
}

/// «ошибка», «предупреждение», «сведение».
public func severityWord(_ severity: Issue.Severity) -> String {
  switch severity {
  case .error: "ошибка"
  case .warning: "предупреждение"
  case .notice: "сведение"
  }
}

private func rules(_ input: ReportInput) -> Table {
  var byRule: [String: (issues: Int, rows: Int)] = [:]
  for issue in input.region.issues {
    byRule[issue.rule, default: (0, 0)].issues += 1
    byRule[issue.rule, default: (0, 0)].rows += issue.count
  }
  let rows = Rule.all.map { rule -> [Value] in
    let fired = byRule[rule.id]
    return [
      .words(rule.title), .words(rule.id), .words(fired == nil ? "пройдено" : severityWord(rule.severity)),
      .quantity(Figures.count(fired?.issues ?? 0, .region, "issues-" + rule.id)),
      .quantity(Figures.count(fired?.rows ?? 0, .region, "issue-rows-" + rule.id)),
      .words(fired == nil ? "–" : rule.effect),
    ]
  }
  return Table(
    id: "quality-rules", title: "Проверки данных",
    summary: "Каждая проверка и её итог; «пройдено» – замечаний нет.",
    columns: [
      .words("Проверка"), .words("Код"), .words("Итог"), .count("Замечаний"), .count("Строк или ячеек"),
      .words("Как учтено"),
    ], rows: rows)
}

private func issues(_ input: ReportInput, _ names: Names) -> Table {
  let order = Dictionary(uniqueKeysWithValues: Rule.all.enumerated().map { ($1.id, $0) })
  let sorted = input.region.issues.enumerated().sorted { left, right in
    let (a, b) = (left.element, right.element)
    if a.severity != b.severity { return a.severity > b.severity }
    return (order[a.rule] ?? 0, a.place, left.offset) < (order[b.rule] ?? 0, b.place, right.offset)
  }.map(\.element)
  let rows = sorted.map { issue -> [Value] in
    let cell = issue.place.row.map { (issue.place.columnLetters ?? "строка ") + String($0) }
    return [
      .words(severityWord(issue.severity)), .words(issue.rule), .words(issue.place.file),
      .words(issue.place.sheet ?? "–"),
      .words(cell ?? "–"), .words(issue.school.map { names.school($0) } ?? "–"),
      .words(issue.work.map { names.work($0) } ?? "–"), .words(issue.found), .words(issue.expected),
      .quantity(
        Quantity(
          Double(issue.count), .count,
          address: Address(territory: "files", work: issue.place.file, measure: issue.rule))), .words(issue.remedy),
    ]
  }
  return Table(
    id: "quality-issues", title: "Замечания к данным",
    summary: "Место первого случая, что найдено, что ожидалось и что сделать; сначала ошибки.",
    columns: [
      .words("Важность"), .words("Проверка"), .words("Файл"), .words("Лист"), .words("Ячейка"), .words("Школа"),
      .words("Работа"), .words("Найдено"), .words("Ожидалось"), .count("Случаев"), .words("Что сделать"),
    ], rows: rows)
}
