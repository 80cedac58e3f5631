import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Тезисы for three or four minutes: what the presenter says, without a table.
func composeTheses(_ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let sentences = Sentences(names: names)
  let population = Population(orLowByRule: input)
  let regional = input.findings[.region].prefix(3).map { sentences.text(of: $0) }
  return sessionPaper(
    "theses", "Тезисы выступления на августовской сессии", input, names,
    [
      Section(
        id: "theses-text", title: "Тезисы",
        blocks: [
          .list(whoAndWhat(population, input, names) + regional + cannotBeSaid(input, names).prefix(2), numbered: true),
          .caution(Text(stringLiteral: input.book.methodology.text(.caveatVPR))),
        ])
    ])
}

/// Проект решения сессии: what, who, by when, how it is controlled.
func composeDraftDecision(_ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let population = Population(orLowByRule: input)
  return sessionPaper(
    "draft-decision", "Проект решения августовской сессии", input, names,
    [
      Section(
        id: "draft-decision-text", title: "Решения",
        blocks: decisionBlocks(of: population.schools, "draft-decisions", input, names) + [
          .paragraph("Контроль: лист решений каждого муниципалитета возвращается региональному координатору.")
        ], page: .landscape)
    ])
}

/// One page for a municipality, to be handed out.
func composeHandout(_ municipality: Municipality, _ schools: [School], _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let sentences = Sentences(names: names)
  let seen = schools.compactMap { school in
    input.findings[.school(school.id)].first.map { "\(school.name). \(sentences.text(of: $0))" as Text }
  }.prefix(4)
  return sessionPaper(
    "handout", "Раздаточный лист: \(municipality.name)", input, names,
    [
      Section(
        id: "handout-text", title: "Что видно",
        blocks: [
          seen.isEmpty
            ? .paragraph("Выводов, требующих внимания, нет.") : .list(Array(seen), numbered: true),
          .table(
            Standing(schools, input).table(
              "handout-standing", of: .municipality(municipality), column: input.schoolColumn)),
        ] + decisionBlocks(of: schools, "handout-decisions", input, names))
    ])
}

/// Annex of the session: the tables behind its slides.
func composeSessionAnnex(_ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let population = Population(orLowByRule: input)
  return sessionPaper(
    "session-annex", "Приложение к материалам августовской сессии", input, names,
    [
      Section(
        id: "session-annex-tables", title: "Таблицы",
        blocks: [
          .table(schoolStandingTable(population.schools, "session-schools", "Школы: общая картина", input, names)),
          .annex(procedureTable(population.schools, "session-results", "Результаты школ по процедурам", input, names)),
        ])
    ])
}

private func sessionPaper(
  _ id: String, _ title: String, _ input: ReportInput, _ names: Names, _ sections: [Section]
) -> Document {
  Document(
    id: id, title: Text(stringLiteral: title),
    subtitle: "\(names.region(input.region)); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "август"], sections: sections,
    provenance: provenance(input))
}
