import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Аналитическая справка on the participants of one year of inclusion; the region is the background.
///
/// A cohort that begins in the year of the справка has no "after": its справка is one of a starting level.
func composeCohortReference(_ population: Population, cohort: Int, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let isStart = cohort >= input.asOf.year
  let kind = isStart ? "исходный уровень" : "результаты за период участия"
  return Document(
    id: "participants-\(cohort)",
    title: "Аналитическая справка: участники проекта «500+» \(String(cohort)) года",
    subtitle: "\(names.region(input.region)); \(kind); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "участники \(cohort) года"],
    sections: [
      cohortFirstPage(population, isStart: isStart, input, names), cohortSchools(population, input, names),
      cohortResults(population, input, names),
    ] + cohortProject(cohort, isStart: isStart, input, names) + cohortRisks(population, input, names) + [
      recommendationSection(of: population.schools, "cohort", input, names), comparabilityChapter(input, names),
      methodologyChapter(input, names), sourcesChapter(input, names),
    ], provenance: provenance(input),
    letterhead: input.letterhead(
      to: "Муниципальным органам управления образованием",
      basis: isStart ? "п. 40 плана-графика" : "п. 33 плана-графика"))
}

/// One page: what is seen, how sure, what cannot be said, what to decide.
private func cohortFirstPage(
  _ population: Population, isStart: Bool, _ input: ReportInput, _ names: Names
) -> Section {
  let standing = CohortStanding(population.schools, input, isStart: isStart)
  var blocks: [Block] = [.caution(Text(stringLiteral: input.book.methodology.text(.caveatVPR)))]
  blocks.append(.heading("Что видно"))
  blocks.append(.list(cohortSeen(population, standing, input, names), numbered: true))
  blocks.append(.heading("Насколько это надёжно"))
  blocks.append(.table(standing.table("cohort-standing")))
  blocks.append(.heading("Чего по этим данным сказать нельзя"))
  var silence: [Text] = []
  if isStart {
    silence.append(
      "Справка описывает исходный уровень: процедур, проведённых после начала участия, на эту дату нет, поэтому о влиянии проекта сказать нельзя."
    )
  }
  silence += cannotBeSaid(input, names).prefix(2)
  blocks.append(.list(silence, numbered: false))
  blocks.append(.heading("Что решить"))
  blocks += decisionBlocks(of: population.schools, "cohort-decisions", input, names)
  return Section(id: "cohort-first-page", title: "Главное", blocks: blocks, page: .own)
}

/// The rules of comparison that the works at hand meet.
func cannotBeSaid(_ input: ReportInput, _ names: Names) -> [Text] {
  var sentences: [Text] = []
  var seen: Set<String> = []
  for pair in comparedPairs(input) {
    for one in pair.comparison.breaks where seen.insert(one.id).inserted {
      sentences.append(Text(stringLiteral: one.rule))
    }
  }
  return sentences.isEmpty ? ["Ограничений по сопоставимости для имеющихся работ нет."] : sentences
}

private func cohortSeen(
  _ population: Population, _ standing: CohortStanding, _ input: ReportInput, _ names: Names
) -> [Text] {
  let schools = population.schools
  var items: [Text] = [
    "Участниц – \(Figures.count(schools.count, .region, "cohort-schools"), NounForms(.school)) в \(Figures.count(population.municipalities.count, .region, "cohort-municipalities"), NounForms(.municipality, .prepositional)): \(table: "cohort-schools")."
  ]
  // The schools whose findings weigh most: a line each, the sentence itself stands in the passport.
  let low = Dictionary(input.lowResults.map { ($0.school, $0) }, uniquingKeysWith: { first, _ in first })
  let heaviest = schools.filter { !(low[$0.id]?.low ?? []).isEmpty }.map { school in
    (school, input.findings[.school(school.id)].first?.weight(input.evidenceScale) ?? 0)
  }.sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
  items += heaviest.prefix(4).compactMap { school, _ -> Text? in
    guard let own = low[school.id] else { return nil }
    let territory = Territory.school(school.id)
    let word = input.lowEvidence(of: school.id)?.words ?? "данных недостаточно"
    return
      "\(school.name): низкие результаты в \(Figures.count(own.low.count, territory, "low-procedures")) из \(Figures.count(own.available.count, territory, "available-procedures")) доступных процедур, на \(Figures.count(own.lowCohorts, territory, "low-cohorts"), NounForms(.generation, .prepositional)) учащихся – \(word)."
  }
  return items
}

/// The schools with what the rule, the conditions and the risks say of each.
private func cohortSchools(_ population: Population, _ input: ReportInput, _ names: Names) -> Section {
  Section(
    id: "cohort-schools-section", title: "Школы-участницы",
    blocks: [
      .table(schoolStandingTable(population.schools, "cohort-schools", "Школы-участницы: общая картина", input, names))
    ], page: .landscape)
}

/// Every procedure of every school, for the workbook.
private func cohortResults(_ population: Population, _ input: ReportInput, _ names: Names) -> Section {
  Section(
    id: "cohort-results", title: "Результаты по процедурам",
    blocks: [
      .paragraph(
        "Все процедуры каждой школы с регионом на той же работе – \(table: "cohort-results-table") рабочей книги."),
      .annex(
        procedureTable(population.schools, "cohort-results-table", "Результаты школ по процедурам", input, names)),
    ])
}

/// What the project adds, only where procedures after the beginning exist.
private func cohortProject(_ cohort: Int, isStart: Bool, _ input: ReportInput, _ names: Names) -> [Section] {
  guard !isStart else { return [] }
  let sentences = Sentences(names: names)
  let told = input.findings[.region].filter {
    $0.rule == "project-convergence" || $0.rule == "project-not-seen"
  }
  return [
    Section(
      id: "cohort-project", title: "Участницы и школы с таким же исходным уровнем",
      blocks: told.isEmpty
        ? [
          .paragraph(
            "Сопоставить участниц со школами такого же отбора нельзя: нет сопоставимых процедур до и после начала участия или школ для сравнения. Это не означает отсутствия результата работы."
          )
        ] : [.list(told.map { sentences.text(of: $0) }, numbered: false)])
  ]
}

private func cohortRisks(_ population: Population, _ input: ReportInput, _ names: Names) -> [Section] {
  let risks = RoadmapRisks(of: population.schools.map(\.id), input)
  guard risks.schools.contains(where: { !$0.agreements.isEmpty }) else { return [] }
  return [
    Section(
      id: "cohort-risks", title: "Риски и данные",
      blocks: [.table(riskTable(risks, on: input.analysis.asOf, id: "cohort-risks-table", .every))], page: .landscape)
  ]
}
