/// How our figures look: colours that differ in lightness too, shapes and dashes that differ without colour.
enum FigureStyle {
  enum Shape: CaseIterable {
    case circle
    case square
    case triangle
    case diamond
  }

  /// The fill of a part of a whole, with the colour of words that are read on it.
  struct Part {
    let fill: String
    let words: String
  }

  static let width = 760.0
  static let margin = 16.0
  static let fontSize = 13.0
  static let lineHeight = 17.0
  static let ink = "#1f2933"
  static let quiet = "#52606d"
  static let grid = "#d5dbe1"
  static let strong = "#1f5f99"
  static let soft = "#a9cce8"
  /// Families found on Russian desktops, then those of Linux, then any.
  static let fonts = "PT Sans, Arial, Liberation Sans, DejaVu Sans, sans-serif"

  /// Stripes for a second and dots for a third series: told apart on a black-and-white print.
  static let patterns = """
    <defs>
    <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="#c45a1b"/></pattern>
    <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">\
    <rect width="6" height="6" fill="#ffffff"/><circle cx="3" cy="3" r="1.8" fill="#4d4d4d"/></pattern>
    </defs>
    """

  static func seriesColour(_ index: Int) -> String { ["#1f5f99", "#c45a1b", "#4d4d4d", "#7a3e8e"][index % 4] }

  static func seriesFill(_ index: Int) -> String { ["#1f5f99", "url(#stripes)", "url(#dots)", "#7a3e8e"][index % 4] }

  static func seriesDashes(_ index: Int) -> String { ["", "7 4", "2 3", "9 3 2 3"][index % 4] }

  static func seriesShape(_ index: Int) -> Shape { Shape.allCases[index % Shape.allCases.count] }

  /// Parts of a whole from the lowest to the highest; neighbours differ in lightness.
  static func part(_ index: Int) -> Part {
    [
      Part(fill: "#8c2d19", words: "#ffffff"), Part(fill: "#f0b48c", words: ink), Part(fill: "#dde9f3", words: ink),
      Part(fill: "#7fa9cf", words: ink), Part(fill: "#2c5a85", words: "#ffffff"),
    ][index % 5]
  }
}
