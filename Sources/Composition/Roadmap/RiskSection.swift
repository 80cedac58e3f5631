import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Is the activated risk the one that the data show? Counts, a sentence a school, and every risk with its programme.
func riskSection(_ input: RoadmapInput) -> Section {
  Section(
    id: "road-map-risk-link", title: "Риски, антирисковые программы и данные",
    blocks: riskBlocks(input, risks: { .table($0) }))
}

/// - Parameter risks: whether the table of risks stands in the text or in the workbook alone.
func riskBlocks(_ input: RoadmapInput, risks form: (Table) -> Block) -> [Block] {
  let all = input.risks
  guard !all.isEmpty else { return [.paragraph("Сведений о рисках школ нет.")] }
  var blocks: [Block] = [.list(counts(input), numbered: false)]
  if !all.schools.isEmpty {
    blocks.append(.heading("Тот ли риск активирован, который показывают данные"))
    blocks.append(.list(answers(all), numbered: true))
    blocks.append(.annex(riskSchoolsTable(all)))
  }
  blocks.append(form(riskTable(all, on: input.day, id: "road-map-risks", .concerning)))
  if !all.schools.isEmpty { blocks.append(.annex(riskTable(all, on: input.day, id: "road-map-risks-all", .every))) }
  return blocks
}

private func counts(_ input: RoadmapInput) -> [Text] {
  let all = input.risks
  let summary = RiskSummary(all.schools)
  func count(_ number: Int, _ measure: String) -> Quantity {
    RoadmapFigures.count(number, input.place, RiskSummary.definition.id + "-" + measure)
  }
  let risk = NounForms("риск", "риска", "рисков")
  var said: [Text] = []
  if summary.activated == 0 {
    if !all.schools.isEmpty { said.append("На \(input.day.words) школы, известные по данным, рисков не активировали.") }
  } else {
    said += [
      "Активировано: \(count(summary.activated, "activated"), risk), школ – \(count(summary.schools, "schools")). Данными подтверждаются \(count(summary.confirmed, "confirmed")), не подтверждаются \(count(summary.notConfirmed, "not-confirmed")), имеющимися данными не проверяются \(count(summary.notCovered, "not-covered")) (\(table: "road-map-risks")).",
      "Активированный риск – тот, который показывают данные, в \(count(summary.matchingSchools, "matching")) из \(count(summary.schools, "schools"), RoadmapWords.school) (\(table: "road-map-risk-schools")).",
      "Антирисковые программы в ИС МЭДК: размещены по \(count(summary.reached(.programmeUploaded), "programmes")) из \(count(summary.activated, "activated"), NounForms("риска", "рисков", "рисков")), подтверждены куратором – \(count(summary.reached(.curatorConfirmed), "programmes-confirmed")); документы 1 этапа подтверждены по \(count(summary.reached(.stage1Confirmed), "stage-1")), 2 этапа – по \(count(summary.reached(.stage2Confirmed), "stage-2")).",
    ]
  }
  if summary.missed > 0 {
    said.append(
      "Видно в данных, но не активировано: \(count(summary.missed, "missed"), NounForms("направление", "направления", "направлений")), школ – \(count(summary.schoolsWithMissed, "missed-schools")). Рекомендуем рассмотреть."
    )
  }
  if !all.unchecked.isEmpty {
    let schools = Set(all.unchecked.map(\.school)).count
    said.append(
      "С данными не сверено: \(count(all.unchecked.count, "unchecked"), risk), школ – \(count(schools, "unchecked-schools")): других сведений об этих школах нет."
    )
  }
  return said
}

/// A sentence a school, after what the reference rule counted.
private func answers(_ all: RoadmapRisks) -> [Text] {
  let sentences = Sentences(names: all.names)
  return all.schools.map { one in
    let territory = Territory.school(one.school)
    let low = one.lowResults.map { low -> Text in
      low.available.isEmpty
        ? ", процедур справочного правила нет"
        : ", низкие результаты в \(Figures.count(low.low.count, territory, "low-procedures")) из \(Figures.count(low.available.count, territory, "available-procedures")) доступных процедур"
    }
    return
      "\(all.names.school(one.school)) (\(all.names.municipality(of: one.school)))\(low ?? ""). \(sentences.riskMatch(one))"
  }
}

