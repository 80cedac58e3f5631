/// How much room words take, without a font at hand: widths of letters in groups, wide enough for DejaVu.
enum TextMeasure {
  /// Width in pixels.
  static func width(_ words: String, size: Double = FigureStyle.fontSize) -> Double {
    words.unicodeScalars.reduce(0) { $0 + share(of: $1) } * size
  }

  /// Words broken into lines that fit, at most `limit`; what does not fit ends with «…».
  static func lines(_ words: String, width room: Double, size: Double = FigureStyle.fontSize, limit: Int = 3)
    -> [String]
  {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, width(last + " " + word, size: size) <= room {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    if lines.count > limit {
      lines = Array(lines[..<limit])
      lines[limit - 1] += "…"
    }
    return lines.map { cut($0, room, size) }
  }

  private static func cut(_ line: String, _ room: Double, _ size: Double) -> String {
    if width(line, size: size) <= room { return line }
    var kept = line.hasSuffix("…") ? String(line.dropLast()) : line
    while !kept.isEmpty, width(kept + "…", size: size) > room { kept.removeLast() }
    return kept + "…"
  }

  /// Share of the font size.
  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ", "\u{A0}", ".", ",", ":", ";", "!", "|", "i", "l", "j", "(", ")", "-", "/": 0.36
    case "\u{202F}": 0.2
    case "ж", "м", "ш", "щ", "ю", "ы", "ф", "m", "w", "–", "№", "…", "%": 0.92
    case "Ж", "М", "Ш", "Щ", "Ю", "Ы", "Ф", "W": 1.1
    default: scalar.properties.isUppercase ? 0.76 : 0.63
    }
  }
}
