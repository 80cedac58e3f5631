import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// Who took part: campaigns and the coverage of each work.
func participationChapter(_ input: ReportInput, _ names: Names) -> Section {
  Section(
    id: "chapter-participation", title: "Участие и охват",
    blocks: input.works(of: .vpr).isEmpty
      ? [.paragraph(noVPR)]
      : [.table(campaigns(input, names)), .table(participation(input, names))])
}

/// Where a region has exams alone.
let noVPR: Text = "Работ ВПР в данных нет; результаты экзаменов – в их разделах."

private func campaigns(_ input: ReportInput, _ names: Names) -> Table {
  let rows = input.campaigns.map { coverage -> [Value] in
    let measure = "schools-" + Addresses.campaign(coverage)
    let share = Quantity(
      coverage.share, .share, n: coverage.schoolsInRegion,
      address: Figures.address(.region, nil, measure + "-share"))
    return [
      .words(names.procedure(coverage.campaign)), .words(names.grades(coverage.grades)),
      .quantity(Figures.count(coverage.schoolsTakingPart, .region, measure)),
      .quantity(Figures.count(coverage.schoolsInRegion, .region, "schools")), .quantity(share),
      .words(
        coverage.share >= input.conditions.campaignSchoolCoverage
          ? "среднее по региону рассчитано" : "школ мало: среднего по региону нет"),
      .words(caveats(of: coverage, input)),
    ]
  }
  return Table(
    id: "campaigns", title: "Кампании и участие школ",
    summary: "Сколько школ из всех, что встретились в данных, участвовали хотя бы в одной работе кампании.",
    columns: [
      .words("Кампания"), .words("Классы"), .count("Школ участвовало"), .count("Школ всего"),
      Column("Доля школ", .quantity(.share), display: .bar),
      .words("Среднее по региону"), .words("Что учитывать"),
    ], rows: rows)
}

/// What the calendar warns of for the works of a campaign, each warning once.
private func caveats(of coverage: CampaignCoverage, _ input: ReportInput) -> String {
  var words: [String] = []
  for work in input.region.works where coverage.covers(work) {
    if case .held(let occasion) = input.book.calendar.holding(of: work.procedure), !occasion.caveat.isEmpty,
      !words.contains(occasion.caveat)
    {
      words.append(occasion.caveat)
    }
  }
  return words.isEmpty ? "особых условий нет" : words.joined(separator: " ")
}

private func participation(_ input: ReportInput, _ names: Names) -> Table {
  let rows = input.works(of: .vpr).compactMap { work -> [Value]? in
    guard let cell = input.region.cell(work, .region) else { return nil }
    return [
      .words(names.work(work)), .quantity(Figures.count(cell.schools, .region, work, "schools")),
      .quantity(Figures.count(cell.participants, .region, work, "participants")),
      cell.absent.map { .quantity(Figures.count($0, .region, work, "absent")) } ?? .missing(.noData),
      Figures.value(Coverage.measure(cell, under: input.conditions), of: Coverage.definition, .region, work),
    ]
  }
  return Table(
    id: "participation", title: "Участие в работах",
    summary:
      "Отсутствовавшие известны по результатам участников и формам сбора; где их нет, охват считается от численности класса по контекстной форме.",
    columns: [
      .words("Работа"), .count("Школ"), .count("Участников"), .count("Отсутствовало"),
      Column(Coverage.definition, display: .bar),
    ], rows: rows)
}
