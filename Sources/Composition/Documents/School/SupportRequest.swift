import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// Заявка школы на адресное сопровождение: deficits of skills become topics asked for; the school confirms them.
func composeSupportRequest(_ school: School, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let resources = ContextForms(school, input)
  var staff: [Block] = []
  if let teachers = resources.resource(\.teachers) {
    let all = Figures.count(teachers, .school(school.id), "context-teachers")
    let needed = TrainingStanding.people(input.book.methodology.number(.trainingShare), of: teachers)
    let asked = Figures.count(needed, .school(school.id), "context-training-needed")
    staff.append(
      .paragraph(
        "Учителей – \(all); дорожные карты просят обучить не менее десятой части работников, то есть не менее \(asked) из них (с округлением вверх до человека)."
      ))
  }
  return Document(
    id: "support-request", title: "Заявка на адресное методическое сопровождение: \(school.name)",
    subtitle: "\(names.municipality(of: school.id)); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "заявка"],
    sections: [
      Section(
        id: "request-basis", title: "Основание",
        blocks: [
          .paragraph(
            "Темы предложены по результатам, которые известны на дату заявки; школа подтверждает, исправляет или дополняет их."
          )
        ] + staff)
    ] + passportSkills(school, input, names) + passportRisks(school, input) + [
      Section(
        id: "request-topics", title: "Что просит школа",
        blocks: [
          .table(
            Table(
              id: "request-topics-table", title: "Потребность школы",
              summary: "Заполняет школа; форма помощи – из списка.",
              columns: [
                .words("Вопрос"), Column("Тема", .decision(choices: [])),
                Column(
                  "Форма помощи",
                  .decision(choices: ["курсы", "практикум на базе школы", "консультация", "наставничество", "не нужна"])
                ),
                Column("Сколько работников", .decision(choices: [])),
              ],
              rows: ["Предметное содержание", "Методика и оценивание", "Работа с рисками", "Управление школой"].map {
                [.words($0), .blank, .blank, .blank]
              }))
        ])
    ], provenance: provenance(input),
    letterhead: input.letterhead(to: "Институту развития образования", basis: .basisRequest))
}
