import ReportModel
import Typesetting

/// What all figures share: the title above, a key to the series, the axes around.
struct FigureFrame {
  let chart: Chart
  let title: String
  let description: String
  var drawing = Drawing(width: FigureStyle.width)
  /// Where the next thing below starts.
  var y = FigureStyle.margin

  init(_ chart: Chart, _ typesetter: Typesetter) {
    self.chart = chart
    title = typesetter.plain(chart.title)
    description = typesetter.plain(chart.description)
    for line in TextMeasure.lines(title, width: FigureStyle.width - 2 * FigureStyle.margin, size: 16) {
      y += 19
      drawing.text(line, FigureStyle.margin, y, size: 16, isBold: true)
    }
    y += 8
  }

  /// A key: a sample drawn by `sample` and a name for each entry, in one or more lines.
  mutating func addKey(_ names: [String], sample: (inout Drawing, _ index: Int, _ x: Double, _ y: Double) -> Void) {
    var x = FigureStyle.margin
    y += FigureStyle.lineHeight
    for (index, name) in names.enumerated() {
      let width = 26 + TextMeasure.width(name) + 18
      if x + width > FigureStyle.width, x > FigureStyle.margin {
        x = FigureStyle.margin
        y += FigureStyle.lineHeight + 2
      }
      sample(&drawing, index, x, y - 5)
      drawing.text(name, x + 26, y)
      x += width
    }
    y += 10
  }

  /// Vertical lines at the ticks of a horizontal scale, and its numbers and name below.
  mutating func addHorizontalAxis(_ scale: Scale, from top: Double, to bottom: Double) {
    for tick in scale.ticks {
      let x = scale.pixel(tick)
      drawing.line(x, top, x, bottom, Drawing.Stroke(colour: FigureStyle.grid))
      drawing.text(
        scale.words(tick, chart.unit), x, bottom + 17, anchor: .middle, size: 12, colour: FigureStyle.quiet)
    }
    drawing.text(
      FigureFrame.name(chart.valueAxis, chart.unit), (scale.start + scale.end) / 2, bottom + 36, anchor: .middle,
      size: 12, colour: FigureStyle.quiet)
    y = bottom + 36 + FigureStyle.margin
  }

  /// Horizontal lines at the ticks of a vertical scale, its numbers at the left and its name above.
  mutating func addVerticalAxis(_ scale: Scale, from left: Double, to right: Double) {
    drawing.text(
      FigureFrame.name(chart.valueAxis, chart.unit), FigureStyle.margin, scale.end - 12, size: 12,
      colour: FigureStyle.quiet)
    for tick in scale.ticks {
      let y = scale.pixel(tick)
      drawing.line(left, y, right, y, Drawing.Stroke(colour: FigureStyle.grid))
      drawing.text(
        scale.words(tick, chart.unit), left - 6, y + 4, anchor: .end, size: 12, colour: FigureStyle.quiet)
    }
  }

  /// The words of a category at the left of its row, in at most three lines around the middle.
  mutating func addCategory(_ words: String, room: Double, middle: Double) {
    let lines = TextMeasure.lines(words, width: room)
    var line = middle + 4.5 - Double(lines.count - 1) * FigureStyle.lineHeight / 2
    for words in lines {
      drawing.text(words, FigureStyle.margin + room, line, anchor: .end)
      line += FigureStyle.lineHeight
    }
  }

  /// Room for the categories at the left: the longest, but not over a third of the figure.
  var categoryRoom: Double {
    let longest = chart.categories.map { TextMeasure.width($0) }.max() ?? 0
    return min(max(longest, 40), FigureStyle.width / 3)
  }

  /// Height of a row, by the lines that its words take.
  func rowHeight(_ index: Int, least: Double) -> Double {
    let lines = TextMeasure.lines(chart.categories[index], width: categoryRoom).count
    return max(least, Double(lines) * FigureStyle.lineHeight + 8)
  }

  var svg: String { drawing.svg(height: y, title: title, description: description, id: chart.id) }

  private static func name(_ axis: String, _ unit: Unit) -> String {
    unit == .shareDifference && !axis.contains("п.") ? axis + ", п.\u{A0}п." : axis
  }
}

extension Series.Point {
  /// The number of a point, where there is one.
  var quantity: Quantity? {
    switch self {
    case .value(let quantity): quantity
    case .position(_, let y): y
    case .missing: nil
    }
  }
}
