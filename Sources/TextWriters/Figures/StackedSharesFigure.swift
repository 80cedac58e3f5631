import ReportModel
import Typesetting

/// Shares of marks: a bar a category, its parts from the lowest mark to the highest.
enum StackedSharesFigure {
  static func svg(_ chart: Chart, _ typesetter: Typesetter) -> String {
    var frame = FigureFrame(chart, typesetter)
    frame.addKey(chart.series.map(\.name)) { drawing, index, x, y in
      drawing.rectangle(
        x, y - 6, 18, 12, fill: FigureStyle.part(index).fill,
        stroke: Drawing.Stroke(colour: FigureStyle.quiet, width: 0.5))
    }
    let room = frame.categoryRoom
    let left = FigureStyle.margin + room + 10
    let scale = Scale([0, 1], unit: .share, from: left, to: FigureStyle.width - FigureStyle.margin - 24)
    let top = frame.y
    let heights = chart.categories.indices.map { frame.rowHeight($0, least: 34) }
    frame.addHorizontalAxis(scale, from: top, to: top + heights.reduce(0, +))
    var y = top
    for (index, category) in chart.categories.enumerated() {
      let middle = y + heights[index] / 2
      frame.addCategory(category, room: room, middle: middle)
      addBar(chart, index, middle, scale, &frame.drawing)
      y += heights[index]
    }
    return frame.svg
  }

  private static func addBar(_ chart: Chart, _ index: Int, _ middle: Double, _ scale: Scale, _ drawing: inout Drawing) {
    var sum = 0.0
    for (number, series) in chart.series.enumerated() {
      switch series.points[index] {
      case .missing(let missing):
        // One reason is enough for the whole bar.
        if number == 0 { drawing.text(missing.words, scale.start + 6, middle + 4.5, colour: FigureStyle.quiet) }
      case .value(let quantity), .position(_, let quantity):
        let start = scale.pixel(sum)
        sum += quantity.value
        let end = scale.pixel(sum)
        let part = FigureStyle.part(number)
        drawing.rectangle(
          start, middle - 11, end - start, 22, fill: part.fill, stroke: Drawing.Stroke(colour: "#ffffff", width: 1))
        let words = quantity.words
        if TextMeasure.width(words, size: 12) + 4 <= end - start {
          drawing.text(words, (start + end) / 2, middle + 4, anchor: .middle, size: 12, colour: part.words)
        }
      }
    }
  }
}