/// A row a school: its risks by what the data say of them.
private func riskSchoolsTable(_ all: RoadmapRisks) -> Table {
  let rows = all.schools.map { one -> [Value] in
    let territory = Territory.school(one.school)
    let summary = RiskSummary([one])
    func count(_ number: Int?, _ measure: String) -> Value {
      number.map { .quantity(Figures.count($0, territory, measure)) } ?? .missing(.noData)
    }
    func risks(_ number: Int, _ measure: String) -> Value {
      count(number, RiskSummary.definition.id + "-" + measure)
    }
    return [
      .words(all.names.municipality(of: one.school)), .words(all.names.school(one.school)),
      count(one.lowResults?.low.count, "low-procedures"),
      count(one.lowResults?.available.count, "available-procedures"), risks(summary.activated, "activated"),
      risks(summary.confirmed, "confirmed"), risks(summary.notConfirmed, "not-confirmed"),
      risks(summary.notCovered, "not-covered"), risks(summary.missed, "missed"), .words(one.match.words),
    ]
  }
  return Table(
    id: "road-map-risk-schools", title: "Активированные риски школ и данные",
    summary:
      "Показатели школы сравниваются с медианой школ с такими же условиями. Это повод для разговора с куратором, а не оценка школы.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .count("Низких процедур"), .count("Из доступных"),
      .count("Активировано рисков"), .count("Подтверждается"), .count("Не подтверждается"), .count("Не проверяется"),
      .count("Видно, не активировано"), .words("Риски и данные"),
    ], rows: rows, rowTerritories: all.schools.map { Addresses.territory(.school($0.school)) })
}

/// Which risks a table shows.
enum RiskRows {
  case every
  /// Those that are worked on or that the data show; before activation those of the profile that are not low.
  case concerning
}

/// Every risk with its significance, its way through ИС МЭДК and what the data say; risks that data show and nobody works
/// on stand among them.
func riskTable(_ all: RoadmapRisks, on day: CalendarDay, id: String, _ shown: RiskRows) -> Table {
  let sentences = Sentences(names: all.names)
  var rows: [[Value]] = []
  for one in all.schools {
    let place: [Value] = [
      .words(all.names.municipality(of: one.school)), .words(all.names.school(one.school)),
    ]
    func figures(_ checks: [RiskAgreement.Check]) -> Value {
      checks.isEmpty ? .words("–") : .text(sentences.checks(checks, .school(one.school)))
    }
    for risk in one.agreements where shown == .every || concerns(risk, of: one) {
      let isMissed = one.missed.contains { $0.factor.id == risk.factor?.id }
      rows.append(
        place + [
          .words(risk.title), .words(risk.level?.rawValue ?? "нет данных"), .words(risk.isActivated ? "да" : "нет"),
          .words(RiskWords.way(risk)), figures(risk.checks),
          .words(isMissed ? "\(risk.status.words); не активирован" : risk.status.words),
        ])
    }
    for risk in one.missed where !one.agreements.contains(where: { $0.factor?.id == risk.factor.id }) {
      rows.append(
        place + [
          .words(risk.factor.title), .words("в РПШ не назван"), .words("нет"), .words("–"), figures(risk.checks),
          .words("виден в данных; не активирован"),
        ])
    }
  }
  for risk in all.unchecked {
    let stage = risk.stage(on: day)
    rows.append([
      .words(risk.municipality), .words(risk.school), .words(risk.risk.name),
      .words(risk.level?.rawValue ?? "нет данных"), .words(stage >= .activated ? "да" : "нет"),
      .words(RiskWords.way(stage, isRefuted: risk.isRefuted, isBroken: risk.impossible != nil)), .words("–"),
      .words("с данными не сверено"),
    ])
  }
  return Table(
    id: id,
    title: shown == .every
      ? "Все риски РПШ и данные" : "Риски РПШ, антирисковые программы и данные",
    summary:
      "Значимость – из рискового профиля; состояние в ИС МЭДК – последнее на дату; показатели – рядом с медианой школ с такими же условиями.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .words("Риск РПШ"), .words("Значимость"), .words("Активирован"),
      .words("Программа, состояние в ИС МЭДК"), .words("Показатели"), .words("Подтверждается данными?"),
    ], rows: rows)
}

private func concerns(_ risk: RiskAgreement, of school: SchoolRisks) -> Bool {
  risk.isActivated || risk.status == .confirmed || (school.isBeforeActivation && risk.level != .low)
}
