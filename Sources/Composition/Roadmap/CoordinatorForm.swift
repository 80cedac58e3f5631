import Aggregation
import ReportModel
import Vocabulary

/// «Анкета муниципального координатора»: answers that the data give, and room for those that only a person can give.
func coordinatorFormSection(_ stage: DocumentStage, _ ledgers: [MunicipalLedger], _ input: RoadmapInput) -> Section {
  var rows: [[Value]] = []
  for ledger in ledgers {
    let counts = ExpertiseCounts(stage, [ledger], input)
    let municipality = ledger.roadmap.municipality
    func add(_ question: String, _ answer: Value) {
      rows.append([
        .words(municipality), .quantity(RoadmapFigures.count(rows.count + 1, nil, "form-line")), .words(question),
        answer, .blank,
      ])
    }
    func count(_ number: Int, _ measure: String) -> Value {
      counts.schools == 0 ? .missing(.noData) : .quantity(RoadmapFigures.count(number, municipality, measure))
    }
    add("Школ, документы которых рассмотрены", count(counts.schools, "expertise-schools"))
    add("Школ, разместивших все документы", count(counts.placed, "expertise-placed"))
    add("Школ, все документы которых подтверждены куратором", count(counts.confirmed, "expertise-confirmed"))
    add("Школ, срок которых на дату экспертизы не истёк", count(counts.open, "expertise-open"))
    add("Школ с ответом экспертизы", count(counts.judged, "expertise-judged"))
    add("Школ, документы которых соответствуют параметрам экспертизы", count(counts.conforming, "expertise-conforming"))
    add("Даны адресные рекомендации участникам проекта", .blank)
    add("Затруднения при работе с ИС МЭДК", .blank)
    add("Какая помощь нужна от регионального координатора", .blank)
  }
  return Section(
    id: "coordinator-form", title: "Анкета муниципального координатора",
    blocks: [
      .paragraph(
        "Форма анкеты в приказах не приведена: вопросы составлены по показателям дорожной карты; числа подставлены из данных, остальное заполняет координатор."
      ),
      .table(
        Table(
          id: "coordinator-answers", title: "Анкета муниципального координатора",
          summary: "Пустые ячейки заполняет муниципальный координатор.",
          columns: [
            .words("Муниципалитет"), .count("№"), .words("Вопрос"), .words("Ответ"),
            Column("Пояснение координатора", .decision(choices: [])),
          ], rows: rows)),
    ])
}
