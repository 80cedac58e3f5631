import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// A table of exams with marks: a row for every territory and exam that has results.
///
/// - Parameter lead: the columns that name the row; one for the region, two for municipalities, four for schools.
func examTable(
  _ id: String, _ title: String, _ summary: String, _ lead: [Column], _ territories: [Territory], _ works: [Work],
  _ input: ReportInput, _ names: Names
) -> Table {
  let rows = examRows(territories, works, input, names) { territory, work, cell in
    let first = input.region.cell(work, territory, attempt: .first)
    let minimum = input.book.scales.minima.minimum(for: work.procedure)
    let firstShare =
      first.map { BelowMinimum.measure($0, minimum: minimum, under: input.conditions) } ?? .missing(.noData)
    return markCountsAndShares(cell, territory, work) + [
      value(firstShare, "below-minimum-first", territory, work),
      Figures.value(SuccessRate.measure(cell, under: input.conditions), of: SuccessRate.definition, territory, work),
      Figures.value(QualityRate.measure(cell, under: input.conditions), of: QualityRate.definition, territory, work),
      Figures.value(AverageMark.measure(cell, under: input.conditions), of: AverageMark.definition, territory, work),
      Figures.value(MeanPercent.measure(cell, under: input.conditions), of: MeanPercent.definition, territory, work),
    ]
  }
  return Table(
    id: id, title: Text(stringLiteral: title), summary: Text(stringLiteral: summary),
    columns: lead + countColumns + markColumns + [
      Column("«2» по первому результату, %", .quantity(.share)), Column(SuccessRate.definition),
      Column(QualityRate.definition),
      Column(AverageMark.definition), Column(MeanPercent.definition),
    ], rows: rows)
}

/// A table of exams with test scores.
func scoreTable(
  _ id: String, _ title: String, _ lead: [Column], _ territories: [Territory], _ works: [Work], _ input: ReportInput,
  _ names: Names
) -> Table {
  let rows = examRows(territories, works, input, names) { territory, work, cell in
    let minimum = input.book.scales.minima.minimum(for: work.procedure)
    let first = input.region.cell(work, territory, attempt: .first)
    let firstShare =
      first.map { BelowMinimum.measure($0, minimum: minimum, under: input.conditions) } ?? .missing(.noData)
    let share = BelowMinimum.measure(cell, minimum: minimum, under: input.conditions)
    let bands = ScoreBands(cell, minimum: minimum, methodology: input.book.methodology)
    let counts = ScoreBands.Band.allCases.map { band -> Value in
      bands?.count(band).map { .quantity(Figures.count($0, territory, work, "band-" + band.rawValue)) }
        ?? .missing(minimum == nil ? .noScale : .noData)
    }
    return [
      Figures.value(
        MeanTestScore.measure(cell, under: input.conditions), of: MeanTestScore.definition, territory, work),
      Figures.value(share, of: BelowMinimum.definition, territory, work),
      interval(share, territory, work),
      value(firstShare, "below-minimum-first", territory, work),
    ] + counts
  }
  let methodology = input.book.methodology
  let (low, middle) = (methodology.integer(.egeBandLow), methodology.integer(.egeBandMiddle))
  return Table(
    id: id, title: Text(stringLiteral: title), summary: Text(stringLiteral: scoreSummary),
    columns: lead + countColumns + [
      Column(MeanTestScore.definition), Column(BelowMinimum.definition, display: .bar),
      .words("Интервал доли ниже минимума"),
      Column("Ниже минимума по первому результату, %", .quantity(.share)), .count("Ниже минимума, чел."),
      .count("От минимума до \(low), чел."), .count("\(low + 1)–\(middle), чел."), .count("\(middle + 1)–99, чел."),
      .count("100, чел."),
    ], rows: rows)
}

private let countColumns: [Column] = [
  .count("Школ"), .count("Участников"), .count("Выпускников прошлых лет"), .count("Обучающихся СПО"),
  .count("С повторным результатом"),
]

/// Rows of territories that have the exam: names, counts, then what `values` gives.
private func examRows(
  _ territories: [Territory], _ works: [Work], _ input: ReportInput, _ names: Names,
  _ values: (Territory, Work, Cell) -> [Value]
) -> [[Value]] {
  var rows: [[Value]] = []
  for territory in territories {
    for work in works {
      guard let cell = input.region.cell(work, territory), cell.participants > 0 else { continue }
      let apart = cell.apart ?? ExamineesApart()
      func count(_ number: Int, _ measure: String) -> Value {
        .quantity(Figures.count(number, territory, work, measure))
      }
      rows.append(
        lead(territory, names) + [
          .words(names.exam(work)), count(cell.schools, "schools"), count(cell.participants, "participants"),
          count(apart.pastGraduates, "past-graduates"), count(apart.collegeStudents, "college-students"),
          count(apart.repeated, "repeated-results"),
        ] + values(territory, work, cell))
    }
  }
  return rows
}

private func lead(_ territory: Territory, _ names: Names) -> [Value] {
  switch territory {
  case .region: []
  case .municipality(let municipality): [.words(municipality.name)]
  case .school(let school):
    [.words(names.municipality(of: school)), .words(names.school(school)), .words(school.description)]
  }
}

/// The interval is that of one school: pupils of a territory cluster in schools.
private func interval(_ share: Outcome, _ territory: Territory, _ work: Work) -> Value {
  if case .school = territory { return Figures.interval(share, of: BelowMinimum.definition, territory, work) }
  return .missing(.notApplicable)
}

/// A share with an address of its own: the first result is another number than the final one.
private func value(_ outcome: Outcome, _ measure: String, _ territory: Territory, _ work: Work) -> Value {
  switch outcome {
  case .value(let measured):
    .quantity(
      Quantity(
        measured.value, .share, n: measured.n, interval: measured.interval,
        address: Figures.address(territory, work, measure)))
  case .missing(let absence): .missing(Figures.missing(absence))
  }
}
