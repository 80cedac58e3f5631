import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Slides of the August session: what was measured, what may be said, what to decide.
func composePresentation(_ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let population = Population(orLowByRule: input)
  func slide(_ id: String, _ title: String, _ blocks: [Block]) -> Section {
    Section(id: "slide-" + id, title: Text(stringLiteral: title), blocks: blocks, page: .own)
  }
  let risks = population.schools.compactMap { input.analysis.riskAgreement[$0.id] }
  var slides = [
    slide("who", "Кто участвовал и что измерялось", [.list(whoAndWhat(population, input, names), numbered: false)]),
    slide(
      "comparable", "Что можно и чего нельзя сравнивать",
      [.list(Array(cannotBeSaid(input, names).prefix(3)), numbered: false)]),
    slide(
      "low", "Где низкие результаты подтверждаются",
      [.table(Standing(population.schools, input).table("slide-standing", of: .region, column: input.schoolColumn))]),
    slide("project", "Участницы и школы с таким же исходным уровнем", projectSlide(input, names)),
    slide("skills", "Умения, с которыми не справились больше всего учащихся", skillSlide(input, names)),
  ]
  if !risks.isEmpty {
    let confirmed = risks.count { $0.match == .confirmed }
    let differs = risks.count { $0.match == .diverges }
    slides.append(
      slide(
        "risks", "Риски: подтверждаются ли данными",
        [
          .list(
            [
              "Школ с рисковым профилем: \(Figures.count(risks.count, .region, "slide-risks")).",
              "Активированный риск подтверждается: \(Figures.count(confirmed, .region, "slide-risks-confirmed")).",
              "Данные указывают на другой риск: \(Figures.count(differs, .region, "slide-risks-differ")).",
            ], numbered: false)
        ]))
  }
  slides.append(slide("order", "Охват и порядок проведения", orderSlide(input)))
  if let roadmap = RoadmapInput(input) {
    slides.append(slide("road-maps", "Что сделали муниципалитеты", [.table(roadmapSummaryTable(roadmap))]))
  }
  slides.append(
    slide("decision", "Проект решения", decisionSlide(population.schools, input, names)))
  return Document(
    id: "presentation", title: "Августовская сессия: результаты и решения",
    subtitle: "\(names.region(input.region)); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "август"], sections: slides,
    provenance: provenance(input), form: .slides)
}

func whoAndWhat(_ population: Population, _ input: ReportInput, _ names: Names) -> [Text] {
  let schools = Figures.count(population.schools.count, .region, "august-schools")
  let works = Figures.count(input.region.works.count, .region, "works")
  let basis: Text =
    population.basis == .lowByRule
    ? "Списка участников нет; школ, результаты которых отвечают справочному правилу, – \(schools)."
    : "Участниц проекта – \(schools, NounForms(.school))."
  return [basis, "Учтено: \(works, NounForms(.work)) ВПР, ОГЭ и ЕГЭ, известных на дату."]
}

/// What is asked, of whom and by when: grounds and proofs stand in the draft of decisions.
private func decisionSlide(_ schools: [School], _ input: ReportInput, _ names: Names) -> [Block] {
  let decisions = Decision.all(input.recommendations(about: schools).filter { !$0.addressee.isSchool }, input)
  guard !decisions.isEmpty else { return [.paragraph("Оснований для решений по имеющимся данным нет.")] }
  let shown = 4
  return [
    .table(
      Table(
        id: "slide-decisions", title: "Проект решения", summary: "",
        columns: Array(Decision.columns.prefix(shown)),
        rows: decisions.enumerated().map {
          Array($1.row(number: $0 + 1, reasons: "slide-decisions", isRegional: true, names).prefix(shown))
        }))
  ]
}

private func projectSlide(_ input: ReportInput, _ names: Names) -> [Block] {
  let sentences = Sentences(names: names)
  let told = input.findings[.region].filter { $0.rule == "project-convergence" || $0.rule == "project-not-seen" }
  return told.isEmpty
    ? [.paragraph("Сопоставимых процедур до и после начала участия для такого сравнения нет.")]
    : [.list(told.prefix(3).map { sentences.text(of: $0) }, numbered: false)]
}

private func skillSlide(_ input: ReportInput, _ names: Names) -> [Block] {
  var found: [(work: Work, line: TaskLine)] = []
  for topic in input.analysis.tasks.topics {
    guard let newest = input.analysis.tasks.works(of: topic).last, let sheet = input.analysis.tasks.sheet(of: newest)
    else { continue }
    found += sheet.lines(in: .region).filter { !$0.task.skill.isEmpty && $0.own.failed > 0 }.map { (newest, $0) }
  }
  let top = found.sorted { ($1.line.own.failed, $0.work, $0.line.place) < ($0.line.own.failed, $1.work, $1.line.place) }
    .prefix(5)
  guard !top.isEmpty else { return [.paragraph("Результатов по заданиям в данных нет.")] }
  return [
    .list(
      top.map { work, line in
        let figures = TaskQuantities(work, .region, line.task.number)
        let failed = figures.failed(line.own)
        let pupils = figures.pupils(line.own)
        return
          "\(names.subjectAndGrade(work)): «\(line.task.skill)» – не справились \(failed) из \(pupils)."
      }, numbered: true)
  ]
}

private func orderSlide(_ input: ReportInput) -> [Block] {
  let statuses = input.analysis.objectivity.schools.map(\.status)
  let all = Figures.count(statuses.count { $0 != .notApplied }, .region, "slide-objectivity-schools")
  let attention = Figures.count(statuses.count { $0 == .attention }, .region, "slide-objectivity-attention")
  let check = Figures.count(statuses.count { $0 == .check }, .region, "slide-objectivity-check")
  return [
    .list(
      [
        "Признаки рассчитаны для \(all, NounForms(.school, .genitive)): требуют внимания – \(attention), требуют проверки порядка проведения – \(check).",
        "Признак не доказывает нарушения; положительная динамика по таким работам не заявляется.",
      ], numbered: false)
  ]
}
