extension SheetReader {
  /// What the `t` attribute of a cell says of its value.
  private enum ValueType {
    case number, shared, boolean, error, text, date
  }

  /// Reads a cell of any spelling, after its start tag; nil when done.
  mutating func readCell(_ column: inout Int, isEmpty: Bool) -> Outcome? {
    var type = ValueType.number
    var style = 0
    var attributes = xml.attributes
    while let attribute = attributes.next() {
      if attribute.isNamed("r") {
        guard let found = place(attribute.value) else {
          return fail(.hasWrongReference(String(decoding: attribute.value.prefix(40), as: UTF8.self)))
        }
        column = found
      } else if attribute.isNamed("t") {
        type = valueType(attribute.value)
      } else if attribute.isNamed("s") {
        style = CellReference.number(attribute.value) ?? 0
      }
    }
    if attributes.isMalformed { return fail(.isMalformed) }
    let index = column
    guard index < cells.columns else { return fail(.hasTooManyColumns(cells.columns)) }
    column += 1
    if isEmpty { return nil }
    scratch.removeAll()
    var hasFormula = false
    if let outcome = readContent(&hasFormula, isText: type == .text) { return outcome }
    return keepValue(index, type, isDate: style < formats.isDate.count && formats.isDate[style], hasFormula)
  }

  /// The column that a reference means, if it lies in this row.
  private mutating func place(_ reference: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let (column, row) = CellReference.parse(reference) else { return nil }
    if row != number || referenceMask == 0 {
      guard mayTake(number: row) else { return nil }
      setNumber(row)
    }
    return column
  }

  private func valueType(_ name: UnsafeBufferPointer<UInt8>) -> ValueType {
    if XMLReader.equal(name, "s") { return .shared }
    if XMLReader.equal(name, "n") || name.isEmpty { return .number }
    if XMLReader.equal(name, "b") { return .boolean }
    if XMLReader.equal(name, "e") { return .error }
    return XMLReader.equal(name, "d") ? .date : .text
  }

  /// Collects the value of a cell in `scratch` up to `</c>`; nil when done.
  private mutating func readContent(_ hasFormula: inout Bool, isText: Bool) -> Outcome? {
    while true {
      switch xml.scan() {
      case .text, .characterData: continue
      case .needsMore: return .needsMore
      case .failed: return fail(xml.fault)
      case .finished: return fail(.isCutOff)
      case .end: return xml.isNamed("c") ? nil : fail(.isMalformed)
      case .empty:
        if xml.isNamed("f") { hasFormula = true }
        // A text formula with an empty value has the empty text for a value.
        if isText, xml.isNamed("v") { hasFormula = false }
      case .start:
        let outcome: Outcome?
        if xml.isNamed("v") {
          if isText { hasFormula = false }
          outcome = collectText()
        } else if xml.isNamed("is") {
          outcome = collectRuns()
        } else {
          if xml.isNamed("f") { hasFormula = true }
          outcome = skipElement()
        }
        if let outcome { return outcome }
      }
    }
  }

  /// Collects the text of the element just begun, elements inside left out.
  private mutating func collectText() -> Outcome? {
    while true {
      let token = xml.scan()
      switch token {
      case .text, .characterData:
        guard
          XMLText.append(xml.textStart, xml.textEnd, isCharacterData: token == .characterData, to: &scratch)
        else { return fail(.isMalformed) }
      case .end: return nil
      case .start:
        if let outcome = skipElement() { return outcome }
      case .empty: continue
      case .needsMore: return .needsMore
      case .failed: return fail(xml.fault)
      case .finished: return fail(.isCutOff)
      }
    }
  }

  /// Collects the `<t>` of an inline string, runs joined, phonetic hints left out.
  private mutating func collectRuns() -> Outcome? {
    var depth = 1
    while depth > 0 {
      switch xml.scan() {
      case .start:
        if xml.isNamed("t") {
          if let outcome = collectText() { return outcome }
        } else if xml.isNamed("rPh") {
          if let outcome = skipElement() { return outcome }
        } else {
          depth += 1
        }
      case .end: depth -= 1
      case .text, .characterData, .empty: continue
      case .needsMore: return .needsMore
      case .failed: return fail(xml.fault)
      case .finished: return fail(.isCutOff)
      }
    }
    return nil
  }

  private mutating func keepValue(_ column: Int, _ type: ValueType, isDate: Bool, _ hasFormula: Bool) -> Outcome? {
    let text = UnsafeBufferPointer(start: scratch.base, count: scratch.count)
    let trimmed = CellView(kind: .text, value: 0, bytes: text, sharedIndex: -1).trimmedBytes
    if text.isEmpty {
      if hasFormula { cells.keep(column, .error) }
      return nil
    }
    switch type {
    case .number:
      guard let number = number(trimmed) else {
        keepText(column, .text)
        return nil
      }
      if isDate {
        cells.keep(column, .date, value: is1904 ? DateSerial.from1904(number) : number)
      } else {
        cells.keep(column, .number, value: number)
      }
    case .shared:
      guard let strings else { return .needsStrings }
      guard trimmed.count <= 10, let index = Int(String(decoding: trimmed, as: UTF8.self)), index >= 0,
        index < strings.count
      else { return fail(.hasWrongStringIndex(String(decoding: text.prefix(40), as: UTF8.self))) }
      keepShared(column, index)
    case .boolean:
      if XMLReader.equal(trimmed, "1") || XMLReader.equal(trimmed, "true") {
        cells.keep(column, .boolean, value: 1)
      } else if XMLReader.equal(trimmed, "0") || XMLReader.equal(trimmed, "false") {
        cells.keep(column, .boolean, value: 0)
      } else {
        keepText(column, .text)
      }
    case .error: keepText(column, .error)
    case .text: keepText(column, .text)
    case .date:
      if let serial = DateSerial.fromISO(trimmed) {
        cells.keep(column, .date, value: serial)
      } else {
        keepText(column, .text)
      }
    }
    return nil
  }

  /// Keeps what `scratch` holds.
  mutating func keepText(_ column: Int, _ kind: CellView.Kind) {
    let start = cells.arena.reserve(scratch.count)
    start.update(from: scratch.base, count: scratch.count)
    cells.arena.commit(scratch.count)
    cells.keep(column, kind, start: UnsafePointer(start), length: scratch.count)
  }

  /// A finite number in the spelling of XML: digits, a point, an exponent.
  private func number(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let isNumeric = text.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 == 0x45 || $0 == 0x65
    }
    guard isNumeric, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }
}
