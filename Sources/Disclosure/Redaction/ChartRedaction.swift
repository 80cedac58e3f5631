import ReportModel

/// Rewrites charts: hidden points have a reason, categories about others go, and a chart without points is none.
struct ChartRedaction {
  let judge: any Judge

  /// The chart without what is hidden; `nil` where nothing is left to draw.
  func fitted(_ chart: Chart, _ texts: TextRedaction) -> Chart? {
    guard var copy = redrawn(chart) else { return nil }
    copy.title = texts.required(chart.title)
    copy.description = texts.fitted(chart.description) ?? texts.required(chart.title)
    return copy
  }

  /// Whether something is left to draw.
  func isEmpty(_ chart: Chart) -> Bool { redrawn(chart) == nil }

  private func redrawn(_ chart: Chart) -> Chart? {
    var copy = chart
    // A series about somebody else goes as a whole; of a category it is enough that one point is.
    copy.series.removeAll { series in
      let said = series.points.filter { !$0.quantities.isEmpty }
      return !said.isEmpty && said.allSatisfy(isForeign)
    }
    if chart.kind == .funnel {
      for index in copy.series.indices { copy.series[index].points.removeAll(where: isForeign) }
    } else {
      keep(
        categories: chart.categories.indices.filter { place in !copy.series.contains { isForeign($0.points[place]) } },
        of: &copy)
    }
    let before = copy
    for index in copy.series.indices { copy.series[index].points = copy.series[index].points.map(fitted) }
    if chart.kind == .stackedShares {
      for place in copy.categories.indices where hides(before, copy, at: place) {
        // The rest of a bar would show how much is hidden.
        for index in copy.series.indices { copy.series[index].points[place] = .missing(.hidden) }
      }
    }
    let hasData = copy.series.contains { series in
      series.role == .data && series.points.contains { !$0.quantities.isEmpty }
    }
    return hasData ? copy : nil
  }

  private func keep(categories kept: [Int], of chart: inout Chart) {
    guard kept.count < chart.categories.count else { return }
    for index in chart.series.indices {
      let points = chart.series[index].points
      chart.series[index].points = kept.map { points[$0] }
    }
    chart.categories = kept.map { chart.categories[$0] }
    chart.breaks = chart.breaks.compactMap { one in
      let after = kept.count { $0 <= one.after } - 1
      return kept.indices.dropLast().contains(after) ? .init(after: after, words: one.words) : nil
    }
  }

  private func hides(_ before: Chart, _ after: Chart, at place: Int) -> Bool {
    zip(before.series, after.series).contains { $0.points[place] != $1.points[place] }
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
