import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Лист контроля: what became of the recommendations of an earlier справка, their numbers then and now, what is new.
///
/// - Parameters:
///   - earlier: what the manifest of the earlier справка keeps.
///   - municipality: the one whose recommendations are controlled; `nil` for all.
///   - input: what is known today.
func composeControlSheet(_ earlier: Edition, of municipality: Municipality?, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let asked = input.recommendations.all.filter { one in
    municipality.map { place in one.isOf(place, input) } ?? true
  }
  let now = recordedRecommendations(asked, input, names)
  let ids = Set(now.map(\.id))
  let controlled = controlledStatements(earlier, of: municipality, input).map {
    ControlledRecommendation($0, now: ids, input)
  }
  let before = Set(earlier.statements.map(\.id))
  let place = municipality?.name ?? names.region(input.region)
  return Document(
    id: "control-sheet", title: "Лист контроля рекомендаций прошлой справки",
    subtitle:
      "\(place); справка по состоянию на \(earlier.date.words), контроль по состоянию на \(input.analysis.asOf.words)",
    date: input.asOf, stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "контроль", place],
    sections: [
      controlSummary(controlled, new: now.count { !before.contains($0.id) }, municipality, input),
      controlTable(controlled), controlFigures(controlled, earlier, input, names),
      controlNew(now.filter { !before.contains($0.id) }),
    ], provenance: provenance(input),
    letterhead: input.letterhead(
      to: municipality.map { "Руководителю муниципального органа управления образованием (\($0.name))" }
        ?? "Муниципальным органам управления образованием", basis: .basisMunicipal),
    statements: now)
}

/// The recommendations of the earlier справка that concern a municipality or its schools, or all.
func controlledStatements(
  _ earlier: Edition, of municipality: Municipality?, _ input: ReportInput
) -> [RecordedStatement] {
  let all = earlier.statements.filter { $0.kind == .recommendation }
  guard let municipality else { return all }
  let schools = input.region.schools.filter { $0.municipality == municipality }.map { Territory.school($0.id) }
  let places = Set(([.municipality(municipality)] + schools).map { Addresses.territory($0) })
  return all.filter { one in one.id.split(separator: "/").contains { places.contains(String($0)) } }
}

private func controlSummary(
  _ controlled: [ControlledRecommendation], new: Int, _ municipality: Municipality?, _ input: ReportInput
) -> Section {
  let territory = municipality.map(Territory.municipality) ?? .region
  func count(_ number: Int, _ measure: String) -> Quantity { Figures.count(number, territory, "control-" + measure) }
  func state(_ state: ControlledRecommendation.State) -> Int { controlled.count { $0.state == state } }
  let gone = controlled.count { $0.ground == .gone }
  return Section(
    id: "control-summary", title: "Главное",
    blocks: [
      .table(
        Table(
          id: "control-states", title: "Исполнение рекомендаций прошлой справки",
          summary:
            "Состояние – из листа решений, а по дорожной карте и документам – из отметок; где их нет, сказано «сведений нет».",
          columns: [
            .count("Рекомендаций"), .count("Выполнено"), .count("В работе"), .count("Не выполнено"),
            .count("Сведений нет"), .count("Основание больше не наблюдается"), .count("Новых рекомендаций"),
          ],
          rows: [
            [
              .quantity(count(controlled.count, "all")), .quantity(count(state(.done), "done")),
              .quantity(count(state(.inWork), "in-work")), .quantity(count(state(.notDone), "not-done")),
              .quantity(count(state(.unknown), "unknown")), .quantity(count(gone, "gone")),
              .quantity(count(new, "new")),
            ]
          ])),
      .list(
        [
          "«Сведений нет» не означает, что рекомендация не выполнена: лист решений не возвращён или в нём нет её кода.",
          "Основание, которое больше не наблюдается, не означает, что рекомендация выполнена: могли измениться и данные.",
          "Показатели сравниваются только там, где это разрешает календарь процедур; иначе названа причина.",
        ], numbered: false),
    ])
}

