/// An SVG picture in the making: elements as text, sizes in pixels.
struct Drawing {
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// How a line or an area is drawn.
  struct Stroke {
    var colour = FigureStyle.ink
    var width = 1.0
    /// Lengths of dashes and gaps; empty for a whole line.
    var dashes = ""
  }

  let width: Double
  private var elements: [String] = []

  init(width: Double) { self.width = width }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke) {
    elements.append(
      "<line x1=\"\(px(x1))\" y1=\"\(px(y1))\" x2=\"\(px(x2))\" y2=\"\(px(y2))\"\(attributes(stroke))/>")
  }

  mutating func path(_ points: [(x: Double, y: Double)], _ stroke: Stroke) {
    let steps = points.enumerated().map { ($0.offset == 0 ? "M" : "L") + "\(px($0.element.x)) \(px($0.element.y))" }
    elements.append("<path d=\"\(steps.joined())\" fill=\"none\"\(attributes(stroke))/>")
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: Stroke? = nil
  ) {
    let edge = stroke.map(attributes) ?? ""
    elements.append(
      "<rect x=\"\(px(x))\" y=\"\(px(y))\" width=\"\(px(width))\" height=\"\(px(height))\" fill=\"\(fill)\"\(edge)/>")
  }

  mutating func text(
    _ words: String, _ x: Double, _ y: Double, anchor: Anchor = .start, size: Double = FigureStyle.fontSize,
    isBold: Bool = false, colour: String = FigureStyle.ink
  ) {
    var attributes = "x=\"\(px(x))\" y=\"\(px(y))\" font-size=\"\(px(size))\" fill=\"\(colour)\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { attributes += " font-weight=\"bold\"" }
    elements.append("<text \(attributes)>\(Drawing.escaped(words))</text>")
  }

  /// Words that run upwards from a point.
  mutating func uprightText(_ words: String, _ x: Double, _ y: Double, size: Double, colour: String = FigureStyle.ink) {
    let place = "x=\"\(px(x))\" y=\"\(px(y))\" transform=\"rotate(-90 \(px(x)) \(px(y)))\""
    elements.append(
      "<text \(place) font-size=\"\(px(size))\" fill=\"\(colour)\">\(Drawing.escaped(words))</text>")
  }

  /// A mark of a point; each series has a shape of its own, so colour is not needed to tell them apart.
  mutating func marker(_ shape: FigureStyle.Shape, _ x: Double, _ y: Double, radius: Double, colour: String) {
    let r = radius
    switch shape {
    case .circle:
      elements.append("<circle cx=\"\(px(x))\" cy=\"\(px(y))\" r=\"\(px(r))\" fill=\"\(colour)\"/>")
    case .square:
      rectangle(x - r, y - r, 2 * r, 2 * r, fill: colour)
    case .triangle:
      polygon([(x, y - r * 1.2), (x + r * 1.1, y + r * 0.9), (x - r * 1.1, y + r * 0.9)], fill: colour)
    case .diamond:
      polygon([(x, y - r * 1.3), (x + r * 1.3, y), (x, y + r * 1.3), (x - r * 1.3, y)], fill: colour)
    }
  }

  private mutating func polygon(_ points: [(x: Double, y: Double)], fill: String) {
    let list = points.map { "\(px($0.x)),\(px($0.y))" }.joined(separator: " ")
    elements.append("<polygon points=\"\(list)\" fill=\"\(fill)\"/>")
  }

  /// The whole file.
  ///
  /// - Parameters:
  ///   - title: what a screen reader says first.
  ///   - description: what a reader who does not see the picture must know.
  func svg(height: Double, title: String, description: String, id: String) -> String {
    let size = "width=\"\(px(width))\" height=\"\(px(height))\" viewBox=\"0 0 \(px(width)) \(px(height))\""
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) role=\"img\" xml:lang=\"ru\""
        + " aria-labelledby=\"\(id)-title \(id)-desc\" font-family=\"\(FigureStyle.fonts)\">",
      "<title id=\"\(id)-title\">\(Drawing.escaped(title))</title>",
      "<desc id=\"\(id)-desc\">\(Drawing.escaped(description))</desc>",
      FigureStyle.patterns,
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]
    return (head + elements + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func attributes(_ stroke: Stroke) -> String {
    let dashes = stroke.dashes.isEmpty ? "" : " stroke-dasharray=\"\(stroke.dashes)\""
    return " stroke=\"\(stroke.colour)\" stroke-width=\"\(px(stroke.width))\"\(dashes)"
  }

  /// A length with at most one decimal, so that equal pictures have equal bytes on every machine.
  private func px(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = tenths.magnitude % 10
    return sign + "\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += " "
      default:
        // Control characters have no place in XML.
        if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
