import ReportModel
import Typesetting

/// Words as a browser needs them.
enum HTMLText {
  /// Words inside an element or an attribute.
  static func escaped(_ words: String) -> String {
    var result = ""
    result.reserveCapacity(words.utf8.count)
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: if scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A text with bold words and links; `prefix` makes ids of several documents differ.
  static func words(_ text: Text, _ typesetter: Typesetter, prefix: String) -> String {
    typesetter.pieces(text).map { piece in
      switch piece {
      case .plain(let words): escaped(words)
      case .strong(let words): "<strong>\(escaped(words))</strong>"
      case .reference(let words, let id): "<a href=\"#\(prefix)\(id)\">\(escaped(words))</a>"
      }
    }.joined()
  }

  /// A string of JSON that may stand inside a script element.
  static func json(_ words: String) -> String {
    var result = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "<": result += "\\u003c"
      default:
        if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) } else { result += " " }
      }
    }
    return result + "\""
  }
}