private func controlTable(_ controlled: [ControlledRecommendation]) -> Section {
  let rows = controlled.enumerated().map { index, one -> [Value] in
    [
      .quantity(ordinal(index + 1, "control")), .words(one.statement.addressee.isEmpty ? "–" : one.statement.addressee),
      .text(one.statement.text.capitalised), one.statement.term.map { .date($0) } ?? .blank, .words(one.state.rawValue),
      .words(one.proof), .words(one.ground.rawValue), .words(one.statement.code),
    ]
  }
  return Section(
    id: "control-recommendations", title: "Рекомендации прошлой справки",
    blocks: [
      .table(
        Table(
          id: "control-recommendations-table", title: "Что стало с рекомендациями прошлой справки",
          summary: "Код стоит и в листе решений: по нему лист контроля находит ответ.",
          columns: [
            .count("№"), .words("Кому"), .words("Рекомендация прошлой справки"), Column("Срок", .date),
            Column("Состояние", .words, display: .steps(ControlledRecommendation.State.allCases.map(\.rawValue))),
            .words("Откуда известно"), .words("Основание сейчас"), .words("Код рекомендации"),
          ], rows: rows))
    ], page: .landscape)
}

private func controlFigures(
  _ controlled: [ControlledRecommendation], _ earlier: Edition, _ input: ReportInput, _ names: Names
) -> Section {
  let rows = controlled.enumerated().flatMap { index, one in
    one.statement.figures.map { figure -> [Value] in
      let now = FigureNow(figure, input, names)
      return [
        .quantity(ordinal(index + 1, "control")), .words(figure.row), .words(figure.column),
        FigureNow.value(figure.quantity(of: earlier), of: figure.n), now.now, .text(now.verdict),
      ]
    }
  }
  guard !rows.isEmpty else {
    return Section(
      id: "control-figures", title: "Показатели тогда и теперь",
      blocks: [.paragraph("Рекомендации прошлой справки не опирались на показатели, которые можно сопоставить.")])
  }
  return Section(
    id: "control-figures", title: "Показатели тогда и теперь",
    blocks: [
      .table(
        Table(
          id: "control-figures-table", title: "Показатели, на которых основаны рекомендации",
          summary: "№ – номер рекомендации в предыдущей таблице; последний столбец говорит, можно ли сравнивать.",
          columns: [
            .count("№"), .words("Школа, работа"), .words("Показатель"), .words("Тогда"), .words("Теперь"),
            .words("Можно ли сравнивать"),
          ], rows: rows))
    ], page: .landscape)
}

private func controlNew(_ new: [RecordedStatement]) -> Section {
  guard !new.isEmpty else {
    return Section(
      id: "control-new", title: "Новые рекомендации", blocks: [.paragraph("Новых рекомендаций нет.")], page: .landscape)
  }
  let rows = new.enumerated().map { index, one -> [Value] in
    [
      .quantity(ordinal(index + 1, "control-new")), .words(one.addressee), .text(one.text.capitalised),
      one.term.map { .date($0) } ?? .blank, .words(one.code),
    ]
  }
  return Section(
    id: "control-new", title: "Новые рекомендации",
    blocks: [
      .table(
        Table(
          id: "control-new-table", title: "Рекомендации, которых в прошлой справке не было",
          summary: "Их исполнение покажет следующий лист контроля.",
          columns: [
            .count("№"), .words("Кому"), .words("Рекомендация"), Column("Срок", .date), .words("Код рекомендации"),
          ], rows: rows))
    ], page: .landscape)
}

extension Recommendation {
  /// Whether it goes to a municipality or rests on findings about its schools.
  func isOf(_ municipality: Municipality, _ input: ReportInput) -> Bool {
    addressee.municipality == municipality
      || grounds.schools.contains { input.region.school($0)?.municipality == municipality }
  }
}

extension CalendarDate {
  /// «19.08.2022»
  var words: String { CalendarDay(year: year, month: month, day: day)?.words ?? "" }
}
