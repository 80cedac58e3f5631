import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// «Блок для вкладки сайта»: the project in one municipality, its schools, its road map and how far it is.
///
/// Nothing is said of what a school did: with one or two schools a step of theirs is a fact about a school.
///
/// - Precondition: the input is narrowed to one municipality.
func composePublicRoadmap(_ input: RoadmapInput) -> Document {
  let page = PublicRoadmap(input)
  return Document(
    id: "public-road-map", title: "Проект «500+»: дорожная карта", subtitle: Text(stringLiteral: page.municipality),
    date: input.date, stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "дорожная карта"],
    sections: [page.about, page.state, page.steps], provenance: input.provenance)
}

private struct PublicRoadmap {
  let municipality: String
  private let roadmap: Roadmap
  private let standings: [StepStanding]
  private let schools: [Participant]
  private let names: Names
  /// Steps whose state would tell what a school did.
  private let hidden: Set<StepNumber>

  init(_ input: RoadmapInput) {
    guard let ledger = input.ledger.municipalities.first, input.ledger.municipalities.count == 1 else {
      preconditionFailure("a page is of one municipality")
    }
    roadmap = ledger.roadmap
    municipality = roadmap.municipality
    standings = input.steps
    names = input.risks.names
    let key = RoadmapLibrary.key(municipality)
    schools = (names.region?.participants ?? []).filter { [names] one in
      RoadmapLibrary.key(one.municipality ?? names.municipality(of: one.school)) == key
    }.sorted { [names] in (names.school($0.school), $0.cohort) < (names.school($1.school), $1.cohort) }
    let minimum = input.book.methodology.integer(.disclosureMinimumCount)
    let known = schools.isEmpty ? ledger.schools.count : Set(schools.map(\.school)).count
    hidden = known >= minimum ? [] : Self.stepsOfSchools(roadmap, atLeast: minimum)
  }

  /// Steps that a school answers for or that are about its documents, staff or risks; all steps where these are so few
  /// that the counts of all steps would tell theirs.
  private static func stepsOfSchools(_ roadmap: Roadmap, atLeast minimum: Int) -> Set<StepNumber> {
    let performers = RoadmapLibrary.builtIn.performers
    let kinds: Set<StepKind> = [
      .facts, .training, .risks, .programme, .visit, .survey, .conceptDocuments, .stage1Documents, .stage2Documents,
      .municipalConceptReview, .municipalStage1Review, .municipalStage2Review, .regionalConceptReview,
      .regionalStage1Review, .regionalStage2Review, .interviews,
    ]
    let found = roadmap.steps.filter { step in
      kinds.contains(step.kind) || step.responsible.map(performers.canBeSchool) ?? true
    }
    return Set((found.isEmpty || found.count >= minimum ? found : roadmap.steps).map(\.number))
  }

  var about: Section {
    var approved: Text = "В проекте адресной методической помощи «500+» участвует \(municipality)."
    if let day = roadmap.approved { approved += " Дорожная карта утверждена \(day.words)" }
    if roadmap.approved != nil { approved += roadmap.order.isEmpty ? "." : " (\(roadmap.order))." }
    var blocks: [Block] = [.paragraph(approved)]
    if !schools.isEmpty { blocks.append(.table(participants)) }
    blocks.append(.table(contacts))
    return Section(id: "public-road-map-about", title: "О проекте", blocks: blocks)
  }

  private var participants: Table {
    Table(
      id: "public-road-map-schools", title: "Школы проекта",
      summary: "Участие в проекте – это методическая помощь школе.",
      columns: [.words("Школа"), .words("Год включения"), .words("Школа куратора")],
      rows: schools.map { one in
        [
          .words(names.school(one.school)), .words(String(one.cohort)),
          .words(one.curator.map(names.school) ?? "не указана"),
        ]
      })
  }

  /// Names of persons come from the municipality, never from data.
  private var contacts: Table {
    Table(
      id: "public-road-map-contacts", title: "К кому обратиться", summary: "Заполняет управление образования.",
      columns: [
        .words("Роль"), Column("Организация, должность", .decision(choices: [])),
        Column("Телефон, почта", .decision(choices: [])),
      ], rows: ["муниципальный координатор", "куратор школы"].map { [.words($0), .blank, .blank] })
  }

  var state: Section {
    let summary = RoadmapSummary(standings)
    let open = summary.count(.underWay) + summary.count(.notDue) + summary.count(.documentsNotDue)
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(RoadmapFigures.count(number, municipality, "roadmap-public-" + measure))
    }
    return Section(
      id: "public-road-map-state", title: "Как выполняется дорожная карта",
      blocks: [
        .table(
          Table(
            id: "public-road-map-counts", title: "Шаги дорожной карты",
            summary: "Все шаги вместе, кто бы их ни выполнял.",
            columns: [
              .count("Всего шагов"), .count("Выполнено"), .count("Из них с опозданием"),
              .count("Срок истёк, отметки нет"), .count("Срок не истёк"), .count("Отметка не внесена или уточняется"),
            ],
            rows: [
              [
                count(summary.total, "steps"), count(summary.done, "done"), count(summary.count(.doneLate), "late"),
                count(summary.count(.overdue), "overdue"), count(open, "open"),
                count(summary.count(.unmarkedBeforeApproval) + summary.count(.contradicted), "unmarked"),
              ]
            ]))
      ])
  }

  var steps: Section {
    var blocks: [Block] = []
    if !hidden.isEmpty {
      blocks.append(
        .paragraph(
          "Школ проекта мало, поэтому состояние шагов, которые выполняют сами школы или которые касаются их документов, по отдельности не публикуется."
        ))
    }
    let rows = standings.map { one -> [Value] in
      [
        .words(one.step.number.description), .words(one.step.title), .words(one.step.terms),
        .words(RoadmapWords.responsible(one.step.responsible)),
        .words(hidden.contains(one.step.number) ? "не публикуется" : words(one.state.kind)),
      ]
    }
    blocks.append(
      .table(
        Table(
          id: "public-road-map-steps", title: "План мероприятий",
          summary: "Сроки – по дорожной карте; ответственный – исполнитель, названный в ней первым.",
          columns: [
            .words("Пункт"), .words("Мероприятие"), .words("Сроки"), .words("Ответственный"), .words("Состояние"),
          ], rows: rows)))
    return Section(id: "public-road-map-plan", title: "План мероприятий", blocks: blocks)
  }

  private func words(_ state: StepState.Kind) -> String {
    switch state {
    case .doneBeforeApproval, .doneTermBeforeApproval, .doneInTime: "выполнено"
    case .doneLate: "выполнено с опозданием"
    case .overdue: "срок истёк, отметки нет"
    case .documentsNotDue, .underWay: "выполняется"
    case .notDue: "срок не наступил"
    case .unmarkedBeforeApproval, .contradicted: "отметка уточняется"
    }
  }
}
