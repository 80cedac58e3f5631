import Aggregation
import Findings
import Indicators
import Loading
import Reference
import ReportModel
import Vocabulary
import Wording

/// Паспорт школы: two pages for its head, with a place to disagree.
///
/// Nothing here is about a class or a teacher, and similar schools have no names.
func composePassport(_ school: School, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let place = school.municipality?.name ?? "муниципалитет не указан"
  return Document(
    id: "school-passport", title: "Паспорт школы: \(school.name)",
    subtitle: "\(place); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "паспорт школы"],
    sections: [
      passportSelf(school, input), passportSeen(school, input, names), passportResults(school, input, names),
    ] + passportRisks(school, input) + passportSkills(school, input, names) + [
      passportMeasures(school, input), passportRemarks(school, input, names), passportReading(input),
    ], provenance: provenance(input))
}

/// 1. Who we are, beside the medians of similar schools.
private func passportSelf(_ school: School, _ input: ReportInput) -> Section {
  let forms = ContextForms(school, input)
  let territory = Territory.school(school.id)
  guard forms.isThere else {
    return Section(
      id: "passport-self", title: "Кто мы",
      blocks: [.paragraph("Контекстной формы школы в данных нет; условия и ресурсы не показаны.")])
  }
  func number(_ name: String, _ measure: String, _ value: (ContextForms) -> Int?) -> [Value] {
    [
      .words(name),
      value(forms).map { .quantity(Figures.count($0, territory, "context-" + measure)) } ?? .missing(.noData),
      neighbourMedian(measure, school, input, share: false) { value($0).map(Double.init) },
    ]
  }
  func part(_ name: String, _ measure: String, _ share: (ContextForms) -> CountedShare?) -> [Value] {
    [
      .words(name),
      share(forms).map {
        let count = Figures.count($0.count, territory, "context-\(measure)-count")
        let of = Figures.count($0.of, territory, "context-\(measure)-of")
        let value = Quantity(
          $0.value, .share, n: $0.of, address: Figures.address(territory, nil, "context-" + measure))
        return .text("\(count) из \(of) (\(value))")
      } ?? .missing(.noData), neighbourMedian(measure, school, input, share: true) { share($0)?.value },
    ]
  }
  let rows = PassportMeasure.all.map { measure in
    switch measure.value {
    case .count(let count): number(measure.name, measure.measure, count)
    case .share(let share): part(measure.name, measure.measure, share)
    }
  }
  return Section(
    id: "passport-self", title: "Кто мы",
    blocks: [
      .table(
        Table(
          id: "passport-context", title: "Школа и похожие школы",
          summary:
            "Последние ответы из форм (\(forms.years.map(String.init).joined(separator: ", "))); похожие школы подобраны по условиям, без названий, показана середина их значений.",
          columns: [.words("Показатель"), .words("Школа"), .words("Похожие школы (середина)")], rows: rows))
    ])
}

/// 2. Five lines of what is seen, then what the measures rest on; each finding is told once and has its number, and
/// what the school answered to it stands beside it.
func passportSeen(_ school: School, _ input: ReportInput, _ names: Names) -> Section {
  let findings = input.findings[.school(school.id)].filter { $0.rule != SchoolDisagreement.definition.id }
  let told = findings.prefix(input.book.methodology.integer(.frontPageFindings))
  let rest = findings.dropFirst(told.count)
  let grounds = Set(passportRecommendations(school, input).flatMap(\.grounds.all))
  let others = rest.filter { grounds.contains($0) || input.remark(on: $0) != nil }
  func text(_ finding: Finding) -> Text {
    Sentences(names: names).text(of: finding) + (input.remark(on: finding).map { " \($0)" } ?? "")
  }
  var blocks: [Block] =
    told.isEmpty
    ? [.paragraph("По имеющимся данным выводов, требующих внимания школы, нет.")]
    : [.list(told.map(text), numbered: true)]
  if !others.isEmpty {
    blocks.append(.paragraph("Другие выводы, на которых основаны меры или на которые ответила школа:"))
    blocks.append(.list(others.map { "№ \(ordinal($0.number, "finding")). \(text($0))" }, numbered: false))
  }
  let untold = rest.count - others.count
  if untold > 0 {
    blocks.append(
      .paragraph(
        "Остальные выводы, \(Figures.count(untold, .school(school.id), "findings-more")), – в книге региона."
      ))
  }
  return Section(id: "passport-seen", title: "Что видно", blocks: blocks)
}

/// 7. What the school answers to each finding; an earlier answer is printed.
private func passportRemarks(_ school: School, _ input: ReportInput, _ names: Names) -> Section {
  let findings = input.findings[.school(school.id)].filter { $0.rule != SchoolDisagreement.definition.id }
  let told = findings.prefix(input.book.methodology.integer(.frontPageFindings))
  let remarks = input.region.project.remarks.filter { $0.school == school.id }
  let rows = told.enumerated().map { index, _ -> [Value] in
    let number = index + 1
    let remark = remarks.last { $0.finding == String(number) }
    return [
      .words("вывод № \(number)"),
      remark.map { .words($0.agrees ? "согласны" : "не согласны") } ?? .blank,
      remark.map { .words($0.explanation.isEmpty ? "–" : $0.explanation) } ?? .blank,
    ]
  }
  guard !rows.isEmpty else {
    return Section(
      id: "passport-remarks", title: "Замечания школы",
      blocks: [.paragraph("Выводов нет; замечания к таблице результатов школа может прислать в свободной форме.")])
  }
  return Section(
    id: "passport-remarks", title: "Замечания школы",
    blocks: [
      .paragraph(
        "Школа отвечает на каждый вывод в форме «Замечания школы» (spravka template замечания); ответ печатается рядом с выводом при следующем расчёте."
      ),
      .table(
        Table(
          id: "passport-remarks-table", title: "Согласие и замечания школы",
          summary: "Заполняет школа: согласны или не согласны, пояснение.",
          columns: [
            .words("Вывод"), Column("Согласны", .decision(choices: ["согласны", "не согласны"])),
            Column("Пояснение школы", .decision(choices: [])),
          ], rows: rows)),
    ])
}

/// 8. How to read.
private func passportReading(_ input: ReportInput) -> Section {
  Section(
    id: "passport-reading", title: "Как читать",
    blocks: [
      .list(
        [
          "«9 из 21» – столько участников получили отметку «2»; доля в скобках относится к этой работе.",
          "«От … до …» – где лежала бы доля, если бы работу можно было повторить; чем меньше участников, тем шире.",
          "Слово о надёжности («вероятно», «данных недостаточно») относится к одной работе, а не к школе в целом.",
          "Осень 2020 года и весна не сравниваются: работу за класс писали учащиеся следующего класса.",
        ], numbered: false), .caution(Text(stringLiteral: input.book.methodology.text(.caveatVPR))),
    ])
}
