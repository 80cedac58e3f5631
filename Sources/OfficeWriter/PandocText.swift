import ReportModel
import Typesetting

/// Characters that pandoc would read as commands, made plain.
enum PandocText {
  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "<", ">", "[", "]", "{", "}", "|", "~", "$", "&", "^", "@", "#", "\"", "'",
  ]

  /// Words inside a sentence or a cell.
  static func inline(_ words: String) -> String {
    var result = ""
    for character in words {
      if character.isNewline {
        result += " "
      } else {
        if special.contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }

  /// A line whose beginning would start a list or another block.
  static func guardingStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "+-=:".contains(first) { return "\\" + line }
    let rest = line.drop { $0.isASCII && $0.isNumber }
    if rest.count < line.count, let mark = rest.first, mark == "." || mark == ")" {
      return line[..<rest.startIndex] + "\\" + rest
    }
    return line
  }

  /// A paragraph of a style.
  static func styled(_ style: String, _ words: String) -> String {
    "::: {custom-style=\"\(style)\"}\n" + guardingStart(words) + "\n:::"
  }

  /// A text with its bold words, and with links to what it refers to.
  static func words(_ text: Text, _ typesetter: Typesetter, hasLinks: Bool) -> String {
    typesetter.pieces(text).map { piece in
      switch piece {
      case .plain(let words): inline(words)
      case .strong(let words): strong(words)
      case .reference(let words, let id): hasLinks ? "[\(inline(words))](#\(id))" : inline(words)
      }
    }.joined()
  }

  /// Bold words; spaces at the ends stay outside, else the signs would be printed.
  private static func strong(_ words: String) -> String {
    let inner = words.drop { $0 == " " }
    let core = inner.lastIndex { $0 != " " }.map { inner[...$0] } ?? ""
    if core.isEmpty { return words }
    return words.prefix(words.count - inner.count) + "**" + inline(String(core)) + "**"
      + inner.suffix(inner.count - core.count)
  }
}
