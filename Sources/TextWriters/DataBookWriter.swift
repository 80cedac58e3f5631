public import Delivery
public import ReportModel
import Typesetting

/// The tidy tables of an analyst as CSV: UTF-8 with a byte order mark, `;`, decimal comma; what is missing is empty.
public struct DataBookWriter: Sendable {
  /// Folder of the files inside the report, such as `для-аналитика/данные`.
  public let directory: String

  /// A writer into this folder of the report.
  public init(directory: String) { self.directory = directory }

  /// Where a table stands.
  public func path(of table: DataBook.Table) -> String { "\(directory)/\(table.id).csv" }

  /// Writes a file for every table.
  public func write(_ book: DataBook, into folder: inout OutputFolder) throws(OutputError) {
    for table in book.tables {
      try folder.add(path(of: table), madeBy: { DataBookWriter.bytes(of: table) })
    }
  }

  /// One table as the bytes of its file.
  public static func bytes(of table: DataBook.Table) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(table.values.count * 8)
    bytes += Array(table.columns.map(\.id).joined(separator: ";").utf8) + [0x0D, 0x0A]
    for row in 0..<table.rowCount {
      var isFirst = true
      for value in table[row] {
        if !isFirst { bytes.append(UInt8(ascii: ";")) }
        isFirst = false
        switch value {
        case .none: break
        case .integer(let number): bytes += Array(String(number).utf8)
        case .number(let number):
          for byte in number.description.utf8 { bytes.append(byte == UInt8(ascii: ".") ? UInt8(ascii: ",") : byte) }
        case .text(let words): append(words, to: &bytes)
        case .sentence(let text): append(Typesetter.sentence(text), to: &bytes)
        }
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  /// Words in quotes where they need them; what a spreadsheet would run as a formula gets an apostrophe.
  private static func append(_ words: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    var needsQuotes = false
    for byte in words.utf8 where byte == UInt8(ascii: ";") || byte == quote || byte == 0x0A || byte == 0x0D {
      needsQuotes = true
    }
    if needsQuotes { bytes.append(quote) }
    if let first = words.utf8.first, "=+@\t\r".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
    for byte in words.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(quote) }
  }
}
