/// Text fit for a cell: what the format cannot hold is escaped as Excel does it, nothing is cut.
enum CellText {
  /// Most UTF-16 units of a cell, by the limits of Excel.
  static let longest = 32_767
  /// Most bytes of an attribute of the library; it cuts a longer one, possibly inside a character.
  static let longestAttribute = 2_079

  /// The text as the file must hold it.
  ///
  /// A control character becomes `_x0001_`; text that looks like such an escape (`_x000D_`) gets `_x005F_` for its
  /// first sign, else Excel would read it as the character. A tab and a line feed stay.
  static func escaped(_ text: String) -> String {
    var isPlain = true
    var previousUnderscore = false
    for byte in text.utf8 {
      if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0xEF || previousUnderscore && byte == UInt8(ascii: "x")
      {
        isPlain = false
        break
      }
      previousUnderscore = byte == UInt8(ascii: "_")
    }
    if isPlain { return text }

    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x09, 0x0A:
        result.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      case 0x5F where looksEscaped(scalars[index...]):
        result += "_x005F_"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Checks the length of a cell's text before it is written.
  static func checked(_ text: String, at place: @autoclosure () -> String) throws(SheetError) -> String {
    if text.utf8.count > longest, text.utf16.count > longest {
      throw SheetError(
        kind: .textTooLong, place: place(), cause: "в ячейке \(text.utf16.count) знаков, XLSX допускает \(longest)",
        remedy: "Сократите текст или разнесите его по нескольким ячейкам")
    }
    return escaped(text)
  }

  /// Checks the length of a text that the library keeps as an attribute: a description, a header, a tip.
  static func attribute(_ text: String, limit: Int = .max, at place: @autoclosure () -> String) throws(SheetError)
    -> String
  {
    let safe = escaped(text)
    if safe.utf8.count > longestAttribute || safe.utf16.count > limit {
      throw SheetError(
        kind: .textTooLong, place: place(),
        cause: "текст длиннее \(min(limit, longestAttribute / 2)) знаков", remedy: "Сократите текст")
    }
    return safe
  }

  private static func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count >= 7 else { return false }
    let start = scalars.startIndex
    return scalars[start + 1] == "x" && scalars[start + 6] == "_"
      && scalars[start + 2..<start + 6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
