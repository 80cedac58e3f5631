import Indicators
import Loading
public import Reference
public import ReportModel
import Vocabulary

/// METHODOLOGY.md: every indicator, parameter and check, from the same definitions that reports and `explain` print.
public func methodologyPage(book: ReferenceBook) -> Document {
  Document(
    id: "methodology", title: "Методика",
    subtitle: "Показатели, параметры и проверки данных; страница создаётся из определений в программе",
    date: CalendarDate(year: 2022, month: 12, day: 31), stamp: "Справочная страница. Данных о школах не содержит",
    keywords: [],
    sections: [indicatorsSection(), parametersSection(book.methodology), rulesSection()],
    provenance: Provenance(tool: "spravka", version: ""))
}

private func indicatorsSection() -> Section {
  var blocks: [Block] = []
  for definition in IndicatorCatalogue.all {
    blocks.append(.heading(Text(stringLiteral: definition.title)))
    blocks.append(
      .list(
        [
          "Код: \(definition.id)", "Вопрос: \(definition.question)", "Формула: \(definition.formula)",
          "Допущения: \(definition.assumptions)", "Источник: \(definition.source)",
        ], numbered: false))
  }
  return Section(id: "indicators-chapter", title: "Показатели", blocks: blocks)
}

private func parametersSection(_ methodology: Methodology) -> Section {
  let words = parameterWords(methodology)
  let rows = Methodology.Parameter.allCases.map { parameter -> [Value] in
    let entry = methodology.entry(parameter)
    return [
      .words(parameter.rawValue), .words(entry.title), .words(words[parameter.rawValue] ?? ""), .words(entry.unit),
      .words(entry.source), .words(entry.date?.description ?? "–"), .words(confidenceWord(entry.confidence)),
    ]
  }
  return Section(
    id: "parameters-chapter", title: "Параметры",
    blocks: [
      .paragraph("Значение по умолчанию меняется файлом методики (параметр --methodology)."),
      .table(
        Table(
          id: "parameters", title: "Параметры методики",
          summary: "Значение, его источник, дата источника и уверенность.",
          columns: ["Код", "Параметр", "Значение", "Единица", "Источник", "Дата источника", "Уверенность"].map {
            Column.words($0)
          },
          rows: rows)),
    ])
}

private func rulesSection() -> Section {
  let rows = Rule.all.map { rule -> [Value] in
    [
      .words(rule.id), .words(rule.title), .words(severityWord(rule.severity)), .words(rule.expected),
      .words(rule.remedy),
      .words(rule.effect),
    ]
  }
  return Section(
    id: "rules-chapter", title: "Проверки данных",
    blocks: [
      .table(
        Table(
          id: "rules", title: "Проверки данных", summary: "Что проверяется, что ожидается и что сделать.",
          columns: ["Код", "Проверка", "Важность", "Ожидается", "Что сделать", "Как учтено"].map { Column.words($0) },
          rows: rows))
    ])
}
