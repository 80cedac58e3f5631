/// Builds a small workbook of the kind .xls (BIFF8) with texts and numbers on one sheet.
///
/// Source: [MS-XLS] 2.4: BOF, CODEPAGE, BOUNDSHEET, SST, LABELSST, NUMBER, RK, DIMENSIONS, FILEPASS.
public struct OldWorkbookBuilder {
  /// What a cell holds.
  public enum Cell {
    case text(String)
    case number(Double)
    case small(Int32)
  }

  /// Rows of cells; `nil` is an empty one.
  public var rows: [[Cell?]]
  /// Whether the file says that it wants a password.
  public var isEncrypted = false

  /// A workbook of one sheet.
  public init(rows: [[Cell?]] = [], isEncrypted: Bool = false) {
    self.rows = rows
    self.isEncrypted = isEncrypted
  }

  /// The bytes of the file.
  public func build() -> [UInt8] {
    var strings: [String] = []
    var cells: [UInt8] = []
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() {
        let place = little(UInt16(row)) + little(UInt16(column)) + little(UInt16(0))
        switch value {
        case .text(let text):
          cells += record(0x00FD, place + little(UInt32(strings.count)))
          strings.append(text)
        case .number(let number): cells += record(0x0203, place + little(number.bitPattern))
        case .small(let number): cells += record(0x027E, place + little(UInt32(bitPattern: number << 2 | 2)))
        case nil: continue
        }
      }
    }
    let columns = rows.map(\.count).max() ?? 0
    let dimensions =
      little(UInt32(0)) + little(UInt32(rows.count)) + little(UInt16(0)) + little(UInt16(columns)) + little(UInt16(0))
    let sheet = beginning(0x0010) + record(0x0200, dimensions) + cells + record(0x000A, [])
    var table = little(UInt32(strings.count)) + little(UInt32(strings.count))
    for text in strings { table += unicode(text) }
    let name = Array("Лист1".utf16)
    let start = beginning(0x0005) + (isEncrypted ? record(0x002F, [UInt8](repeating: 0, count: 6)) : [])
    let page = record(0x0042, little(UInt16(1200)))
    let rest = record(0x00FC, table) + record(0x000A, [])
    let sheetRecordCount = 4 + 8 + name.count * 2
    let offset = start.count + page.count + sheetRecordCount + rest.count
    let list = record(
      0x0085, little(UInt32(offset)) + little(UInt16(0)) + [UInt8(name.count), 1] + name.flatMap(little))
    return CompoundBuilder.build(streams: ["Workbook"], content: start + page + list + rest + sheet)
  }

  private func beginning(_ type: UInt16) -> [UInt8] {
    record(0x0809, little(UInt16(0x0600)) + little(type) + [UInt8](repeating: 0, count: 12))
  }

  private func record(_ type: UInt16, _ content: [UInt8]) -> [UInt8] {
    little(type) + little(UInt16(content.count)) + content
  }

  private func unicode(_ text: String) -> [UInt8] {
    let units = Array(text.utf16)
    return little(UInt16(units.count)) + [1] + units.flatMap(little)
  }
}
