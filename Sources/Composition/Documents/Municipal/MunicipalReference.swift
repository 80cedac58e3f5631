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
  let neighbours = input.region.schools.filter { $0.municipality == municipality }
  // What regional bodies are asked stands in the papers of the region.
  let recommendations = input.recommendations(about: schools, among: neighbours).filter { !$0.addressee.isRegional }
  let answered = schools.flatMap { input.findings[.school($0.id)] }.filter { input.remark(on: $0) != nil }
  let register = FindingRegister(
    input.findings[.municipality(municipality)] + answered, groundsOf: recommendations)
  return Document(
    id: "municipal-reference", title: "Справка по школам муниципалитета: \(municipality.name)",
    subtitle: "по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", municipality.name],
    sections: [
      municipalFirstPage(municipality, schools, recommendations, input, names),
      Section(
        id: "municipal-schools-section", title: "Школы муниципалитета",
        blocks: [
          .table(schoolStandingTable(schools, "municipal-schools", "Школы: общая картина", input, names)),
          .annex(procedureTable(schools, "municipal-results", "Результаты школ по процедурам", input, names)),
          .paragraph("Все процедуры школ – \(table: "municipal-results") рабочей книги и паспорта школ."),
        ], page: .landscape),
      recommendationSection(recommendations, register, "municipal", input, names),
    ], provenance: provenance(input),
    letterhead: input.letterhead(
      to: "Руководителю муниципального органа управления образованием (\(municipality.name))",
      basis: .basisMunicipal),
    statements: recordedRecommendations(recommendations, input, names))
}

private func municipalFirstPage(
  _ municipality: Municipality, _ schools: [School], _ recommendations: [Recommendation], _ input: ReportInput,
  _ names: Names
) -> Section {
  let territory = Territory.municipality(municipality)
  let number = Figures.count(schools.count, territory, "municipal-standing-schools")
  let chosen = Decision.all(recommendations.filter { !$0.addressee.isSchool }, input)
  return FirstPage(
    id: "municipal-first-page",
    seen: ["В справке – \(number, NounForms(.school)): \(table: "municipal-schools")."]
      + schoolLines(schools, input).prefix(input.book.methodology.integer(.frontPageFindings) - 2)
      + sharedSkills(municipality, table: "municipal-findings", input, names),
    howSure: [howSure(of: schools, territory, "municipal-school-works", input)],
    standing: Standing(schools, input).table("municipal-standing", of: territory, column: input.schoolColumn),
    silence: cannotBeSaid(input, names),
    decisions: decisions(
      chosen, id: "municipal-decisions", reasons: "municipal-recommendations-table", isRegional: false, names)
  ).section(input)
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
      basis: .basisMunicipal))
}
