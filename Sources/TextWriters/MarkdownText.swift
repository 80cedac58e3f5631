/// Characters that Markdown would read as commands, made plain.
enum MarkdownText {
  /// Signs with a meaning anywhere in a line; `$` starts a formula on some code hosts.
  private static let inline: Set<Character> = ["\\", "`", "*", "_", "<", "[", "]", "|", "~", "$", "&"]

  /// Words inside a sentence or a cell; a line feed becomes a break.
  static func inline(_ words: String) -> String {
    var result = ""
    for character in words {
      if character.isNewline {
        result += "<br>"
      } else {
        if inline.contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }

  /// A line whose beginning would start a list, a heading or a quotation.
  static func guardingStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#>+-=".contains(first) { return "\\" + line }
    let rest = line.drop { $0.isASCII && $0.isNumber }
    if rest.count < line.count, let mark = rest.first, mark == "." || mark == ")" {
      return line[..<rest.startIndex] + "\\" + rest
    }
    return line
  }

  /// The name under which code hosts reach a heading: lower case, letters, digits and hyphens.
  static func anchor(of heading: String) -> String {
    var anchor = ""
    for character in heading.lowercased() {
      if character == " " || character == "-" {
        anchor += "-"
      } else if character == "_" || character.isLetter || character.isNumber && character.isASCII {
        anchor.append(character)
      }
    }
    return anchor
  }
}

extension MarkdownText {
  /// Bold words; spaces at the ends stay outside, else the signs would be printed.
  static func strong(_ words: String) -> String {
    let inner = words.drop { $0 == " " }
    let core = inner.lastIndex { $0 != " " }.map { inner[...$0] } ?? ""
    if core.isEmpty { return words }
    let before = words.prefix(words.count - inner.count)
    let after = inner.suffix(inner.count - core.count)
    return before + "**" + inline(String(core)) + "**" + after
  }
}
