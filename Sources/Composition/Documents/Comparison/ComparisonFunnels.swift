import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// For the analyst: what chance alone explains; `nil` where no work has a funnel.
func comparisonFunnels(_ input: ReportInput, _ names: Names) -> Section? {
  let funnels = funnelWorks(input).compactMap {
    WorkFunnel($0, in: input.region, methodology: input.book.methodology, conditions: input.conditions)
  }
  guard !funnels.isEmpty else { return nil }
  return Section(
    id: "comparison-funnels", title: "Для аналитика: что объяснимо случайностью",
    blocks: [
      .paragraph(
        "Точка – школа; линии показывают, в каких пределах доля «2» колебалась бы случайно, если бы все школы были такими же, как регион. Школы различаются и в действительности, поэтому за линиями их больше; сам по себе выход за линию ничего не решает."
      )
    ] + funnels.map { .chart(chart($0, names)) })
}

/// The most populated grade-5 or other work of each subject of the rule in the newest whole campaign.
private func funnelWorks(_ input: ReportInput) -> [Work] {
  let methodology = input.book.methodology
  return methodology.subjects(.lowVPRSubjects).compactMap { subject in
    let works = input.newestWholeCampaign.filter {
      $0.procedure.subject == subject && LowResults.counts($0.procedure, book: input.book)
    }
    func participants(_ work: Work) -> Int { input.region.cell(work, .region)?.marks?.total ?? 0 }
    return works.max { (participants($0), $1) < (participants($1), $0) }
  }
}

private func chart(_ funnel: WorkFunnel, _ names: Names) -> Chart {
  let work = funnel.work
  func figure(_ value: Double, _ unit: Unit, _ measure: String) -> Quantity {
    Quantity(value, unit, address: Figures.address(.region, work, measure))
  }
  let target = Figures.quantity(funnel.target, of: ShareOfTwo.definition, .region, work)
  let schools = figure(Double(funnel.points.count), .count, "school-works-funnel")
  let above = figure(Double(funnel.above), .count, "school-works-above")
  let below = figure(Double(funnel.below), .count, "school-works-below")
  let lines = funnel.limits.flatMap { limits -> [Series] in
    let level = DecimalText.exact(limits.level, shift: 2) + Sign.noBreakSpace + "%"
    func series(_ name: String, _ bound: (ClosedRange<Double>) -> Double, _ measure: String) -> Series {
      Series(
        "\(name) граница \(level)", role: .limit,
        points: zip(limits.sizes, limits.bounds).map { size, bounds in
          .position(
            x: figure(Double(size), .count, "funnel-size"), y: figure(bound(bounds), .share, "funnel-" + measure))
        })
    }
    return [series("верхняя", \.upperBound, "upper"), series("нижняя", \.lowerBound, "lower")]
  }
  let sizes = funnel.limits.first?.sizes ?? []
  return Chart(
    id: "funnel-\(work.procedure.subject.code)", kind: .funnel,
    title: "Доля «2» и число участников: \(names.work(work))",
    description:
      "Точки – \(schools, NounForms(.school)): по горизонтали число участников, по вертикали доля «2». По региону – \(target). Выше верхней внешней границы – \(above), ниже нижней – \(below). Это не рейтинг: школы не названы.",
    categoryAxis: "Число участников", valueAxis: "Доля «2», %", unit: .share, categories: [],
    series: [
      Series(
        "школы",
        points: funnel.points.map { point in
          .position(
            x: Figures.count(point.share.n, .school(point.school), work, "marks"),
            y: Figures.quantity(point.share, of: ShareOfTwo.definition, .school(point.school), work))
        }),
      Series(
        "регион", role: .background,
        points: [0, sizes.last].compactMap { size in
          size.map { .position(x: figure(Double($0), .count, "funnel-size"), y: target) }
        }),
    ] + lines)
}
