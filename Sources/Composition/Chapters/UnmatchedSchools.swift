import Aggregation
import Indicators
import Loading
import ReportModel
import Vocabulary
import Wording

/// How many schools of the files no login is known for; `nil` where each has one.
func unmatchedSentence(_ input: ReportInput) -> Text? {
  let region = input.region
  // Without a single login nothing can be proposed: the codes of exams are all that there is.
  let hasLogins = region.schools.contains { $0.id.space.isLogin }
  let waiting = hasLogins ? region.unmatchedSchools.map(\.school) : region.unjoinedExamCodes
  let all = waiting.count
  let codes = waiting.count(where: \.isExamCode)
  guard all > 0 else { return nil }
  let number = Figures.count(all, .region, "schools-unmatched")
  let byCode = Figures.count(codes, .region, "exam-codes-unjoined")
  let place: Text =
    region.unmatchedSchools.isEmpty ? "" : " Ближайшие по названию и месту школы – \(table: "unmatched-schools")."
  return
    "С логинами ФИС ОКО не сопоставлено: \(number, NounForms(.school)), из них известны только по коду ОГЭ или ЕГЭ – \(byCode). Их сведения с результатами ВПР не соединены."
    + place
}

/// The schools that wait for `соответствие.csv`, with what is proposed for each.
func unmatchedTable(_ input: ReportInput) -> Table {
  let rows = input.region.unmatchedSchools.map { one -> [Value] in
    let source = input.region.sources.indices.contains(one.source) ? input.region.sources[one.source].path : "–"
    let address = Address(territory: "unmatched:\(one.school)", work: "", measure: "distance")
    return [
      .words(one.name), .words(one.school.space == .named ? "–" : one.school.description), .words(one.place ?? "–"),
      .words(source), .words(one.nearest?.name ?? "похожей нет"), .words(one.nearest?.school.description ?? "–"),
      one.nearest.map { .quantity(Quantity($0.distance, .number(decimals: 2), address: address)) }
        ?? .missing(.notApplicable),
    ]
  }
  return Table(
    id: "unmatched-schools", title: "Школы без логина ФИС ОКО",
    summary:
      "Предложение само ничего не соединяет: проверьте его и впишите логин в файл «соответствие.csv». Расстояние 0 – то же название в том же районе.",
    columns: [
      .words("Школа"), .words("Код в файле"), .words("Место"), .words("Файл"), .words("Ближайшая школа"),
      .words("Её логин"), Column("Расстояние", .quantity(.number(decimals: 2))),
    ], rows: rows)
}
