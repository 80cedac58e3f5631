import ReportModel

/// Rewrites charts: hidden points have a reason, categories about others go, and a chart without points is none.
struct ChartRedaction {
  let judge: any Judge

  /// The chart without what is hidden; `nil` where nothing is left to draw.
  func fitted(_ chart: Chart, _ texts: TextRedaction) -> Chart? {
    guard let points = points(of: chart) else { return nil }
    var series = chart.series
    for index in series.indices { series[index].points = points.series[index] }
    return Chart(
      id: chart.id, kind: chart.kind, title: texts.required(chart.title),
      description: texts.fitted(chart.description) ?? texts.required(chart.title),
      categoryAxis: chart.categoryAxis, valueAxis: chart.valueAxis, unit: chart.unit,
      categories: points.categories, series: series)
  }

  /// The points of each series and the categories that are left; `nil` where no point of the data is.
  func points(of chart: Chart) -> (series: [[Series.Point]], categories: [String])? {
    var series = chart.series.map { $0.points.map(fitted) }
    var categories = chart.categories
    if chart.kind == .funnel {
      for index in series.indices {
        series[index] = zip(chart.series[index].points, series[index]).filter { !isForeign($0.0) }.map(\.1)
      }
    } else {
      let kept = categories.indices.filter { place in !chart.series.contains { isForeign($0.points[place]) } }
      if chart.kind == .stackedShares {
        for place in categories.indices where hides(chart, series, at: place) {
          // The rest of a bar would show how much is hidden.
          for index in series.indices { series[index][place] = .missing(.hidden) }
        }
      }
      categories = kept.map { categories[$0] }
      series = series.map { points in kept.map { points[$0] } }
    }
    let hasData = zip(chart.series, series).contains { one, points in
      one.role == .data && points.contains { if case .missing = $0 { false } else { true } }
    }
    return hasData ? (series, categories) : nil
  }

  private func hides(_ chart: Chart, _ series: [[Series.Point]], at place: Int) -> Bool {
    zip(chart.series, series).contains { $0.points[place] != $1[place] }
  }

  private func isForeign(_ point: Series.Point) -> Bool {
    point.quantities.contains { judge.fate(of: $0.address) == .foreign }
  }

  private func fitted(_ point: Series.Point) -> Series.Point {
    let fates = point.quantities.map { judge.fate(of: $0.address) }
    if fates.allSatisfy(\.isShown) { return point }
    for case .hidden(let reason) in fates { return .missing(reason) }
    return .missing(.hidden)
  }
}
