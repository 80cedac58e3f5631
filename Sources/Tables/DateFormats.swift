/// Which cell styles show a serial number as a date or time.
struct DateFormats: Sendable {
  /// By style index of a cell (`s="…"`).
  let isDate: [Bool]
  /// Whether any style is a date: most workbooks have none, and their cells need no look.
  let hasDates: Bool

  init(isDate: [Bool]) {
    self.isDate = isDate
    hasDates = isDate.contains(true)
  }

  /// Reads `xl/styles.xml`: the formats of `<numFmts>` and the cell styles of `<cellXfs>`.
  static func read(_ stream: PartStream) throws(Fault) -> DateFormats {
    var xml = try XMLReader(stream)
    defer { xml.deallocate() }
    var custom: [Int: Bool] = [:]
    var formats: [Int] = []
    var isInCellStyles = false
    while true {
      let token = try xml.next()
      switch token {
      case .start, .empty:
        if xml.isNamed("numFmt") {
          let (id, code) = format(xml.attributes)
          if let id, let code { custom[id] = isDateCode(code) }
        } else if xml.isNamed("cellXfs") {
          isInCellStyles = token == .start
        } else if isInCellStyles, xml.isNamed("xf") {
          formats.append(format(xml.attributes).id ?? 0)
        }
      case .end:
        if xml.isNamed("cellXfs") { isInCellStyles = false }
      case .finished:
        return DateFormats(isDate: formats.map { custom[$0] ?? isDateFormat($0) })
      case .text, .characterData, .needsMore, .failed: break
      }
    }
  }

  private static func format(_ list: XMLAttributes) -> (id: Int?, code: String?) {
    var attributes = list
    var id: Int?
    var code: String?
    while let attribute = attributes.next() {
      if attribute.isNamed("numFmtId") { id = attribute.text.flatMap { Int($0) } }
      if attribute.isNamed("formatCode") { code = attribute.text }
    }
    return (id, code)
  }

  /// Built-in formats of dates and times, those of East Asia included (ECMA-376 part 1, 18.8.30).
  private static func isDateFormat(_ id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether a format code holds a letter of year, month, day, hour or second outside of quotes, escapes and brackets;
  /// `[h]` counts elapsed hours and is a time.
  static func isDateCode(_ code: String) -> Bool {
    var isQuoted = false
    var isEscaped = false
    var bracket: String?
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if let inside = bracket {
        bracket = character == "]" ? nil : inside + String(character)
        if character == "]", !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { return true }
      } else if character == "[" {
        bracket = ""
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if "ymdhs".contains(character) {
        return true
      }
    }
    return false
  }
}
