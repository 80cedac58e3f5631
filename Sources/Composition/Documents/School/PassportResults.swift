import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// 3. Every procedure of the school: who wrote, how many, the region, and whether it may be compared with the past.
func passportResults(_ school: School, _ input: ReportInput, _ names: Names) -> Section {
  let works = input.region.works.filter {
    (input.region.cell($0, .school(school.id))?.participants ?? 0) > 0
  }
  guard !works.isEmpty else {
    return Section(
      id: "passport-results", title: "Результаты", blocks: [.paragraph("Результатов школы в данных нет.")])
  }
  return Section(
    id: "passport-results", title: "Результаты",
    blocks: [
      .table(
        Table(
          id: "passport-results-table", title: "Результаты школы по процедурам",
          summary:
            "Сначала число учащихся, затем регион на той же работе; разность – с остальными школами региона. Поколение – год поступления в 1 класс.",
          columns: resultColumns, rows: works.map { resultRow($0, school, works, input, names) },
          rowTerritories: works.map { _ in Addresses.territory(.school(school.id)) }))
    ], page: .landscape)
}

/// Every procedure of some schools as one table, for a workbook.
func procedureTable(
  _ schools: [School], _ id: String, _ title: String, _ input: ReportInput, _ names: Names
) -> Table {
  var rows: [[Value]] = []
  var territories: [String] = []
  for school in schools {
    let works = input.region.works.filter {
      (input.region.cell($0, .school(school.id))?.participants ?? 0) > 0
    }
    for work in works {
      rows.append(
        [.words(names.municipality(of: school.id)), .words(school.name)] + resultRow(work, school, works, input, names))
      territories.append(Addresses.territory(.school(school.id)))
    }
  }
  return Table(
    id: id, title: Text(stringLiteral: title),
    summary: "Сначала число учащихся, затем регион на той же работе; поколение – год поступления в 1 класс.",
    columns: [.words("Муниципалитет"), .words("Школа")] + resultColumns, rows: rows, rowTerritories: territories)
}

private let resultColumns: [Column] = [
  .words("Процедура"), .words("Кто писал (поколение)"), .words("Писали из"), .words("«2», чел. из n"),
  Column("Регион, % «2»", .quantity(.share)), Column("Разница, п. п.", .quantity(.shareDifference)),
  .words("Можно ли сравнивать с прошлым"), .words("Вывод: ниже региона?"),
]

private func resultRow(
  _ work: Work, _ school: School, _ works: [Work], _ input: ReportInput, _ names: Names
) -> [Value] {
  let territory = Territory.school(school.id)
  let isExam = work.procedure.campaign.assessment != .vpr
  guard let cell = input.region.cell(work, territory) else { return [] }
  let procedure = names.work(work)
  let low = share(work, cell, input)
  let whole = input.analysis.regionalCell(work).map { share(work, $0, input) } ?? .missing(.noData)
  let gap: Outcome =
    if !input.hasRegionalMean(work) {
      .missing(.notComparable)
    } else if !isExam, let region = input.analysis.regionalCell(work) {
      GapToRegion.measure(cell, region: region, under: input.conditions)
    } else {
      difference(low, whole)
    }
  return [
    .words(procedure), .words(cohortWords(work)), .text(written(work, cell, territory)),
    .text(lowWords(low, work, territory, isExam: isExam)),
    input.hasRegionalMean(work)
      ? Figures.value(whole, of: isExam ? BelowMinimum.definition : ShareOfTwo.definition, .region, work)
      : .missing(.notComparable),
    Figures.value(gap, of: GapToRegion.definition, territory, work), .words(comparison(work, works, input, names)),
    .words(
      isExam
        ? "не рассчитывается"
        : input.analysis.belowRegion(school.id, work)?.words ?? "не сравнивается"),
  ]
}

/// The share of «2» of a ВПР, of those below the minimum of an exam by the final result.
private func share(_ work: Work, _ cell: Cell, _ input: ReportInput) -> Outcome {
  work.procedure.campaign.assessment == .vpr
    ? ShareOfTwo.measure(cell, under: input.conditions)
    : BelowMinimum.measure(
      cell, minimum: input.book.scales.minima.minimum(for: work.procedure), under: input.conditions)
}

/// The school less the other schools of the region, as the gap is defined.
private func difference(_ school: Outcome, _ region: Outcome) -> Outcome {
  guard let own = school.value, let whole = region.value, let low = own.count, let all = whole.count else {
    return .missing(.noData)
  }
  let others = whole.n - own.n
  guard others > 0 else { return .missing(.notApplicable) }
  return .value(Measured(value: own.value - Double(all - low) / Double(others), n: own.n))
}

/// «6 класс, поступили в 2015 году»
private func cohortWords(_ work: Work) -> String {
  "\(work.procedure.gradeOfPupils) класс, поступили в \(LowResults.cohort(of: work.procedure) + 1) году"
}

private func written(_ work: Work, _ cell: Cell, _ territory: Territory) -> Text {
  let wrote = Figures.count(cell.participants, territory, work, "participants")
  guard let absent = cell.absent else { return "\(wrote); по списку – нет данных" }
  return "\(wrote) из \(Figures.count(cell.participants + absent, territory, work, "expected"))"
}

private func lowWords(_ low: Outcome, _ work: Work, _ territory: Territory, isExam: Bool) -> Text {
  guard let share = low.value, let count = share.count else { return "\(.missing(.noScale))" }
  let two = Figures.count(count, territory, work, isExam ? "below-minimum-count" : "marks-two")
  let n = Figures.count(share.n, territory, work, isExam ? "examinees" : "marks")
  return "\(two) из \(n)"
}

/// Whether the newest earlier procedure of the subject and grade may be compared with this one.
private func comparison(_ work: Work, _ works: [Work], _ input: ReportInput, _ names: Names) -> String {
  let earlier = works.last {
    $0.procedure.subject == work.procedure.subject && $0.procedure.programmeGrade == work.procedure.programmeGrade
      && $0.procedure.campaign.assessment == work.procedure.campaign.assessment
      && $0.procedure.campaign < work.procedure.campaign && $0.sample == work.sample
  }
  guard let earlier else { return "раньше эту работу не писали" }
  let when = names.campaign(earlier.procedure.campaign)
  switch input.book.calendar.comparison(of: earlier.procedure, with: work.procedure) {
  case .direct: return "да, с работой: \(when)"
  case .gapOnly: return "только по разности с регионом: \(when)"
  case .blocked: return "нет: \(when)"
  }
}
