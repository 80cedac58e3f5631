/// CSV as offices of Russia export it: semicolons, CRLF, decimal commas.
enum SeparatedText {
  /// UTF-8 with a byte order mark.
  static func utf8(_ rows: [[String]]) -> [UInt8] { [0xEF, 0xBB, 0xBF] + Array(text(rows).utf8) }

  /// Windows-1251.
  static func windows1251(_ rows: [[String]]) -> [UInt8] { text(rows).unicodeScalars.map(byte) }

  /// Percent with a decimal comma: 1480 is «14,8».
  static func percent(_ hundredths: Int) -> String {
    let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : String(hundredths % 100)
    let fraction = digits.hasSuffix("0") ? String(digits.prefix(1)) : digits
    return "\(hundredths / 100),\(fraction)"
  }

  private static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ";") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { $0 == ";" || $0 == "\"" || $0 == "\n" }) else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "А"..."я": UInt8(scalar.value - 0x410 + 0xC0)
    case "Ё": 0xA8
    case "ё": 0xB8
    case "«": 0xAB
    case "»": 0xBB
    case "№": 0xB9
    case "–": 0x96
    case "\u{A0}": 0xA0
    default:
      if scalar.isASCII {
        UInt8(scalar.value)
      } else {
        preconditionFailure("\(scalar) is not in our part of Windows-1251")
      }
    }
  }
}
