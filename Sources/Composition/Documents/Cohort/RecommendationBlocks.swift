import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

extension ReportInput {
  /// The recommendations that rest on findings about some schools, or go to their municipalities for them.
  func recommendations(about schools: [School]) -> [Recommendation] {
    let ids = Set(schools.map(\.id))
    return recommendations.all.filter { !ids.isDisjoint(with: $0.grounds.schools) }
  }
}

/// The recommendations that concern some schools, as a section of a document.
func recommendationSection(
  of schools: [School], _ id: String, _ input: ReportInput, _ names: Names
) -> Section {
  let all = input.recommendations(about: schools)
  guard !all.isEmpty else {
    return Section(
      id: id + "-recommendations", title: "Адресные рекомендации",
      blocks: [.paragraph("Оснований для адресных рекомендаций по имеющимся данным нет.")])
  }
  return Section(
    id: id + "-recommendations", title: "Адресные рекомендации",
    blocks: [
      .table(
        RecommendationTables.full(
          all, id: id + "-recommendations-table", title: "Адресные рекомендации",
          summary:
            "Поручение не сильнее своего основания; пустой срок устанавливает тот, кто подписывает. Основание – номер вывода в паспорте школы.",
          names, ground: passportGround))
    ], page: .landscape)
}

/// What to decide: at most as many lines as a first page takes.
func decisionBlocks(of schools: [School], _ id: String, _ input: ReportInput, _ names: Names) -> [Block] {
  let limit = input.book.methodology.integer(.frontPageDecisions)
  let all = input.recommendations(about: schools).filter { !$0.addressee.isSchool }.prefix(limit)
  guard !all.isEmpty else {
    return [.paragraph("Оснований для решений по имеющимся данным нет: принять к сведению.")]
  }
  return [
    .table(
      RecommendationTables.short(
        Array(all), id: id, title: "Проект поручений",
        summary: "Первыми – поручения, которые касаются большего числа учащихся при большей надёжности.", names,
        ground: passportGround))
  ]
}

/// 6. What to do: the recommendations to the head and the association of the school.
func passportMeasures(_ school: School, _ input: ReportInput) -> Section {
  let names = Names(book: input.book, region: input.region)
  let all = input.recommendations.concerning(school.id).filter {
    $0.addressee.isSchool || $0.addressee.role == .curator
  }
  .prefix(
    input.book.methodology.integer(.recommendationsPerAddressee))
  guard !all.isEmpty else {
    return Section(
      id: "passport-measures", title: "Что сделать", blocks: [.paragraph("Мер по имеющимся данным нет.")])
  }
  return Section(
    id: "passport-measures", title: "Что сделать",
    blocks: [
      .table(
        RecommendationTables.short(
          Array(all), id: "passport-measures-table", title: "Что сделать",
          summary: "Мера, срок и документ для ИС МЭДК; основание – номер вывода.", names, ground: passportGround))
    ], page: .landscape)
}

/// «выводы № 1, 3»: numbers count within a school.
private func passportGround(_ one: Recommendation) -> Text {
  var text: Text = one.grounds.all.count == 1 ? "вывод № " : "выводы № "
  for (place, finding) in one.grounds.all.enumerated() {
    text += "\(place == 0 ? "" : ", ")\(ordinal(finding.number, "finding"))"
  }
  return text
}
