import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// The median of similar schools for a measure of context, without names.
func neighbourMedian(
  _ measure: String, _ school: School, _ input: ReportInput, share isShare: Bool, _ value: (ContextForms) -> Double?
) -> Value {
  guard let similar = input.analysis.similarSchools[school.id],
    let spread = similar.spread(
      PassportMeasure.id(measure), of: { id in input.region.school(id).flatMap { value(ContextForms($0, input)) } })
  else { return .missing(.noData) }
  let address = Figures.address(.school(school.id), nil, "context-\(measure)-similar")
  return .quantity(
    Quantity(isShare ? spread.median : spread.median.rounded(), isShare ? .share : .count, address: address))
}

/// 4. Risks of the profile against the data.
func passportRisks(_ school: School, _ input: ReportInput) -> [Section] {
  guard let risks = input.analysis.riskAgreement[school.id] else { return [] }
  let names = Names(book: input.book, region: input.region)
  let sentences = Sentences(names: names)
  let told = input.findings[.school(school.id)].filter {
    $0.rule == RiskAgainstData.definition.id || $0.rule == RiskNotActivated.definition.id
  }
  let rows = risks.agreements.map { one -> [Value] in
    [
      .words(one.title), .words(one.level?.rawValue ?? "нет данных"),
      .words(one.isActivated ? "да" : one.isRefuted ? "не верифицирован" : "нет"), .words(one.status.words),
    ]
  }
  var blocks: [Block] = []
  if !rows.isEmpty {
    blocks.append(
      .table(
        Table(
          id: "passport-risks-table", title: "Риски РПШ и данные",
          summary:
            "Уровень – из рискового профиля школы; последний столбец – что говорят сведения школы рядом с похожими школами.",
          columns: [
            .words("Риск РПШ"), .words("Значимость"), .words("Активирован"), .words("Подтверждается данными?"),
          ],
          rows: rows)))
  }
  if !told.isEmpty { blocks.append(.list(told.map { sentences.text(of: $0) }, numbered: false)) }
  return blocks.isEmpty ? [] : [Section(id: "passport-risks", title: "Риски", blocks: blocks)]
}

extension RiskAgreement.Status {
  var words: String {
    switch self {
    case .confirmed: "подтверждается"
    case .notConfirmed: "не подтверждается"
    case .notCovered: "данными не проверяется, нужен опрос или посещение"
    }
  }
}

/// 5. The skills that most pupils have not mastered, from the newest works with tasks.
func passportSkills(_ school: School, _ input: ReportInput, _ names: Names) -> [Section] {
  let territory = Territory.school(school.id)
  let limit = input.book.methodology.integer(.frontPageFindings)
  var found: [(work: Work, line: TaskLine)] = []
  for topic in input.analysis.tasks.topics {
    let works = input.analysis.tasks.works(of: topic).filter { input.region.cell($0, territory)?.tasks != nil }
    guard let newest = works.last, let sheet = input.analysis.tasks.sheet(of: newest) else { continue }
    found += sheet.lines(in: territory).filter { $0.own.failed > 0 && !$0.task.skill.isEmpty }.map { (newest, $0) }
  }
  let top = found.sorted {
    ($1.line.own.failed, $0.work, $0.line.place) < ($0.line.own.failed, $1.work, $1.line.place)
  }.prefix(limit)
  guard !top.isEmpty else { return [] }
  let rows = top.map { work, line -> [Value] in
    let own = TaskQuantities(work, territory, line.task.number)
    let failed = own.failed(line.own)
    let pupils = own.pupils(line.own)
    func completion(_ result: TaskResult?, _ place: Territory) -> Value {
      result.flatMap { TaskQuantities(work, place, line.task.number).completion($0) }.map { .quantity($0) }
        ?? .missing(.noData)
    }
    return [
      .words(names.work(work)), .words(line.task.number), .words(line.task.skill),
      .text("\(failed) из \(pupils)"), completion(line.own, territory), completion(line.region, .region),
    ]
  }
  return [
    Section(
      id: "passport-skills", title: "Умения",
      blocks: [
        .table(
          Table(
            id: "passport-skills-table", title: "Умения, с которыми не справились больше всего учащихся",
            summary: "Из последних работ по каждому предмету и классу; сначала число учащихся.",
            columns: [
              .words("Работа"), .words("Задание"), .words("Умение"), .words("Не справились"),
              Column("Выполнение, школа", .quantity(.share)), Column("Выполнение, регион", .quantity(.share)),
            ], rows: rows))
      ])
  ]
}
