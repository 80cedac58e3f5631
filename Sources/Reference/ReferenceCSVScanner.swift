extension ReferenceCSV {
  /// One pass over the bytes of a text: fields, quotes and line numbers.
  struct Scanner {
    private let bytes: [UInt8]
    private let file: String
    private let separator: UInt8
    private var position: Int
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(text: some Sequence<UInt8>, file: String) {
      bytes = [UInt8](text)
      self.file = file
      position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let header = bytes[position...].prefix { $0 != Self.lineFeed }
      let comma = UInt8(ascii: ",")
      separator = header.contains(comma) || !header.contains(UInt8(ascii: ";")) ? comma : UInt8(ascii: ";")
    }

    /// All records, the empty lines as records of one empty field.
    mutating func records() throws(ReferenceError) -> [Record] {
      var records: [Record] = []
      while position < bytes.count {
        var record = Record(line: line, fields: [])
        var goesOn = true
        while goesOn {
          record.fields.append(try field())
          goesOn = position < bytes.count && bytes[position] == separator
          if goesOn { position += 1 }
        }
        try lineEnd()
        records.append(record)
      }
      return records
    }

    private mutating func field() throws(ReferenceError) -> String {
      guard position < bytes.count, bytes[position] == Self.quote else { return try bareField() }
      let start = line
      position += 1
      var content: [UInt8] = []
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte == Self.lineFeed { line += 1 }
        guard byte == Self.quote else {
          content.append(byte)
          continue
        }
        guard position < bytes.count, bytes[position] == Self.quote else {
          return String(decoding: content, as: UTF8.self)
        }
        content.append(Self.quote)
        position += 1
      }
      throw ReferenceError(
        kind: .malformed, file: file, line: start, expected: "закрывающая кавычка", found: "конец файла",
        remedy: "Кавычка внутри значения пишется дважды, а само значение берётся в кавычки.")
    }

    private mutating func bareField() throws(ReferenceError) -> String {
      let start = position
      while position < bytes.count {
        let byte = bytes[position]
        if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
        if byte == Self.quote {
          throw ReferenceError(
            kind: .malformed, file: file, line: line, expected: "значение без кавычек внутри",
            found: "кавычка внутри значения",
            remedy: "Возьмите значение в кавычки, а кавычку внутри него удвойте.")
        }
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func lineEnd() throws(ReferenceError) {
      guard position < bytes.count else { return }
      if bytes[position] == Self.carriageReturn { position += 1 }
      guard position < bytes.count, bytes[position] == Self.lineFeed else {
        throw ReferenceError(
          kind: .malformed, file: file, line: line, expected: "разделитель или конец строки",
          found: "знаки после закрывающей кавычки",
          remedy: "Кавычка внутри значения пишется дважды.")
      }
      position += 1
      line += 1
    }
  }
}
