/// Rows in all spellings that the format allows, to compare two readers.
enum RandomSheet {
  static func rows(_ random: inout SeededGenerator) -> String {
    var xml = ""
    var row = 0
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let isNumbered = Bool.random(using: &random)
      row += isNumbered ? Int.random(in: 1...40, using: &random) : 1
      let space = [" ", "\n  ", ""].randomElement(using: &random) ?? ""
      xml += space + (isNumbered ? "<row spans='1:3' r=\"\(row)\">" : "<row>")
      var column = -1
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let isReferenced = Bool.random(using: &random)
        column += isReferenced ? Int.random(in: 1...30, using: &random) : 1
        xml += space + cell(isReferenced ? "\(letters(column))\(row)" : nil, &random)
      }
      xml += space + "</row><!-- <row r=\"1\"> -->"
    }
    return xml
  }

  private static func cell(_ reference: String?, _ random: inout SeededGenerator) -> String {
    let quote = Bool.random(using: &random) ? "\"" : "'"
    let (type, content) = contents.randomElement(using: &random) ?? ("", "")
    var attributes = ["s=\(quote)\(Int.random(in: 0...2, using: &random))\(quote)"]
    if let reference { attributes.append("r=\(quote)\(reference)\(quote)") }
    if !type.isEmpty { attributes.append("t=\(quote)\(type)\(quote)") }
    if Bool.random(using: &random) {
      attributes = ["r", "s", "t"].compactMap { key in attributes.first { $0.hasPrefix(key) } }
    }
    let space = ["", " ", "\n"].randomElement(using: &random) ?? ""
    return content.isEmpty
      ? "<c \(attributes.joined(separator: " "))\(space)/>"
      : "<c \(attributes.joined(separator: " "))\(space)>\(content)</c>"
  }

  private static let contents: [(String, String)] = [
    ("", ""), ("", "<v>7</v>"), ("n", "<v>-0.125</v>"), ("", "<v>123456789.123456789</v>"), ("s", "<v>0</v>"),
    ("s", "<v>1</v>"), ("s", "<v>2</v>"), ("b", "<v>0</v>"), ("e", "<v>#DIV/0!</v>"),
    ("str", "<f>A1&amp;\"x\"</f><v>да</v>"),
    ("inlineStr", "<is><t>один</t></is>"), ("inlineStr", "<is><t xml:space=\"preserve\"> два </t></is>"),
    ("inlineStr", "<is><r><t>а&lt;</t></r><r><t>б</t></r></is>"), ("inlineStr", "<is><t/></is>"), ("", "<f>1+1</f>"),
    ("", "<f>1+1</f><v>2</v>"), ("str", "<f>T(1)</f><v></v>"), ("inlineStr", "<is><t><![CDATA[<c>]]></t></is>"),
    ("", "<v>1E-3</v>"), ("inlineStr", "<is><t>\(String(repeating: "длинно", count: 900))</t></is>"),
  ]

  private static func letters(_ column: Int) -> String {
    var number = column + 1
    var text = ""
    while number > 0 {
      text = String(UnicodeScalar(UInt8(65 + (number - 1) % 26))) + text
      number = (number - 1) / 26
    }
    return text
  }
}
