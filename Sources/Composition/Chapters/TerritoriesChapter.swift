import Aggregation
import Indicators
import ReportModel
import Vocabulary

/// Results of municipalities and schools: tables of the workbook.
func territoriesChapter(_ input: ReportInput, _ names: Names) -> Section {
  Section(
    id: "chapter-territories", title: "Результаты муниципалитетов и школ",
    blocks: input.works(of: .vpr).isEmpty
      ? [.paragraph(noVPR)]
      : [
        .paragraph(
          "Результаты по муниципалитетам (\(table: "municipalities")) и по школам (\(table: "schools")) приведены в рабочей книге: на каждую работу одна строка, рядом – муниципалитет и регион на той же работе. Порядок – по алфавиту, не по результату."
        ),
        .annex(municipalities(input, names)), .annex(schools(input, names)),
      ])
}

private func municipalities(_ input: ReportInput, _ names: Names) -> Table {
  var rows: [[Value]] = []
  for municipality in input.region.municipalities {
    for work in input.works(of: .vpr) {
      guard let cell = input.region.cell(work, .municipality(municipality)), cell.participants > 0 else { continue }
      let territory = Territory.municipality(municipality)
      let point = input.analysis.trends.point(of: territory, work)
      rows.append(
        [
          .words(municipality.name), .words(names.work(work)),
          .quantity(Figures.count(cell.schools, territory, work, "schools")),
          .quantity(Figures.count(cell.participants, territory, work, "participants")),
          Figures.value(Coverage.measure(cell, under: input.conditions), of: Coverage.definition, territory, work),
        ] + markCountsAndShares(cell, territory, work) + [
          interval(point, territory), regional(work, input),
          point.flatMap(input.analysis.standing).map { .words($0.words) } ?? .missing(.notComparable),
          Figures.value(
            MeanPercent.measure(cell, under: input.conditions), of: MeanPercent.definition, territory, work),
        ])
    }
  }
  return Table(
    id: "municipalities", title: "Результаты по муниципалитетам",
    summary:
      "Доли – от участников с отметкой; интервал учитывает, что учащиеся одной школы похожи; столбец «Регион» – доля «2» по всем школам региона на той же работе. Где участников много, судят по размеру отличия, а не по интервалу.",
    columns: [
      .words("Муниципалитет"), .words("Работа"), .count("Школ"), .count("Участников"), Column(Coverage.definition),
    ]
      + markColumns + [
        .words("Интервал доли «2» по школам"), Column("Регион, «2», %", .quantity(.share)),
        .words(TerritoryStanding.definition.columnTitle), Column(MeanPercent.definition),
      ], rows: rows)
}

/// Where the share of a municipality would lie if the work could be repeated: schools vary, not only pupils.
private func interval(_ point: GapPoint?, _ territory: Territory) -> Value {
  guard let point, let interval = point.share.interval else { return .missing(.tooFew) }
  return .interval(
    interval, .share, Figures.address(territory, point.work, ClusteredShare.definition.id + "-interval"))
}

extension TerritoryStanding {
  fileprivate var words: String {
    switch self {
    case .below: "результат ниже регионального"
    case .above: "результат выше регионального"
    case .near: "практически не отличается"
    case .withinVariation: "в пределах различий между школами"
    }
  }
}

/// The regional share of «2», or why there is none: too few schools took part in the campaign.
private func regional(_ work: Work, _ input: ReportInput) -> Value {
  guard let cell = input.analysis.regionalCell(work) else {
    return .missing(.notComparable)
  }
  return Figures.value(ShareOfTwo.measure(cell, under: input.conditions), of: ShareOfTwo.definition, .region, work)
}

private func schools(_ input: ReportInput, _ names: Names) -> Table {
  var rows: [[Value]] = []
  for school in input.region.schools {
    for work in input.works(of: .vpr) {
      guard let cell = input.region.cell(work, .school(school.id)), cell.participants > 0 else { continue }
      rows.append(schoolRow(school, work, cell, input, names))
    }
  }
  return Table(
    id: "schools", title: "Результаты по школам",
    summary:
      "Интервал показывает, где лежала бы доля «2» при повторении работы; разность – с остальными школами региона на той же работе.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .words("Логин"), .words("Работа"), .count("Участников"),
      .count("Отсутствовало"), Column(Coverage.definition), .count("«2», чел."),
      Column(ShareOfTwo.definition, display: .bar),
      .words("Интервал доли «2»"), Column("Муниципалитет, «2», %", .quantity(.share)),
      Column("Регион, «2», %", .quantity(.share)), Column(GapToRegion.definition), .words("Интервал разности"),
      .words("Результат ниже регионального"), Column(QualityRate.definition), Column(MeanPercent.definition),
    ], rows: rows)
}

private func schoolRow(_ school: School, _ work: Work, _ cell: Cell, _ input: ReportInput, _ names: Names) -> [Value] {
  let territory = Territory.school(school.id)
  let two = ShareOfTwo.measure(cell, under: input.conditions)
  let gap = gap(cell, work, input)
  let municipal = school.municipality.flatMap { place in
    input.region.cell(work, .municipality(place)).map {
      Figures.value(
        ShareOfTwo.measure($0, under: input.conditions), of: ShareOfTwo.definition, .municipality(place), work)
    }
  }
  return [
    .words(school.municipality?.name ?? "не указан"), .words(school.name), .words(school.id.description),
    .words(names.work(work)), .quantity(Figures.count(cell.participants, territory, work, "participants")),
    cell.absent.map { .quantity(Figures.count($0, territory, work, "absent")) } ?? .missing(.noData),
    Figures.value(Coverage.measure(cell, under: input.conditions), of: Coverage.definition, territory, work),
    cell.marks.map { .quantity(Figures.count($0[.two], territory, work, "marks-two")) } ?? .missing(.noScale),
    Figures.value(two, of: ShareOfTwo.definition, territory, work),
    Figures.interval(two, of: ShareOfTwo.definition, territory, work), municipal ?? .missing(.noData),
    regional(work, input), Figures.value(gap, of: GapToRegion.definition, territory, work),
    Figures.interval(gap, of: GapToRegion.definition, territory, work), .words(conclusion(school.id, work, input)),
    Figures.value(QualityRate.measure(cell, under: input.conditions), of: QualityRate.definition, territory, work),
    Figures.value(MeanPercent.measure(cell, under: input.conditions), of: MeanPercent.definition, territory, work),
  ]
}

private func gap(_ cell: Cell, _ work: Work, _ input: ReportInput) -> Outcome {
  guard let region = input.analysis.regionalCell(work) else {
    return .missing(.notComparable)
  }
  return GapToRegion.measure(cell, region: region, under: input.conditions)
}

/// How sure it is that the result is below the region's, in the one scale of words.
private func conclusion(_ school: SchoolID, _ work: Work, _ input: ReportInput) -> String {
  guard input.hasRegionalMean(work) else { return "с регионом не сравнивается" }
  return input.analysis.belowRegion(school, work)?.words ?? "только интервал"
}
