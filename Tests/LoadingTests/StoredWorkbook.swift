import Foundation

/// The least workbook that is one: a sheet in a ZIP archive whose parts are stored without compression.
enum StoredWorkbook {
  static func build(rows: String, sheet name: String) -> Data {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return archive([
      ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"\(name)\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"),
    ])
  }

  private static func archive(_ parts: [(name: String, text: String)]) -> Data {
    var file = Data()
    var directory = Data()
    for part in parts {
      let bytes = Data(part.text.utf8)
      let common =
        little(UInt32(0)) + little(checksum(bytes)) + little(UInt32(bytes.count)) + little(UInt32(bytes.count))
        + little(UInt16(part.name.utf8.count)) + little(UInt16(0))
      let version = little(UInt16(20)) + little(UInt16(0)) + little(UInt16(0))
      directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + version + common + little(UInt16(0))
      directory +=
        little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0)) + little(UInt32(file.count)) + Data(part.name.utf8)
      file += little(UInt32(0x0403_4B50)) + version + common + Data(part.name.utf8) + bytes
    }
    let start = UInt32(file.count)
    let count = little(UInt16(parts.count))
    return file + directory + little(UInt32(0x0605_4B50)) + little(UInt32(0)) + count + count
      + little(UInt32(directory.count)) + little(start) + little(UInt16(0))
  }

  private static func little(_ value: some FixedWidthInteger) -> Data {
    withUnsafeBytes(of: value.littleEndian) { Data($0) }
  }

  /// CRC-32 of ZIP (polynomial 0xEDB88320).
  private static func checksum(_ bytes: Data) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
