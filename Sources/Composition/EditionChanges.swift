public import ReportModel
import Wording

/// The document with a section that says what changed since an earlier edition, after its first section.
///
/// - Parameters:
///   - document: the one that tells of the changes.
///   - documents: all documents of this edition, `document` among them.
///   - earlier: what the manifest of the earlier report holds.
public func addingChanges(to document: Document, of documents: [Document], since earlier: Edition) -> Document {
  var changed = document
  var before = earlier
  // A document that is not written this time has not lost its figures.
  let written = Set(documents.map(\.id))
  before.figures.removeAll { !written.contains($0.document) }
  let now = Edition(of: documents)
  if now.statements.isEmpty { before.statements = [] }
  let section = changesSection(from: before, to: now)
  changed.sections.insert(section, at: min(1, changed.sections.count))
  return changed
}

/// «Что изменилось»: sources, figures, findings, recommendations, parameters; what did not change is not told.
func changesSection(from earlier: Edition, to now: Edition) -> Section {
  let date = DateText.long(year: earlier.date.year, month: earlier.date.month, day: earlier.date.day)
  var blocks: [Block] = [
    .paragraph(
      "Сравнение с выпуском по состоянию на \(date). Сравниваются показатели таблиц справки; новое значение может отражать и новые данные, и уточнение прежних."
    )
  ]
  let sources = changedSources(earlier, now)
  let figures = changedFigures(earlier, now)
  let statements = changedStatements(earlier, now)
  let parameters = changedParameters(earlier, now)
  if let table = sources { blocks.append(.table(table)) }
  if let table = figures { blocks.append(table.rows.count > longestPrinted ? .annex(table) : .table(table)) }
  if let table = statements { blocks.append(table.rows.count > longestPrinted ? .annex(table) : .table(table)) }
  if let table = parameters { blocks.append(.table(table)) }
  if blocks.count == 1 { blocks.append(.paragraph("Ни исходные файлы, ни показатели, ни выводы не изменились.")) }
  return Section(id: Edition.changesID, title: "Что изменилось", blocks: blocks)
}

/// More rows than these stand in the book.
private let longestPrinted = 25

private func changedSources(_ earlier: Edition, _ now: Edition) -> Table? {
  let files = Set(earlier.sources.keys).union(now.sources.keys).sorted()
  let rows = files.compactMap { file -> [Value]? in
    switch (earlier.sources[file], now.sources[file]) {
    case (nil, .some): [.words(file), .words("добавлен")]
    case (.some, nil): [.words(file), .words("убран")]
    case (let before, let after): before == after ? nil : [.words(file), .words("содержание изменено")]
    }
  }
  if rows.isEmpty { return nil }
  return Table(
    id: "changed-sources", title: "Изменения в исходных файлах",
    summary: "Файлы сравниваются по содержанию; переименованный файл показан как убранный и добавленный.",
    columns: [.words("Файл"), .words("Что изменилось")], rows: rows)
}

private func changedFigures(_ earlier: Edition, _ now: Edition) -> Table? {
  let before = Dictionary(earlier.figures.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
  var addresses: Set<Address> = []
  var rows: [[Value]] = []
  for figure in now.figures {
    addresses.insert(figure.address)
    guard let old = before[figure.address] else {
      rows.append([
        .words(figure.row), .words(figure.column), .missing(.noData), .quantity(figure.quantity), .words("появился"),
      ])
      continue
    }
    if old.value == figure.value || old.unit != figure.unit { continue }
    rows.append([
      .words(figure.row), .words(figure.column), .quantity(old.quantity(of: earlier)), .quantity(figure.quantity),
      .words(figure.value > old.value ? "больше" : "меньше"),
    ])
  }
  for old in earlier.figures where !addresses.contains(old.address) {
    rows.append([
      .words(old.row), .words(old.column), .quantity(old.quantity(of: earlier)), .missing(.noData),
      .words("больше не приводится"),
    ])
  }
  if rows.isEmpty { return nil }
  return Table(
    id: "changed-figures", title: "Изменения показателей",
    summary: "Строка и столбец – те, где показатель стоит в таблице справки.",
    columns: [
      .words("Строка"), .words("Показатель"), .words("Было"), .words("Стало"), .words("Изменение"),
    ], rows: rows)
}

private func changedStatements(_ earlier: Edition, _ now: Edition) -> Table? {
  let before = Dictionary(earlier.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let after = Dictionary(now.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  func kind(_ statement: RecordedStatement) -> Value {
    .words(statement.kind == .finding ? "вывод" : "рекомендация")
  }
  func state(_ words: String) -> Value { .words(words.isEmpty ? "без оговорки" : words) }
  var rows: [[Value]] = []
  for one in now.statements {
    guard let old = before[one.id] else {
      rows.append([kind(one), .text(one.text), .missing(.notApplicable), state(one.state), .words("новое")])
      continue
    }
    if old.state == one.state { continue }
    rows.append([kind(one), .text(one.text), state(old.state), state(one.state), .words("уточнено")])
  }
  for old in earlier.statements where after[old.id] == nil {
    let outcome = old.kind == .finding ? "больше не подтверждается данными" : "снято: основание больше не наблюдается"
    rows.append([kind(old), .text(old.text), state(old.state), .missing(.notApplicable), .words(outcome)])
  }
  if rows.isEmpty { return nil }
  return Table(
    id: "changed-statements", title: "Изменения выводов и рекомендаций",
    summary: "Рекомендация с состоянием «выполнено» исполнена; снятая рекомендация исполнения не означает.",
    columns: [
      .words("Что"), .words("Содержание"), .words("Было"), .words("Стало"), .words("Изменение"),
    ], rows: rows)
}

private func changedParameters(_ earlier: Edition, _ now: Edition) -> Table? {
  let names = Set(earlier.parameters.keys).union(now.parameters.keys).sorted()
  let rows = names.compactMap { name -> [Value]? in
    let (before, after) = (earlier.parameters[name], now.parameters[name])
    if before == after { return nil }
    return [
      .words(name), before.map { .words($0) } ?? .missing(.notApplicable),
      after.map { .words($0) } ?? .missing(.notApplicable),
    ]
  }
  if rows.isEmpty { return nil }
  return Table(
    id: "changed-parameters", title: "Изменения параметров методики",
    summary: "При других порогах те же данные дают другие числа; параметр объясняет spravka explain.",
    columns: [.words("Параметр"), .words("Было"), .words("Стало")], rows: rows)
}
