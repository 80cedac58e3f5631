import ReportModel
import Typesetting

/// A grid of shades: a row a series, a column a category; the number stands in every cell, the shade repeats it.
enum HeatMapFigure {
  private static let cellHeight = 26.0

  static func svg(_ chart: Chart, _ typesetter: Typesetter) -> String {
    var frame = FigureFrame(chart, typesetter)
    let values = chart.series.flatMap(\.points).compactMap(\.quantity).map(\.value)
    let shades = Shades(values)
    addKey(shades, of: chart, to: &frame)
    let longest = chart.series.map { TextMeasure.width($0.name) }.max() ?? 0
    let room = min(max(longest, 60), FigureStyle.width / 3)
    let left = FigureStyle.margin + room + 10
    let step = (FigureStyle.width - FigureStyle.margin - left) / Double(max(chart.categories.count, 1))
    addHeads(chart, from: left, step: step, to: &frame)
    var y = frame.y
    for series in chart.series {
      let lines = TextMeasure.lines(series.name, width: room)
      let height = max(cellHeight, Double(lines.count) * FigureStyle.lineHeight + 6)
      var line = y + height / 2 + 4.5 - Double(lines.count - 1) * FigureStyle.lineHeight / 2
      for words in lines {
        frame.drawing.text(words, FigureStyle.margin + room, line, anchor: .end)
        line += FigureStyle.lineHeight
      }
      for (index, point) in series.points.enumerated() {
        add(point, shades, left + Double(index) * step, y, step, height, &frame.drawing)
      }
      y += height
    }
    frame.y = y + FigureStyle.margin
    return frame.svg
  }

  /// Five samples from the least to the greatest value.
  private static func addKey(_ shades: Shades, of chart: Chart, to frame: inout FigureFrame) {
    guard let low = shades.least, let high = shades.greatest else { return }
    frame.y += FigureStyle.lineHeight
    var x = FigureStyle.margin
    let head = chart.valueAxis + ": " + chart.unit.words(low)
    frame.drawing.text(head, x, frame.y)
    x += TextMeasure.width(head) + 8
    for level in 0..<5 {
      let shade = Shades.shade(Double(level) / 4)
      frame.drawing.rectangle(x, frame.y - 12, 26, 14, fill: shade.fill, stroke: edge)
      x += 26
    }
    frame.drawing.text(chart.unit.words(high), x + 8, frame.y)
    frame.y += 12
  }

  private static let edge = Drawing.Stroke(colour: "#ffffff", width: 1)

  /// The heads of the columns: level where they fit, else upright.
  private static func addHeads(_ chart: Chart, from left: Double, step: Double, to frame: inout FigureFrame) {
    frame.drawing.text(chart.categoryAxis, left, frame.y + FigureStyle.lineHeight, size: 12, colour: FigureStyle.quiet)
    frame.y += FigureStyle.lineHeight + 6
    let longestWord =
      chart.categories.flatMap { $0.split(separator: " ") }
      .map { TextMeasure.width(String($0), size: 12) }.max() ?? 0
    let isLevel = longestWord + 6 <= step
    var deepest = 0.0
    for (index, category) in chart.categories.enumerated() {
      let middle = left + (Double(index) + 0.5) * step
      if isLevel {
        let lines = TextMeasure.lines(category, width: step - 6, size: 12)
        for (row, words) in lines.enumerated() {
          frame.drawing.text(words, middle, frame.y + 14 + Double(row) * 15, anchor: .middle, size: 12)
        }
        deepest = max(deepest, Double(lines.count) * 15 + 6)
      } else {
        deepest = max(deepest, min(TextMeasure.width(category, size: 12), 150) + 8)
      }
    }
    if !isLevel {
      for (index, category) in chart.categories.enumerated() {
        let words = TextMeasure.lines(category, width: 150, size: 12, limit: 1).first ?? ""
        frame.drawing.uprightText(words, left + (Double(index) + 0.5) * step + 4, frame.y + deepest - 4, size: 12)
      }
    }
    frame.y += deepest
  }

  private static func add(
    _ point: Series.Point, _ shades: Shades, _ x: Double, _ y: Double, _ width: Double, _ height: Double,
    _ drawing: inout Drawing
  ) {
    let baseline = y + height / 2 + 4
    guard let quantity = point.quantity else {
      drawing.rectangle(x, y, width, height, fill: "#f3f4f6", stroke: edge)
      if case .missing(let missing) = point {
        drawing.text(
          missing.symbol, x + width / 2, baseline, anchor: .middle, size: 12, colour: FigureStyle.quiet)
      }
      return
    }
    let shade = Shades.shade(shades.place(of: quantity.value))
    drawing.rectangle(x, y, width, height, fill: shade.fill, stroke: edge)
    // The unit stands in the key; a narrow cell has room for the number alone, and for whole percents at that.
    let full = quantity.unit.tickWords(quantity.value, decimals: quantity.unit == .count ? 0 : 1)
    let short = quantity.unit.tickWords(quantity.value, decimals: 0)
    for words in [quantity.words, full, short, short.filter(\.isNumber)]
    where TextMeasure.width(words, size: 12) + 4 <= width {
      drawing.text(words, x + width / 2, baseline, anchor: .middle, size: 12, colour: shade.words)
      break
    }
  }
}

/// Where values stand between the least and the greatest, and the shade of that place.
private struct Shades {
  let least: Double?
  let greatest: Double?

  init(_ values: [Double]) {
    least = values.min()
    greatest = values.max()
  }

  /// 0…1
  func place(of value: Double) -> Double {
    guard let least, let greatest, greatest > least else { return 0 }
    return (value - least) / (greatest - least)
  }

  /// From a pale to a dark brown: lightness falls evenly, so a copy in grey says the same.
  static func shade(_ place: Double) -> FigureStyle.Part {
    let low = (red: 252.0, green: 243.0, blue: 230.0)
    let high = (red: 140.0, green: 45.0, blue: 25.0)
    func mix(_ from: Double, _ to: Double) -> String {
      let byte = Int((from + (to - from) * place).rounded())
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let fill = "#" + mix(low.red, high.red) + mix(low.green, high.green) + mix(low.blue, high.blue)
    // Words reach 4,5 : 1 everywhere: those of all figures on pale shades, black in the middle, white on dark ones.
    return FigureStyle.Part(fill: fill, words: place > 0.73 ? "#ffffff" : place > 0.5 ? "#000000" : FigureStyle.ink)
  }
}
