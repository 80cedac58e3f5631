#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The content of a file by its kind.
enum TableContent: Sendable {
  case delimited(MappedFile, DelimitedLayout)
  case workbook(Workbook)
  case oldWorkbook(OldWorkbook)

  var format: TableFile.Format {
    switch self {
    case .delimited: .csv
    case .workbook: .xlsx
    case .oldWorkbook: .xls
    }
  }

  var sheets: [TableFile.Sheet] {
    switch self {
    case .delimited: [TableFile.Sheet(index: 0, name: "", isHidden: false)]
    case .workbook(let workbook):
      workbook.sheets.enumerated().map { TableFile.Sheet(index: $0, name: $1.name, isHidden: $1.isHidden) }
    case .oldWorkbook(let workbook):
      workbook.sheetNames.enumerated().map { TableFile.Sheet(index: $0, name: $1, isHidden: false) }
    }
  }

  /// Finds what a file is by its first bytes, whatever its name says.
  static func recognise(_ file: MappedFile, path: String, limits: Limits) throws(PlacedFault) -> TableContent {
    let bytes = file.bytes
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      let archive = try PlacedFault.at(nil) { () throws(Fault) in try ZipArchive(file) }
      let workbook = try Workbook(archive, limits: limits)
      return .workbook(workbook)
    }
    switch CompoundFile.kind(of: bytes) {
    case .workbook:
      let workbook = try PlacedFault.at(nil) { () throws(Fault) -> OldWorkbook in try OldWorkbook(path: path) }
      return .oldWorkbook(workbook)
    case .encrypted: throw PlacedFault(fault: .isEncrypted, place: nil)
    case .other: throw PlacedFault(fault: .isOther(.oldOfficeFile), place: nil)
    case nil: break
    }
    if let other = OtherFormat.of(start: bytes) { throw PlacedFault(fault: .isOther(other), place: nil) }
    if isBinary(bytes) { throw PlacedFault(fault: .isUnknown, place: nil) }
    if let zero = memchr(file.base, 0, file.count) {
      let before = UnsafeBufferPointer(start: file.base, count: UnsafeRawPointer(zero) - UnsafeRawPointer(file.base))
      let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      throw PlacedFault(fault: .hasZeroByte, place: "строка \(line)")
    }
    return .delimited(file, DelimitedLayout(bytes))
  }

  /// Whether more than 2 % of the first bytes are control characters that no text holds.
  private static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(4096)
    let controls = head.reduce(0) { $0 + ($1 < 0x09 || ($1 > 0x0D && $1 < 0x20) || $1 == 0x7F ? 1 : 0) }
    return controls * 50 > head.count
  }

  func visitRows(
    ofSheet index: Int, limits: Limits, _ body: (RowView) -> Bool
  ) throws(PlacedFault) {
    switch self {
    case .delimited(let file, let layout): try Self.visit(file, layout, limits, body)
    case .workbook(let workbook): try workbook.visitRows(ofSheet: index, body)
    case .oldWorkbook(let workbook): try workbook.visitRows(ofSheet: index, limits: limits, body)
    }
  }

  private static func visit(
    _ file: MappedFile, _ layout: DelimitedLayout, _ limits: Limits, _ body: (RowView) -> Bool
  ) throws(PlacedFault) {
    var reader = DelimitedReader(file.bytes, layout: layout, base: file.base, columns: max(1, limits.columns))
    defer { reader.deallocate() }
    while true {
      switch reader.next() {
      case .row:
        if !body(RowView(number: reader.number, cells: reader.cells, shared: nil)) { return }
      case .emptyRow: continue
      case .finished: return
      case .failed: throw PlacedFault(fault: reader.fault, place: "строка \(reader.number)")
      }
    }
  }
}
