import ReportModel
import Typesetting

/// Values with their intervals: a line from end to end, a mark at the value, the words at the right.
enum IntervalsFigure {
  static func svg(_ chart: Chart, _ typesetter: Typesetter) -> String {
    var frame = FigureFrame(chart, typesetter)
    let data = chart.series.filter { $0.role == .data }
    let others = chart.series.filter { $0.role != .data }
    addKey(data, others, to: &frame)
    let room = frame.categoryRoom
    let left = FigureStyle.margin + room + 12
    let values = chart.series.flatMap(\.points).compactMap(\.quantity)
      .flatMap { [$0.interval?.lowerBound ?? $0.value, $0.interval?.upperBound ?? $0.value] }
    let scale = Scale(values, unit: chart.unit, from: left, to: FigureStyle.width - FigureStyle.margin - 150)
    let top = frame.y
    let heights = chart.categories.indices.map { frame.rowHeight($0, least: Double(max(data.count, 1)) * 22 + 8) }
    frame.addHorizontalAxis(scale, from: top, to: top + heights.reduce(0, +))
    var y = top
    for (index, category) in chart.categories.enumerated() {
      frame.addCategory(category, room: room, middle: y + heights[index] / 2)
      for series in others { addBackground(series, index, y, heights[index], scale, &frame.drawing) }
      for (number, series) in data.enumerated() {
        let offset = (Double(number) - Double(data.count - 1) / 2) * 22
        addValue(series.points[index], number, y + heights[index] / 2 + offset, scale, &frame.drawing)
      }
      y += heights[index]
    }
    return frame.svg
  }

  private static func addKey(_ data: [Series], _ others: [Series], to frame: inout FigureFrame) {
    let names =
      data.map { $0.name + " и интервал" }
      + others.map { series in
        series.points.first?.quantity.map { series.name + ", " + $0.words } ?? series.name
      }
    frame.addKey(names) { drawing, index, x, y in
      if index < data.count {
        drawing.line(x, y, x + 20, y, Drawing.Stroke(colour: FigureStyle.seriesColour(index), width: 2))
        drawing.marker(FigureStyle.seriesShape(index), x + 10, y, radius: 4.5, colour: FigureStyle.seriesColour(index))
      } else {
        let stroke = Drawing.Stroke(
          colour: FigureStyle.ink, width: 1.5, dashes: FigureStyle.seriesDashes(index - data.count + 1))
        drawing.line(x, y, x + 20, y, stroke)
      }
    }
  }

  private static func addBackground(
    _ series: Series, _ index: Int, _ y: Double, _ height: Double, _ scale: Scale, _ drawing: inout Drawing
  ) {
    guard let quantity = series.points[index].quantity else { return }
    let x = scale.pixel(quantity.value)
    let dashes = series.role == .limit ? FigureStyle.seriesDashes(2) : FigureStyle.seriesDashes(1)
    drawing.line(x, y, x, y + height, Drawing.Stroke(colour: FigureStyle.ink, width: 1.5, dashes: dashes))
  }

  private static func addValue(
    _ point: Series.Point, _ number: Int, _ y: Double, _ scale: Scale, _ drawing: inout Drawing
  ) {
    let labelX = scale.end + 12
    if case .missing(let missing) = point {
      drawing.text(missing.words, labelX, y + 4.5, size: 12, colour: FigureStyle.quiet)
    }
    guard let quantity = point.quantity else { return }
    let colour = FigureStyle.seriesColour(number)
    var words = quantity.words
    if let interval = quantity.interval {
      let (low, high) = (scale.pixel(interval.lowerBound), scale.pixel(interval.upperBound))
      drawing.line(low, y, high, y, Drawing.Stroke(colour: colour, width: 2))
      for end in [low, high] { drawing.line(end, y - 5, end, y + 5, Drawing.Stroke(colour: colour, width: 2)) }
      words += " (" + quantity.unit.cellWords(interval) + ")"
    }
    drawing.marker(FigureStyle.seriesShape(number), scale.pixel(quantity.value), y, radius: 5, colour: colour)
    drawing.text(words, labelX, y + 4.5, size: 12)
  }
}
