import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// Marks and scores of the region by work.
func resultsChapter(_ input: ReportInput, _ names: Names) -> Section {
  // The schools of a municipality together are no region, whatever their region is known by.
  let title: Text = input.background.origin == .own ? "Результаты по региону" : "Результаты по школам этой папки"
  guard !input.works(of: .vpr).isEmpty else {
    return Section(id: "chapter-results", title: title, blocks: [.paragraph(noVPR)])
  }
  var blocks: [Block] = [.table(results(input, names))]
  if let chart = marksChart(input, names) { blocks.append(.chart(chart)) }
  blocks += cleanReferences(input, names)
  return Section(id: "chapter-results", title: title, blocks: blocks)
}

private func results(_ input: ReportInput, _ names: Names) -> Table {
  let rows = input.works(of: .vpr).compactMap { work -> [Value]? in
    guard let cell = input.region.cell(work, .region) else { return nil }
    return [.words(names.work(work)), .quantity(Figures.count(cell.participants, .region, work, "participants"))]
      + markCountsAndShares(cell, .region, work) + levels(cell, .region, work, input)
  }
  return Table(
    id: "results", title: "Отметки и баллы",
    summary:
      "Доли – от участников с отметкой; отметка выведена из первичного балла по шкале работы. Кампании разных периодов между собой не сравниваются.",
    columns: [.words("Работа"), .count("Участников")] + markColumns + levelColumns, rows: rows)
}

/// Headers of `markCountsAndShares`.
let markColumns: [Column] =
  [.count("«2», чел.")]
  + Mark.allCases.map { Column("«\($0.rawValue)», %", .quantity(.share), display: $0 == .two ? .bar : .plain) }

/// The number of «2» and the shares of the four marks, or the reason why there are none.
func markCountsAndShares(_ cell: Cell, _ territory: Territory, _ work: Work) -> [Value] {
  guard let marks = cell.marks, marks.total > 0 else {
    let reason: Missing = cell.participants > 0 ? .noScale : .noData
    return Array(repeating: .missing(reason), count: markColumns.count)
  }
  let shares = Mark.allCases.map { mark -> Value in
    .quantity(
      Quantity(
        Double(marks[mark]) / Double(marks.total), .share, n: marks.total,
        address: Figures.address(territory, work, "share-of-\(mark.rawValue)")))
  }
  return [.quantity(Figures.count(marks[.two], territory, work, "marks-two"))] + shares
}

private let levelColumns: [Column] = [
  Column(SuccessRate.definition), Column(QualityRate.definition), Column(AverageMark.definition),
  Column(TeachingIndex.definition), Column(MeanPercent.definition),
]

private func levels(_ cell: Cell, _ territory: Territory, _ work: Work, _ input: ReportInput) -> [Value] {
  [
    Figures.value(SuccessRate.measure(cell, under: input.conditions), of: SuccessRate.definition, territory, work),
    Figures.value(QualityRate.measure(cell, under: input.conditions), of: QualityRate.definition, territory, work),
    Figures.value(AverageMark.measure(cell, under: input.conditions), of: AverageMark.definition, territory, work),
    Figures.value(
      TeachingIndex.measure(cell, methodology: input.book.methodology), of: TeachingIndex.definition, territory, work),
    Figures.value(MeanPercent.measure(cell, under: input.conditions), of: MeanPercent.definition, territory, work),
  ]
}

/// Shares of marks in Russian and mathematics of the newest campaign that has a regional mean.
private func marksChart(_ input: ReportInput, _ names: Names) -> Chart? {
  let core = input.book.methodology.subjects(.lowVPRSubjects)
  let works = input.newestWholeCampaign.filter {
    core.contains($0.procedure.subject) && (input.region.cell($0, .region)?.marks?.total ?? 0) > 0
  }
  guard let campaign = works.first?.procedure.campaign else { return nil }
  let series = Mark.allCases.map { mark in
    Series(
      "«\(mark.rawValue)»",
      points: works.map { work in
        guard let marks = input.region.cell(work, .region)?.marks else { return .missing(.noScale) }
        return .value(
          Quantity(
            Double(marks[mark]) / Double(marks.total), .share, n: marks.total,
            address: Figures.address(.region, work, "share-of-\(mark.rawValue)")))
      })
  }
  let isRegion = input.background.origin == .own
  return Chart(
    id: "marks", kind: .stackedShares, title: "Отметки по русскому языку и математике, \(names.campaign(campaign))",
    description:
      "Столбцы по работам: какая доля участников \(isRegion ? "региона" : "этих школ") получила «2», «3», «4» и «5». Числа: \(table: "results").",
    categoryAxis: "Работа", valueAxis: "Доля участников, %", unit: .share,
    categories: works.map { names.subjectAndGrade($0) }, series: series)
}
