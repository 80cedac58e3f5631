import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Справка of one municipality: its schools of the project (or low by the rule), the region as background.
func composeMunicipalReference(_ municipality: Municipality, _ schools: [School], _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let sentences = Sentences(names: names)
  let own = input.findings[.municipality(municipality)]
  let ofSchools = schools.compactMap { school in
    input.findings[.school(school.id)].first.map { (school, $0) }
  }
  var seen: [Text] = own.prefix(3).map { sentences.text(of: $0) }
  seen += ofSchools.prefix(max(0, 5 - seen.count)).map { school, finding in
    "\(school.name). \(sentences.text(of: finding))"
  }
  if seen.isEmpty { seen = ["По имеющимся данным выводов, требующих внимания муниципалитета, нет."] }
  var blocks: [Block] = [.caution(Text(stringLiteral: input.book.methodology.text(.caveatVPR)))]
  blocks.append(.heading("Что видно"))
  blocks.append(.list(seen, numbered: true))
  blocks.append(.heading("Насколько это надёжно"))
  blocks.append(.table(CohortStanding(schools, input, isStart: false).table("municipal-standing")))
  blocks.append(.heading("Чего по этим данным сказать нельзя"))
  blocks.append(.list(Array(cannotBeSaid(input, names).prefix(3)), numbered: false))
  blocks.append(.heading("Что решить"))
  blocks += decisionBlocks(of: schools, "municipal-decisions", input, names)
  return Document(
    id: "municipal-reference", title: "Справка для муниципального органа управления образованием: \(municipality.name)",
    subtitle: "по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", municipality.name],
    sections: [
      Section(id: "municipal-first-page", title: "Главное", blocks: blocks, page: .own),
      Section(
        id: "municipal-schools-section", title: "Школы муниципалитета",
        blocks: [
          .table(schoolStandingTable(schools, "municipal-schools", "Школы: общая картина", input, names)),
          .annex(procedureTable(schools, "municipal-results", "Результаты школ по процедурам", input, names)),
          .paragraph("Все процедуры школ – \(table: "municipal-results") рабочей книги и паспорта школ."),
        ], page: .landscape),
      recommendationSection(of: schools, "municipal", input, names),
    ], provenance: provenance(input),
    letterhead: input.letterhead(
      to: "Руководителю муниципального органа управления образованием (\(municipality.name))",
      basis: "план-график проекта «500+»"))
}

/// Сопроводительное письмо to what a municipality gets.
func composeCoveringLetter(_ municipality: Municipality, _ schools: [School], _ input: ReportInput) -> Document {
  let count = Figures.count(schools.count, .municipality(municipality), "letter-schools")
  return Document(
    id: "covering-letter", title: "О направлении материалов проекта «500+»",
    subtitle: Text(stringLiteral: municipality.name),
    date: input.asOf, stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "письмо"],
    sections: [
      Section(
        id: "letter-text", title: "Сопроводительное письмо",
        blocks: [
          .paragraph(
            "Направляем справку и материалы по \(count, NounForms(.school, .dative)) муниципалитета по состоянию на \(input.analysis.asOf.words) для использования в работе."
          ),
          .list(
            [
              "Рассмотреть справку на совещании руководителей и принять решения по разделу «Что решить».",
              "Передать паспорта школ их руководителям, карты посещения – кураторам.",
              "Вернуть лист ознакомления и принятых решений и форму «Замечания школы».",
            ], numbered: true),
          .caution("Материалы содержат данные по малым группам: размещать их на сайтах нельзя."),
        ])
    ], provenance: provenance(input),
    letterhead: input.letterhead(
      to: "Руководителю муниципального органа управления образованием (\(municipality.name))",
      basis: "план-график проекта «500+»"))
}

/// Лист ознакомления и принятых решений: using the справка is itself an indicator of the road map.
func composeDecisionSheet(_ municipality: Municipality, _ input: ReportInput) -> Document {
  Document(
    id: "decision-sheet", title: "Лист ознакомления и принятых решений",
    subtitle: "\(municipality.name); к справке по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "решения"],
    sections: [
      Section(
        id: "decision-sheet-section", title: "Принятые решения",
        blocks: [
          .table(
            Table(
              id: "decision-sheet-table", title: "Что решено по справке",
              summary: "Заполняет муниципальный координатор и возвращает региональному.",
              columns: [
                .count("№"), Column("Решение", .decision(choices: [])), Column("Дата и номер", .decision(choices: [])),
                Column("Исполнитель (должность)", .decision(choices: [])), Column("Срок", .decision(choices: [])),
                Column("Ссылка на документ", .decision(choices: [])),
              ],
              rows: (1...5).map { number in
                [
                  .quantity(
                    Quantity(
                      Double(number), .count,
                      address: Address(territory: "document", work: "decision-\(number)", measure: "ordinal"))), .blank,
                  .blank, .blank, .blank, .blank,
                ]
              }))
        ], page: .landscape)
    ], provenance: provenance(input))
}
