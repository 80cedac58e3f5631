import Aggregation
import Findings
import Indicators
import Loading
import Reference
import ReportModel
import Vocabulary

extension ReportInput {
  /// The recommendations that rest on findings about some schools.
  ///
  /// - Parameters:
  ///   - schools: at least one of them is concerned.
  ///   - others: schools that may be named beside them, such as those of the same municipality.
  func recommendations(about schools: [School], among others: [School] = []) -> [Recommendation] {
    let ids = Set(schools.map(\.id))
    let named = ids.union(others.map(\.id))
    return recommendations.all.filter { !ids.isDisjoint(with: $0.grounds.schools) }.compactMap { $0.about(named) }
  }

  /// What the schools of the papers are called over a column of their number.
  var schoolColumn: String { region.project.participants.isEmpty ? "Школ" : "Школ-участниц" }
}

/// The findings that recommendations rest on, each with its number, and the recommendations that refer to them.
func recommendationSection(
  _ recommendations: [Recommendation], _ register: FindingRegister, _ id: String, _ input: ReportInput, _ names: Names
) -> Section {
  var blocks: [Block] = []
  if !register.findings.isEmpty {
    blocks.append(
      .table(
        findingTable(
          register, id: id + "-findings", title: "Выводы, на которых основаны рекомендации",
          summary: "Каждый вывод сказан один раз; второй номер – номер вывода в паспорте школы.", input, names)))
  }
  if recommendations.isEmpty {
    blocks.append(.paragraph("Оснований для адресных рекомендаций по имеющимся данным нет."))
  } else {
    blocks.append(
      .table(
        RecommendationTables.full(
          recommendations, id: id + "-recommendations-table", title: "Адресные рекомендации",
          summary:
            "Поручение не сильнее своего основания; пустой срок устанавливает тот, кто подписывает. Основание – номер вывода.",
          names, ground: { register.reference(to: $0, table: id + "-findings") })))
  }
  return Section(id: id + "-recommendations", title: "Выводы и рекомендации", blocks: blocks, page: .landscape)
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

/// The recommendations to the head, the association and the curator of a school, as many as its passport takes.
func passportRecommendations(_ school: School, _ input: ReportInput) -> [Recommendation] {
  let all = input.recommendations.concerning(school.id).filter {
    $0.addressee.isSchool || $0.addressee.role == .curator
  }
  return Array(all.prefix(input.book.methodology.integer(.recommendationsPerAddressee)))
}

/// 6. What to do: the recommendations to the head and the association of the school.
func passportMeasures(_ school: School, _ input: ReportInput) -> Section {
  let names = Names(book: input.book, region: input.region)
  let all = passportRecommendations(school, input)
  guard !all.isEmpty else {
    return Section(
      id: "passport-measures", title: "Что сделать", blocks: [.paragraph("Мер по имеющимся данным нет.")])
  }
  return Section(
    id: "passport-measures", title: "Что сделать",
    blocks: [
      .table(
        RecommendationTables.short(
          all, id: "passport-measures-table", title: "Что сделать",
          summary: "Мера, срок, документ для ИС МЭДК и ожидаемый результат; основание – номер вывода.",
          withTarget: true,
          names, ground: passportGround))
    ])
}

/// «выводы № 1, 3»: numbers count within a school.
private func passportGround(_ one: Recommendation) -> Text {
  var text: Text = one.grounds.all.count == 1 ? "вывод № " : "выводы № "
  for (place, finding) in one.grounds.all.enumerated() {
    text += "\(place == 0 ? "" : ", ")\(ordinal(finding.number, "finding"))"
  }
  return text
}
