import ReportModel
import Typesetting

/// Shares by size of the group, with the limits between which chance alone would keep them.
enum FunnelFigure {
  private static let plotHeight = 320.0

  static func svg(_ chart: Chart, _ typesetter: Typesetter) -> String {
    var frame = FigureFrame(chart, typesetter)
    frame.addKey(chart.series.map(\.name)) { drawing, index, x, y in
      if chart.series[index].role == .data {
        drawing.marker(.circle, x + 10, y, radius: 3.5, colour: FigureStyle.strong)
      } else {
        drawing.line(x, y, x + 20, y, stroke(chart.series[index].role))
      }
    }
    let points = chart.series.map { places($0) }
    let top = frame.y + 26
    let left = FigureStyle.margin + 52
    let right = FigureStyle.width - FigureStyle.margin
    let vertical = Scale(points.joined().map(\.y), unit: chart.unit, from: top + plotHeight, to: top)
    let horizontal = Scale(points.joined().map(\.x), unit: .count, from: left, to: right - 12)
    frame.addVerticalAxis(vertical, from: left, to: right)
    for tick in horizontal.ticks {
      frame.drawing.text(
        horizontal.words(tick, .count), horizontal.pixel(tick), vertical.start + 18, anchor: .middle, size: 12,
        colour: FigureStyle.quiet)
    }
    frame.drawing.text(
      chart.categoryAxis, (left + right) / 2, vertical.start + 38, anchor: .middle, size: 12, colour: FigureStyle.quiet)
    for (series, line) in zip(chart.series, points) {
      let pixels = line.map { (x: horizontal.pixel($0.x), y: vertical.pixel($0.y)) }
      if series.role == .data {
        for place in pixels { frame.drawing.marker(.circle, place.x, place.y, radius: 3.5, colour: FigureStyle.strong) }
      } else if pixels.count > 1 {
        frame.drawing.path(pixels, stroke(series.role))
      }
    }
    frame.y = vertical.start + 38 + FigureStyle.margin
    return frame.svg
  }

  private static func stroke(_ role: Series.Role) -> Drawing.Stroke {
    role == .limit
      ? Drawing.Stroke(colour: FigureStyle.ink, width: 1.5, dashes: FigureStyle.seriesDashes(1))
      : Drawing.Stroke(colour: FigureStyle.seriesColour(1), width: 3, dashes: "")
  }

  private static func places(_ series: Series) -> [(x: Double, y: Double)] {
    series.points.compactMap { point in
      if case .position(let x, let y) = point { (x.value, y.value) } else { nil }
    }
  }
}
