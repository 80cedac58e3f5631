import ReportModel
import Typesetting

/// Values side by side: a group of bars a category, each with its number at its end.
enum BarsFigure {
  private static let barHeight = 16.0

  static func svg(_ chart: Chart, _ typesetter: Typesetter) -> String {
    var frame = FigureFrame(chart, typesetter)
    if chart.series.count > 1 {
      frame.addKey(chart.series.map(\.name)) { drawing, index, x, y in
        drawing.rectangle(x, y - 6, 18, 12, fill: FigureStyle.seriesFill(index), stroke: edge)
      }
    }
    let room = frame.categoryRoom
    let left = FigureStyle.margin + room + 10
    let values = chart.series.flatMap(\.points).compactMap(\.quantity).map(\.value)
    let scale = Scale(values, unit: chart.unit, from: left, to: FigureStyle.width - FigureStyle.margin - 80)
    let top = frame.y
    let group = Double(chart.series.count) * (barHeight + 2) + 12
    let heights = chart.categories.indices.map { frame.rowHeight($0, least: group) }
    frame.addHorizontalAxis(scale, from: top, to: top + heights.reduce(0, +))
    var y = top
    for (index, category) in chart.categories.enumerated() {
      let middle = y + heights[index] / 2
      frame.addCategory(category, room: room, middle: middle)
      for (number, series) in chart.series.enumerated() {
        let offset = (Double(number) - Double(chart.series.count) / 2) * (barHeight + 2)
        addBar(series.points[index], number, middle + offset, scale, &frame.drawing)
      }
      y += heights[index]
    }
    let zero = scale.pixel(0)
    frame.drawing.line(zero, top, zero, y, Drawing.Stroke())
    return frame.svg
  }

  private static let edge = Drawing.Stroke(colour: FigureStyle.ink, width: 0.6)

  private static func addBar(
    _ point: Series.Point, _ number: Int, _ y: Double, _ scale: Scale, _ drawing: inout Drawing
  ) {
    let zero = scale.pixel(0)
    switch point {
    case .missing(let missing):
      drawing.text(missing.words, zero + 6, y + barHeight - 4, size: 12, colour: FigureStyle.quiet)
    case .value(let quantity), .position(_, let quantity):
      let end = scale.pixel(quantity.value)
      drawing.rectangle(
        min(zero, end), y, max(zero, end) - min(zero, end), barHeight, fill: FigureStyle.seriesFill(number),
        stroke: edge)
      drawing.text(quantity.words, max(zero, end) + 6, y + barHeight - 4, size: 12)
    }
  }
}
