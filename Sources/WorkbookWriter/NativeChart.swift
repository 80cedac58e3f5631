import ReportModel
import Sheets
import Typesetting

/// A chart of the document as a chart that the user can edit.
enum NativeChart {
  static func chart(_ block: FigureData.Block, _ typesetter: Typesetter) -> SheetChart {
    let chart = block.chart
    var native = SheetChart(
      kind(of: chart), title: typesetter.plain(chart.title), description: typesetter.plain(chart.description))
    native.categoryAxis.name = chart.categoryAxis
    native.valueAxis.name = chart.valueAxis + (chart.unit == .shareDifference ? ", п. п." : "")
    native.valueAxis.numberFormat = chart.unit.axisFormat
    native.valueAxis.hasGridlines = true
    switch chart.kind {
    case .stackedShares: addStackedShares(block, to: &native)
    case .intervals: addIntervals(block, to: &native)
    case .bars: addBars(block, to: &native)
    case .lines: addLines(block, to: &native)
    case .funnel: addFunnel(block, to: &native)
    case .heatMap: preconditionFailure("a heat map is a sheet of cells")
    }
    switch native.kind {
    case .bars, .stackedBars:
      // The first category stands on top, as in a table; the numbers of the other axis then belong below.
      native.categoryAxis.isReversed = true
      native.valueAxis.hasLabelsAtFarEnd = true
      let bars = block.rowCount * (native.kind == .bars ? max(native.series.count, 1) : 1)
      native.height = min(max(260, 130 + bars * 30), 640)
    case .columns, .lines, .scatter:
      break
    }
    return native
  }

  private static func kind(of chart: Chart) -> SheetChart.Kind {
    switch chart.kind {
    case .stackedShares, .intervals: .stackedBars
    case .bars: .bars
    case .lines, .heatMap: .lines
    case .funnel: .scatter
    }
  }

  private static func addStackedShares(_ block: FigureData.Block, to native: inout SheetChart) {
    native.valueAxis.least = 0
    native.valueAxis.greatest = 1
    native.valueAxis.step = 0.2
    for (index, series) in block.chart.series.enumerated() {
      var one = SheetChart.Series(series.name, categories: block.source(0), values: block.source(index + 1))
      let colour = ChartColours.share(index, of: block.chart.series.count)
      one.fill = .solid(colour)
      // A label would not fit into a narrower part.
      one.labels = "[<0.045]\"\";0\"\u{A0}\"%"
      one.labelColour = colour.isDark ? .white : .black
      native.series.append(one)
    }
  }

  private static func addIntervals(_ block: FigureData.Block, to native: inout SheetChart) {
    if block.chart.unit == .share { native.valueAxis.least = 0 }
    let background = block.chart.series.filter { $0.role != .data }
    // No chart of the library joins bars with a line, so the background is told in the name of the axis.
    for series in background {
      if case .value(let quantity) = series.points.first {
        native.valueAxis.name += " (\(series.name.prefix(1).lowercased() + series.name.dropFirst()): \(quantity.words))"
      }
    }
    // The invisible part keeps its place in the legend without a name: LibreOffice would take out another part instead.
    let parts: [(name: String, column: Int, fill: SheetChart.Series.Fill)] = [
      ("\u{A0}", 2, .invisible),
      ("От нижней границы интервала до значения", 3, .solid(ChartColours.strong)),
      ("От значения до верхней границы интервала", 4, .solid(ChartColours.soft)),
    ]
    for part in parts {
      var one = SheetChart.Series(part.name, categories: block.source(0), values: block.source(part.column))
      one.fill = part.fill
      native.series.append(one)
    }
  }

  private static func addBars(_ block: FigureData.Block, to native: inout SheetChart) {
    if block.chart.unit == .share { native.valueAxis.least = 0 }
    for (index, series) in block.chart.series.enumerated() {
      var one = SheetChart.Series(series.name, categories: block.source(0), values: block.source(index + 1))
      let colour = ChartColours.series(index)
      one.fill =
        switch index % 3 {
        case 0: .solid(colour)
        case 1: .striped(colour, on: .white)
        default: .dotted(colour, on: .white)
        }
      one.labels = block.chart.unit.numberFormat
      native.series.append(one)
    }
  }

  private static func addLines(_ block: FigureData.Block, to native: inout SheetChart) {
    if block.chart.unit == .share { native.valueAxis.least = 0 }
    var names: [String] = []
    for (index, series) in block.chart.series.enumerated() {
      // Segments of one line have one name: they share a look and a place in the legend.
      let isFirst = !names.contains(series.name)
      if isFirst { names.append(series.name) }
      let look = names.firstIndex(of: series.name) ?? 0
      var one = SheetChart.Series(series.name, categories: block.source(0), values: block.source(index + 1))
      one.isInLegend = isFirst
      one.lineColour = ChartColours.series(look)
      one.fill = .solid(one.lineColour)
      one.lineWidth = series.role == .data ? 2.25 : 1.5
      one.dash = series.role == .data ? .solid : series.role == .limit ? .dotted : .dashed
      one.marker = series.role == .limit ? .none : [.circle, .square, .triangle, .diamond][look % 4]
      if series.role == .data { one.labels = block.chart.unit.numberFormat }
      native.series.append(one)
    }
  }

  private static func addFunnel(_ block: FigureData.Block, to native: inout SheetChart) {
    native.valueAxis.least = 0
    native.categoryAxis.least = 0
    native.categoryAxis.numberFormat = "#,##0"
    var limits = 0
    for (index, series) in block.chart.series.enumerated() {
      let count = series.points.count
      let column = index * 2
      var one = SheetChart.Series(
        series.name, categories: block.source(column, first: count), values: block.source(column + 1, first: count))
      switch series.role {
      case .data:
        one.marker = .circle
        one.markerSize = 5
        one.fill = .solid(ChartColours.strong)
      case .background:
        one.lineWidth = 3
        one.lineColour = ChartColours.series(1)
      case .limit:
        one.lineWidth = 1.5
        one.lineColour = ChartColours.series(2)
        // An upper and a lower line of each level.
        one.dash = limits / 2 % 2 == 0 ? .dashed : .dotted
        limits += 1
      }
      native.series.append(one)
    }
  }
}

extension FigureData.Block {
  /// The first cells of a column: the series of a funnel differ in length.
  func source(_ column: Int, first count: Int) -> SheetChart.Source {
    SheetChart.Source(
      sheet: BookPlan.figureData,
      range: CellRange(rows: headerRow + 1...headerRow + max(count, 1), columns: column...column))
  }
}
