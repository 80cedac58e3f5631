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
  let register = FindingRegister(groundsOf: input.recommendations(about: population.schools))
  return Document(
    id: "participants-\(cohort)",
    title: "Аналитическая справка: участники проекта «500+» \(String(cohort)) года",
    subtitle: "\(names.region(input.region)); \(kind); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "участники \(cohort) года"],
    sections: [
      cohortFirstPage(population, isStart: isStart, input, names), cohortSchools(population, input, names),
      cohortResults(population, input, names),
    ] + cohortProject(cohort, isStart: isStart, input, names) + cohortRisks(population, input, names) + [
      recommendationSection(
        input.recommendations(about: population.schools), register, "cohort", input, names),
      comparabilityChapter(input, names),
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
  let schools = population.schools
  let number = Figures.count(schools.count, .region, "cohort-schools")
  let start: [Text] =
    isStart
    ? [
      "Справка описывает исходный уровень: процедур, проведённых после начала участия, на эту дату нет, поэтому о влиянии проекта сказать нельзя."
    ] : []
  let chosen = Decision.all(input.recommendations(about: schools).filter { !$0.addressee.isSchool }, input)
  return FirstPage(
    id: "cohort-first-page",
    seen: ["Участниц – \(number, NounForms(.school)): \(table: "cohort-schools")."] + schoolLines(schools, input),
    howSure: [howSure(of: schools, .region, "cohort-school-works", input)],
    standing: Standing(schools, input, isStart: isStart).table(
      "cohort-standing", of: .region, column: "Школ-участниц"), silence: start + cannotBeSaid(input, names),
    decisions: decisions(
      chosen, id: "cohort-decisions", reasons: "cohort-recommendations-table", names)
  ).section(input)
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
