import CExpat

@testable import Tables

/// Reads a sheet with expat, simply and slowly: the independent witness of what the XML says.
final class ExpatSheet {
  private enum Step {
    case outside, value, text
  }

  private(set) var lines: [String] = []
  /// The items of a part with shared strings.
  private(set) var items: [String] = []
  private let strings: [String]
  private let isDate: [Bool]
  private let is1904: Bool
  private let rowLimit: Int
  private var cells: [Int: String] = [:]
  private var row = 0
  private var column = 0
  private var type = "n"
  private var style = 0
  private var hasFormula = false
  private var hasValue = false
  private var phonetic = 0
  private var step = Step.outside
  private var text = ""

  init(strings: [String] = [], isDate: [Bool] = [], is1904: Bool = false, rowLimit: Int = .max) {
    self.strings = strings
    self.isDate = isDate
    self.is1904 = is1904
    self.rowLimit = rowLimit
  }

  var isFull: Bool { lines.count >= rowLimit }

  func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = -1
      cells = [:]
    case "c":
      if let reference = attributes["r"] {
        column = reference.prefix { $0.isLetter }.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
        row = Int(reference.drop { $0.isLetter }) ?? row
      } else {
        column += 1
      }
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      hasFormula = false
      hasValue = false
      text = ""
    case "f": hasFormula = true
    case "v":
      step = .value
      hasValue = true
    case "t": step = phonetic == 0 ? .text : .outside
    case "rPh": phonetic += 1
    case "si": text = ""
    default: break
    }
  }

  func characters(_ more: String) {
    if step != .outside { text += more }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": step = .outside
    case "rPh": phonetic -= 1
    case "c": cells[column] = value()
    case "si": items.append(unescaped(text))
    case "row":
      guard let last = cells.keys.max() else { return }
      lines.append("\(row): " + (0...last).map { cells[$0] ?? "пусто" }.joined(separator: " | "))
    default: break
    }
  }

  private func value() -> String? {
    if type == "s" {
      guard let index = Int(text) else { return nil }
      return strings[index].isEmpty ? nil : "«\(strings[index])»"
    }
    if text.isEmpty { return hasFormula && !(type == "str" && hasValue) ? "ошибка " : nil }
    switch type {
    case "b": return text == "1" ? "true" : "false"
    case "e": return "ошибка \(text)"
    case "n":
      guard let number = Double(text) else { return "«\(text)»" }
      let isDated = style < isDate.count && isDate[style]
      let shown = Int(exactly: number).map { "\($0)" } ?? "\(number)"
      return isDated ? "дата \(shown)" : shown
    default: return "«\(unescaped(text))»"
    }
  }

  /// Excel's escapes of control characters, which XML knows nothing of.
  private func unescaped(_ text: String) -> String {
    text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? "\u{FFFD}"
    }
  }
}

/// Runs expat over the XML of a sheet and returns its rows as `rows(of:)` words them.
func expatRows(_ xml: [UInt8], _ sheet: ExpatSheet) -> [String]? {
  guard let parser = XML_ParserCreate(nil) else { return nil }
  defer { XML_ParserFree(parser) }
  let pointer = Unmanaged.passUnretained(sheet).toOpaque()
  XML_SetUserData(parser, pointer)
  XML_SetElementHandler(
    parser,
    { data, name, attributes in
      guard let data, let name else { return }
      var values: [String: String] = [:]
      var index = 0
      while let key = attributes?[index], let value = attributes?[index + 1] {
        values[String(cString: key)] = String(cString: value)
        index += 2
      }
      Unmanaged<ExpatSheet>.fromOpaque(data).takeUnretainedValue().start(local(name), values)
    },
    { data, name in
      guard let data, let name else { return }
      Unmanaged<ExpatSheet>.fromOpaque(data).takeUnretainedValue().end(local(name))
    })
  XML_SetCharacterDataHandler(parser) { data, start, count in
    guard let data, let start else { return }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(count))
    Unmanaged<ExpatSheet>.fromOpaque(data).takeUnretainedValue().characters(String(decoding: bytes, as: UTF8.self))
  }
  var offset = 0
  while offset < xml.count, !sheet.isFull {
    let count = min(1 << 16, xml.count - offset)
    let isLast = offset + count == xml.count
    let status = xml[offset..<offset + count].withUnsafeBytes { bytes in
      XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(count), isLast ? 1 : 0)
    }
    guard status == XML_STATUS_OK else { return nil }
    offset += count
  }
  return sheet.lines
}

private func local(_ name: UnsafePointer<CChar>) -> String {
  let whole = String(cString: name)
  return whole.split(separator: ":").last.map(String.init) ?? whole
}
