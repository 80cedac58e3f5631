import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

/// Карта первичного посещения: the curator's own paper with questions and what to look at, not the head's passport.
func composeVisitCard(_ school: School, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  return Document(
    id: "visit-card", title: "Карта посещения школы куратором: \(school.name)",
    subtitle: "\(names.municipality(of: school.id)); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "куратор", "карта посещения"],
    sections: [
      visitTerms(), questionSection("visit-questions", "Что уточнить", school, input, names),
    ] + passportRisks(school, input) + passportSkills(school, input, names) + [visitOutcome()],
    provenance: provenance(input))
}

private func visitTerms() -> Section {
  Section(
    id: "visit-terms", title: "Посещение",
    blocks: [
      .paragraph(
        "Дата посещения: ____________   Кто посетил (должность): ____________   С кем беседовали: ____________"),
      .caution(
        "Вопросы – повод для разговора, а не вывод. В карте не записываются фамилии и не оценивается работа отдельных учителей и классов."
      ),
    ])
}

/// A table of questions that rest on the findings of the school, the weightiest first.
func questionSection(
  _ id: String, _ title: String, _ school: School, _ input: ReportInput, _ names: Names
) -> Section {
  let sentences = Sentences(names: names)
  var asked: Set<String> = []
  let limit = 2 * input.book.methodology.integer(.frontPageFindings)
  let rows = input.findings[.school(school.id)].compactMap { finding -> [Value]? in
    // One question a rule: the same question asked of five works teaches nobody anything.
    guard let question = input.book.visitQuestions[finding.rule], asked.insert(finding.rule).inserted else {
      return nil
    }
    return [
      .text(sentences.text(of: finding)), .words(question.question), .words(question.papers), .blank,
    ]
  }.prefix(limit)
  guard !rows.isEmpty else {
    return Section(
      id: id, title: Text(stringLiteral: title),
      blocks: [
        .paragraph(
          "По имеющимся данным вопросов к школе нет; спросите о собственных проверочных работах и об условиях обучения."
        )
      ])
  }
  return Section(
    id: id, title: Text(stringLiteral: title),
    blocks: [
      .table(
        Table(
          id: id + "-table", title: "Вопросы и документы",
          summary: "Вопрос вытекает из вывода слева; ответ записывается при посещении.",
          columns: [
            .words("Что видно"), .words("Что спросить"), .words("Какие документы посмотреть"),
            Column("Ответ и что увидено", .decision(choices: [])),
          ], rows: Array(rows)))
    ], page: .landscape)
}

private func visitOutcome() -> Section {
  let lines = [
    "Риски, которые подтверждаются", "Риски, которые не подтверждаются", "Что школа сделает до следующего посещения",
    "Какая помощь нужна от муниципалитета", "Дата следующего посещения",
  ]
  return Section(
    id: "visit-outcome", title: "Итог посещения",
    blocks: [
      .table(
        Table(
          id: "visit-outcome-table", title: "Итог посещения",
          summary: "Заполняет куратор вместе с руководителем школы.",
          columns: [.words("Вопрос"), Column("Запись", .decision(choices: []))],
          rows: lines.map { [.words($0), .blank] }))
    ])
}
