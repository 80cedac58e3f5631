/// Reads the rows of a worksheet from its XML.
///
/// A row is read whole from the window: where the window ends before the row does, more is unpacked and the row is read
/// again, so that texts can be shown where they stand. Cells as the usual programs write them take `readPlainCells`;
/// all others take `readCell`, which knows every spelling that the format allows.
struct SheetReader {
  enum Outcome {
    case row
    /// A row without a filled cell.
    case emptyRow
    case finished
    case needsMore
    /// A cell refers to the shared strings, which are not read yet.
    case needsStrings
    case failed
  }

  var xml: XMLReader
  var cells: RowCells
  var strings: SharedStrings? {
    didSet {
      stringCount = strings?.count ?? 0
      mayStringBeEmpty = strings?.hasEmptyString ?? false
    }
  }
  private(set) var number = 0
  private(set) var fault = Fault.isMalformed
  let formats: DateFormats
  let is1904: Bool
  private(set) var stringCount = 0
  private(set) var mayStringBeEmpty = false
  /// The row number as it must stand in the cells' references, with the quote behind it, and the mask of these bytes;
  /// the mask is 0 while the number is not known.
  var referenceDigits: UInt64 = 0
  var referenceMask: UInt64 = 0
  var referenceLength = 0
  var scratch = ByteBuffer()
  private var previousNumber = 0

  init(_ stream: PartStream, formats: DateFormats, is1904: Bool, columns: Int) throws(Fault) {
    xml = try XMLReader(stream)
    cells = RowCells(columns: columns)
    self.formats = formats
    self.is1904 = is1904
  }

  func deallocate() {
    xml.deallocate()
    cells.deallocate()
    scratch.deallocate()
  }

  /// Moves to the first row; false if the sheet has none.
  mutating func findRows() throws(Fault) -> Bool {
    while true {
      switch try xml.next() {
      case .start where xml.isNamed("sheetData"): return true
      case .empty where xml.isNamed("sheetData"): return false
      case .finished: throw .isCutOff
      default: continue
      }
    }
  }

  /// The next row, unpacking as needed; `loadStrings` gives the shared strings when the first cell asks for them.
  mutating func next<Failure>(
    loadStrings: () throws(Failure) -> SharedStrings, wrap: (Fault) -> Failure
  ) throws(Failure) -> Outcome {
    while true {
      let start = xml.cursor
      let outcome = readRow()
      switch outcome {
      case .needsMore:
        do throws(Fault) { try xml.refill(keeping: start) } catch { throw wrap(error) }
      case .needsStrings:
        strings = try loadStrings()
        xml.cursor = start
      case .failed: throw wrap(fault)
      case .row, .emptyRow:
        previousNumber = number
        return outcome
      case .finished: return outcome
      }
    }
  }

  private mutating func readRow() -> Outcome {
    while true {
      switch xml.scan() {
      case .text, .characterData: continue
      case .needsMore: return .needsMore
      case .failed: return fail(xml.fault)
      case .finished: return fail(.isCutOff)
      case .end: return xml.isNamed("sheetData") ? .finished : fail(.isMalformed)
      case .start:
        if xml.isNamed("row") { return readNumber() ? readCells() : .failed }
        if let outcome = skipElement() { return outcome }
      case .empty:
        guard xml.isNamed("row") else { continue }
        cells.begin()
        return readNumber() ? .emptyRow : .failed
      }
    }
  }

  private mutating func readCells() -> Outcome {
    cells.begin()
    var column = 0
    while true {
      if referenceMask != 0 {
        if let outcome = readPlainCells(&column) { return outcome }
      }
      switch xml.scan() {
      case .text, .characterData: continue
      case .needsMore: return .needsMore
      case .failed: return fail(xml.fault)
      case .finished: return fail(.isCutOff)
      case .end:
        guard xml.isNamed("row") else { return fail(.isMalformed) }
        return cells.count > 0 ? .row : .emptyRow
      case .start:
        if xml.isNamed("c") {
          if let outcome = readCell(&column, isEmpty: false) { return outcome }
        } else if let outcome = skipElement() {
          return outcome
        }
      case .empty:
        if xml.isNamed("c"), let outcome = readCell(&column, isEmpty: true) { return outcome }
      }
    }
  }

  /// Reads the number of a row from its tag; a row without one follows the row before.
  private mutating func readNumber() -> Bool {
    var attributes = xml.attributes
    referenceMask = 0
    number = previousNumber + 1
    while let attribute = attributes.next() {
      guard attribute.isNamed("r") else { continue }
      guard let found = CellReference.number(attribute.value), found > previousNumber else {
        _ = fail(.hasWrongRow(String(decoding: attribute.value.prefix(40), as: UTF8.self)))
        return false
      }
      setNumber(found)
    }
    if attributes.isMalformed || number > CellReference.rows {
      _ = fail(attributes.isMalformed ? .isMalformed : .hasWrongRow(String(number)))
      return false
    }
    return true
  }

  /// Makes `number` the number of this row, by its tag or by its first cell.
  mutating func setNumber(_ number: Int) {
    self.number = number
    var digits: UInt64 = 0x22
    var rest = number
    referenceLength = 1
    while rest > 0 {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      referenceLength += 1
    }
    referenceDigits = digits
    referenceMask = UInt64.max >> UInt64(64 - 8 * referenceLength)
  }

  /// Whether a cell may still say which row this is: the tag did not, and the cell's row comes after the one before.
  func mayTake(number found: Int) -> Bool { referenceMask == 0 && found > previousNumber }

  /// Passes over an element whose start tag was read; nil when done.
  mutating func skipElement() -> Outcome? {
    var depth = 1
    while depth > 0 {
      switch xml.scan() {
      case .start: depth += 1
      case .end: depth -= 1
      case .needsMore: return .needsMore
      case .failed: return fail(xml.fault)
      case .finished: return fail(.isCutOff)
      case .empty, .text, .characterData: continue
      }
    }
    return nil
  }

  mutating func fail(_ fault: Fault) -> Outcome {
    self.fault = fault
    return .failed
  }
}
