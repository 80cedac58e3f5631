import ReportModel
import Typesetting

/// Points over time, joined inside a segment; a season that does not compare breaks the line and says so.
enum LinesFigure {
  private static let plotHeight = 260.0

  static func svg(_ chart: Chart, _ typesetter: Typesetter) -> String {
    var frame = FigureFrame(chart, typesetter)
    // Segments of one line have one name: they share a look and one entry of the key.
    var names: [String] = []
    for series in chart.series where !names.contains(series.name) { names.append(series.name) }
    frame.addKey(names) { drawing, index, x, y in
      drawing.line(x, y, x + 20, y, stroke(index))
      drawing.marker(FigureStyle.seriesShape(index), x + 10, y, radius: 4, colour: FigureStyle.seriesColour(index))
    }
    let top = frame.y + 26
    let values = chart.series.flatMap(\.points).compactMap(\.quantity)
      .flatMap { [$0.value, $0.interval?.lowerBound ?? $0.value, $0.interval?.upperBound ?? $0.value] }
    let scale = Scale(values, unit: chart.unit, from: top + plotHeight, to: top)
    let left = FigureStyle.margin + 52
    let right = FigureStyle.width - FigureStyle.margin
    frame.addVerticalAxis(scale, from: left, to: right)
    let step = (right - left) / Double(max(chart.categories.count, 1))
    let xs = chart.categories.indices.map { left + step * (Double($0) + 0.5) }
    addMissing(chart, xs, step, scale, &frame.drawing)
    for one in chart.breaks {
      addUpright(one.words, at: (xs[one.after] + xs[one.after + 1]) / 2, scale, &frame.drawing)
    }
    let ends = Set(chart.breaks.map(\.after))
    for series in chart.series {
      add(series, names.firstIndex(of: series.name) ?? 0, xs, ends, scale, &frame.drawing)
    }
    addCategories(chart, xs, step, scale.start, to: &frame)
    return frame.svg
  }

  private static func stroke(_ index: Int) -> Drawing.Stroke {
    Drawing.Stroke(colour: FigureStyle.seriesColour(index), width: 2.2, dashes: FigureStyle.seriesDashes(index))
  }

  private static func add(
    _ series: Series, _ look: Int, _ xs: [Double], _ ends: Set<Int>, _ scale: Scale, _ drawing: inout Drawing
  ) {
    let colour = FigureStyle.seriesColour(look)
    var segment: [(x: Double, y: Double)] = []
    for (index, point) in series.points.enumerated() {
      guard let quantity = point.quantity else {
        if segment.count > 1 { drawing.path(segment, stroke(look)) }
        segment = []
        continue
      }
      let y = scale.pixel(quantity.value)
      if let interval = quantity.interval {
        let ends = (scale.pixel(interval.lowerBound), scale.pixel(interval.upperBound))
        drawing.line(xs[index], ends.0, xs[index], ends.1, Drawing.Stroke(colour: colour, width: 1))
      }
      segment.append((xs[index], y))
      if ends.contains(index) {
        if segment.count > 1 { drawing.path(segment, stroke(look)) }
        segment = []
      }
    }
    if segment.count > 1 { drawing.path(segment, stroke(look)) }
    for (index, point) in series.points.enumerated() {
      guard let quantity = point.quantity else { continue }
      let y = scale.pixel(quantity.value)
      if series.role != .limit {
        drawing.marker(FigureStyle.seriesShape(look), xs[index], y, radius: 4.5, colour: colour)
      }
      drawing.text(quantity.words, xs[index] + 8, y - 7, size: 12)
    }
  }

  /// A column where no series has a value says why.
  private static func addMissing(
    _ chart: Chart, _ xs: [Double], _ step: Double, _ scale: Scale, _ drawing: inout Drawing
  ) {
    for index in xs.indices {
      let reasons = chart.series.map { series -> Missing? in
        if case .missing(let missing) = series.points[index] { missing } else { nil }
      }
      guard let first = reasons.first, let reason = first, reasons.allSatisfy({ $0 == reason }) else { continue }
      addUpright(reason.words, at: xs[index], scale, &drawing)
    }
  }

  /// A dashed line across the plot with words at its top: nothing is joined or compared over it.
  private static func addUpright(_ words: String, at x: Double, _ scale: Scale, _ drawing: inout Drawing) {
    let stroke = Drawing.Stroke(colour: FigureStyle.quiet, width: 1, dashes: "3 3")
    drawing.line(x, scale.end, x, scale.start, stroke)
    let width = TextMeasure.width(words, size: 12) + 8
    drawing.rectangle(x - width / 2, scale.end + 2, width, 18, fill: "#ffffff")
    drawing.text(words, x, scale.end + 15, anchor: .middle, size: 12, colour: FigureStyle.quiet)
  }

  private static func addCategories(
    _ chart: Chart, _ xs: [Double], _ step: Double, _ bottom: Double, to frame: inout FigureFrame
  ) {
    var deepest = 1
    for (index, category) in chart.categories.enumerated() {
      let lines = TextMeasure.lines(category, width: step - 8, size: 12)
      deepest = max(deepest, lines.count)
      for (row, line) in lines.enumerated() {
        frame.drawing.text(
          line, xs[index], bottom + 18 + Double(row) * 15, anchor: .middle, size: 12, colour: FigureStyle.quiet)
      }
    }
    frame.y = bottom + 18 + Double(deepest) * 15
    frame.drawing.text(
      chart.categoryAxis, FigureStyle.width / 2, frame.y + 6, anchor: .middle, size: 12, colour: FigureStyle.quiet)
    frame.y += 6 + FigureStyle.margin
  }
}
