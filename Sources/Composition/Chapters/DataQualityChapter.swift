import Aggregation
import Loading
import ReportModel
public import Vocabulary
import Wording

/// What was odd in the input: every rule, also those that passed, and every remark with its place.
func dataQualityChapter(_ input: ReportInput, _ names: Names) -> Section {
  func count(_ severity: Issue.Severity) -> Quantity {
    Figures.count(input.region.issues.count { $0.severity == severity }, .region, "issues-" + severity.rawValue)
  }
  let all = Figures.count(input.region.issues.count, .region, "issues")
  let tables = DataQualityTables(input, names)
  var blocks: [Block] = [
    .paragraph(
      "Проверка дала \(all, NounForms(.issue)): ошибок – \(count(.error)), предупреждений – \(count(.warning)), сведений – \(count(.notice)). Ошибка означает, что файл или его часть не учтены. Полный перечень с указанием файла, листа и ячейки – \(table: DataQualityTables.issues) рабочей книги, по файлам – \(table: DataQualityTables.files)."
    )
  ]
  if let sentence = unmatchedSentence(input) { blocks.append(.paragraph(sentence)) }
  blocks += [.table(tables.rules), .annex(tables.files), .annex(tables.issues)]
  if !input.region.unmatchedSchools.isEmpty { blocks.append(.annex(unmatchedTable(input))) }
  return Section(id: "chapter-data-quality", title: "Качество данных", blocks: blocks)
}

/// «ошибка», «предупреждение», «сведение».
public func severityWord(_ severity: Issue.Severity) -> String {
  switch severity {
  case .error: "ошибка"
  case .warning: "предупреждение"
  case .notice: "сведение"
  }
}
