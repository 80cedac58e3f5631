import Aggregation
import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

/// What the rules found: how much in each municipality, and every finding with its number in the annex.
func findingsChapter(_ input: ReportInput, _ names: Names) -> Section {
  let register = FindingRegister(input)
  guard !register.findings.isEmpty else {
    return Section(
      id: "chapter-findings", title: "Выводы", blocks: [.paragraph("Выводов, требующих внимания, по этим данным нет.")])
  }
  return Section(
    id: "chapter-findings", title: "Выводы",
    blocks: [
      .paragraph(
        "Каждый вывод сказан один раз в перечне (\(table: "findings")) и дальше упоминается по номеру; сначала то, что касается большего числа учащихся при большей надёжности. Второй номер – номер вывода в паспорте школы: на него школа может возразить."
      ),
      .table(byMunicipality(input)),
      .annex(
        findingTable(
          register, id: "findings", title: "Перечень выводов",
          summary:
            "Сначала регион, затем школы по муниципалитетам и алфавиту; код правила объясняет команда spravka explain.",
          input, names)),
    ])
}

private func byMunicipality(_ input: ReportInput) -> Table {
  let region = input.region
  let severities = Dictionary(
    uniqueKeysWithValues: FindingBook.rules.map { ($0.definition.id, $0.definition.severity) })
  let rows = region.municipalities.map { municipality -> [Value] in
    let schools = region.schools.filter { $0.municipality == municipality }
    let findings = schools.map { input.findings[.school($0.id)] }
    func count(_ measure: String, _ condition: (Finding) -> Bool) -> Value {
      .quantity(
        Figures.count(
          findings.count { $0.contains(where: condition) }, .municipality(municipality), "findings-" + measure))
    }
    func severity(_ finding: Finding) -> RuleDefinition.Severity { severities[finding.rule] ?? .note }
    return [
      .words(municipality.name),
      .quantity(Figures.count(schools.count, .municipality(municipality), "findings-schools")),
      count("sure") { severity($0) == .action && ($0.word ?? .insufficient) >= .veryLikely },
      count("likely") { severity($0) == .action && $0.word == .likely },
      count("attention") { severity($0) == .attention && $0.word != .insufficient },
      count("insufficient") { $0.rule == InsufficientData.definition.id },
    ]
  }
  return Table(
    id: "findings-by-municipality", title: "Школы с выводами по муниципалитетам",
    summary:
      "Сколько школ имеют хотя бы один такой вывод; школа может стоять в нескольких столбцах. Порядок – по алфавиту, не по результату.",
    columns: [
      .words("Муниципалитет"), .count("Школ"), .count("Требует решения, не ниже «весьма вероятно»"),
      .count("Требует решения, «вероятно»"), .count("Требует внимания"), .count("Данных недостаточно"),
    ], rows: rows)
}

/// Every finding with its two numbers, and what the school answers.
func findingTable(
  _ register: FindingRegister, id: String, title: Text, summary: Text, _ input: ReportInput, _ names: Names
) -> Table {
  let sentences = Sentences(names: names)
  let titles = Dictionary(uniqueKeysWithValues: FindingBook.rules.map { ($0.definition.id, $0.definition.title) })
  let rows = register.findings.enumerated().map { index, finding -> [Value] in
    let place = place(of: finding.territory, names)
    return [
      .quantity(ordinal(index + 1, "finding")), .words(place.municipality), .words(place.school),
      .quantity(ordinal(finding.number, Addresses.territory(finding.territory))), .words(titles[finding.rule] ?? "–"),
      .text(sentences.text(of: finding)), .words(finding.word?.words ?? "факт"),
      .text(input.remark(on: finding) ?? "–"), .words(finding.rule),
    ]
  }
  return Table(
    id: id, title: title, summary: summary,
    columns: [
      .count("№"), .words("Муниципалитет"), .words("Школа"), .count("№ в паспорте"), .words("О чём"), .words("Вывод"),
      .words("Надёжность"), .words("Замечание школы"), .words("Код"),
    ], rows: rows,
    rowTerritories: register.findings.map { Addresses.territory($0.territory) })
}

private func place(of territory: Territory, _ names: Names) -> (municipality: String, school: String) {
  switch territory {
  case .region: ("регион", "–")
  case .municipality(let municipality): (municipality.name, "–")
  case .school(let school): (names.municipality(of: school), names.school(school))
  }
}
