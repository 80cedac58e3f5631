import Aggregation
import ReportModel
import Vocabulary

/// Interviews: what each school was recommended, and which schools had none.
func interviewSection(_ ledgers: [MunicipalLedger], _ input: RoadmapInput) -> Section {
  let rows = ledgers.flatMap { ledger in
    ledger.schools.flatMap { school -> [[Value]] in
      let held = ledger.records.interviews.filter { $0.school == school && $0.day <= input.day }
      let name = ledger.roadmap.municipality
      let title = input.school(school, in: name)
      if held.isEmpty {
        return [[.words(name), .words(title), .missing(.noData), .words("собеседования на дату нет"), .words("–")]]
      }
      return held.map { one in
        [
          .words(name), .words(title), .date(CalendarDate(one.day)),
          .words(one.recommendation.isEmpty ? "рекомендация не внесена" : one.recommendation),
          .words(RoadmapWords.orDash(one.requirement)),
        ]
      }
    }
  }
  return Section(
    id: "interviews", title: "Собеседования",
    blocks: [
      .table(
        Table(
          id: "interviews-held", title: "Рекомендации каждой школе",
          summary: "Школы взяты из сведений ИС МЭДК, экспертизы и обучения; рекомендация нужна каждой.",
          columns: [
            .words("Муниципалитет"), .words("Школа"), Column("Дата", .date), .words("Рекомендация"),
            .words("Требования к документам"),
          ], rows: rows))
    ])
}

/// What the year came to: documents of both stages, and what the data cannot say.
func finalSection(_ ledgers: [MunicipalLedger], _ input: RoadmapInput) -> Section {
  Section(
    id: "final", title: "Документы и обучение за год",
    blocks: [
      .caution(
        "Справка говорит об исполнении дорожной карты, а не об изменении результатов обучающихся: для этого нужны процедуры после проекта."
      ), .table(documentsTable(input, DocumentStage.allCases, id: "road-map-documents", in: ledgers)),
    ])
}
