import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Schools with low results by the parametrised rule, with the evidence of each.
func lowResultsChapter(_ input: ReportInput, _ names: Names) -> Section {
  let methodology = input.book.methodology
  let needed = Figures.parameter(Double(methodology.integer(.lowProceduresNeeded)), .count, .lowProceduresNeeded)
  let share = Figures.parameter(methodology.number(.lowShareVPR), .share, .lowShareVPR)
  let minimum = Figures.parameter(
    Double(methodology.integer(.lowMinimumParticipants)), .count, .lowMinimumParticipants)
  let grades = methodology.integers(.lowVPRGrades).map(String.init).joined(separator: ", ")
  let subjects = methodology.subjects(.lowVPRSubjects).map { input.book.subjects.title(of: $0).lowercased() }.joined(
    separator: ", ")
  let window = LowWindow(on: input.analysis.asOf, methodology: methodology).words
  let hasExams = !(input.works(of: .oge) + input.works(of: .ege)).isEmpty
  let exams = hasExams ? " ОГЭ и ЕГЭ – по первому результату." : ""
  let excluded = input.lowResults.count(where: \.isExcluded)
  let special: [Block] =
    excluded == 0
    ? []
    : [
      .paragraph(
        "К \(Figures.count(excluded, .region, "low-results-excluded"), NounForms(.school, .dative)) правило не применяется: коррекционные, вечерние, закрытого типа и при учреждениях исполнения наказаний; в таблицах этой главы их нет."
      )
    ]
  return Section(
    id: "chapter-low-results", title: "Школы с низкими результатами: справочный расчёт",
    blocks: [
      .caution("Справочный расчёт: статус школы он не устанавливает и не снимает. Признаки – повод для уточнения."),
      .paragraph(
        "Правило: доля «2» не ниже \(share) не менее чем в \(needed, NounForms(.procedure, .prepositional)) при числе участников не меньше \(minimum). Учебные годы: \(window). Учтены ВПР: \(subjects); классы: \(grades).\(exams) Осень 2020 года \(methodology.flag(.lowCountEntranceDiagnostics) ? "учтена" : "не учтена: эти работы объявлялись входным мониторингом")."
      ),
    ] + special + [
      .table(byMunicipality(input, names)),
      .annex(lowSchools(input, names)), .table(lowSensitivity(input)),
      .paragraph("Перечень школ с подтверждающими процедурами – \(table: "low-schools") рабочей книги."),
    ] + (lowParticipants(input, names).map { [.annex($0)] } ?? []))
}

private func byMunicipality(_ input: ReportInput, _ names: Names) -> Table {
  let rows = input.region.municipalities.compactMap { municipality -> [Value]? in
    let here = input.lowResults.filter {
      !$0.isExcluded && input.region.school($0.school)?.municipality == municipality
    }
    guard !here.isEmpty else { return nil }
    let judged = here.filter(\.isJudged)
    let low = judged.filter(\.isLowByRule)
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(Figures.count(number, .municipality(municipality), measure))
    }
    return [
      .words(municipality.name), count(here.count, "low-results-schools"), count(judged.count, "low-results-judged"),
      count(low.count, "low-results"), count(low.filter { $0.lowCohorts >= 2 }.count, "low-results-cohorts"),
      count(here.count - judged.count, "low-results-unjudged"),
    ]
  }
  return Table(
    id: "low-by-municipality", title: "Низкие результаты по муниципалитетам",
    summary:
      "Число школ, которые отвечают справочному правилу; «на разных поколениях» – низкие результаты показали не одни и те же учащиеся.",
    columns: [
      .words("Муниципалитет"), .count("Школ с работами правила"), .count("Правило проверяется"),
      .count("Отвечают правилу"),
      .count("Из них на разных поколениях"), .count("Данных недостаточно"),
    ], rows: rows)
}

private func lowSchools(_ input: ReportInput, _ names: Names) -> Table {
  let low = input.lowResults.filter(\.isLowByRule)
  let rows = low.map { result -> [Value] in
    let territory = Territory.school(result.school)
    func count(_ number: Int, _ measure: String) -> Value { .quantity(Figures.count(number, territory, measure)) }
    return [
      .words(names.municipality(of: result.school)), .words(names.school(result.school)),
      .words(result.school.description),
      count(result.low.count, "low-procedures"), count(result.available.count, "low-procedures-available"),
      count(result.lowCohorts, "low-cohorts"), count(result.lowCampaigns, "low-campaigns"),
      .text(evidence(result, names)),
      .words(result.lowCohorts >= 2 ? "разные поколения учащихся" : "одно поколение учащихся"),
      .words(evidenceWord(result)), expected(result, territory), .words(result.outcome.words), .words(listed(result)),
    ]
  }
  return Table(
    id: "low-schools", title: "Школы, которые отвечают справочному правилу",
    summary: "Процедуры с долей «2» не ниже порога; порядок – по муниципалитету и названию, а не по результату.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .words("Логин"), .count("Низких процедур"), .count("Доступно процедур"),
      .count("Поколений"), .count("Кампаний"), .words("Подтверждающие процедуры"), .words("К кому относится"),
      .words("Что порог превышен не случайно"), expectedColumn, .words("Итог"),
      .words("Официальный перечень"),
    ], rows: rows)
}

/// «Математика, 5 класс, весна 2021 года: 9 из 21 (42,9 %, от 25 до 64 %; регион 14,8 %)».
private func evidence(_ result: LowResults, _ names: Names) -> Text {
  var text = Text()
  for (place, one) in result.low.enumerated() {
    if place > 0 { text += "; " }
    let figures = LowFigures(one, in: result.school)
    text += "\(names.work(one.work)): \(figures.count) из \(figures.n) (\(figures.share), \(intervalOf: figures.share)"
    if let regional = figures.regional { text += "; регион \(regional)" }
    text += ")"
  }
  return text
}

/// The evidence word of a school, or that only intervals are given.
func evidenceWord(_ result: LowResults) -> String { result.evidence?.words ?? "только интервал" }
