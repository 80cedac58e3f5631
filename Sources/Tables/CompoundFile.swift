/// The directory of an OLE2 compound file (MS-CFB): what old Office files and password-protected new ones are.
enum CompoundFile {
  enum Kind {
    /// A workbook of the kind .xls.
    case workbook
    /// A new Office file behind a password: the stream "EncryptedPackage".
    case encrypted
    case other
  }

  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let entrySize = 128

  /// What the file holds; nil if it is no compound file and no bare workbook of Excel 2-4.
  static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> Kind? {
    if bytes.count >= 8, bytes[0] == 0x09, [0x00, 0x02, 0x04].contains(bytes[1]), [4, 6].contains(bytes[2]),
      bytes[3] == 0
    {
      return .workbook
    }
    guard bytes.starts(with: signature) else { return nil }
    let names = streamNames(LittleEndianBytes(bytes))
    if names.contains("EncryptedPackage") { return .encrypted }
    return names.contains("Workbook") || names.contains("Book") ? .workbook : .other
  }

  /// Names of the directory's entries; as far as they can be read.
  private static func streamNames(_ reader: LittleEndianBytes) -> Set<String> {
    guard let shift = reader.uint16(30), shift == 9 || shift == 12, var sector = reader.uint32(48) else { return [] }
    let size = 1 << Int(shift)
    var names: Set<String> = []
    // Every sector once at most: a chain that runs in a circle ends here.
    for _ in 0..<(reader.bytes.count / size + 1) {
      guard sector < 0xFFFF_FFFA else { break }
      let start = (Int(sector) + 1) * size
      guard start + size <= reader.bytes.count else { break }
      for entry in stride(from: start, to: start + size, by: entrySize) {
        if let name = name(reader, at: entry) { names.insert(name) }
      }
      guard let next = nextSector(reader, sector, size) else { break }
      sector = next
    }
    return names
  }

  private static func name(_ reader: LittleEndianBytes, at entry: Int) -> String? {
    guard let length = reader.uint16(entry + 64), length >= 2, length <= 64 else { return nil }
    let units = (0..<Int(length) / 2 - 1).compactMap { reader.uint16(entry + 2 * $0) }
    return String(decoding: units, as: UTF16.self)
  }

  /// The sector behind `sector` by the allocation table, of which the header lists the first 109 sectors.
  private static func nextSector(_ reader: LittleEndianBytes, _ sector: UInt32, _ size: Int) -> UInt32? {
    let perSector = size / 4
    let table = Int(sector) / perSector
    guard table < 109, let tableSector = reader.uint32(76 + 4 * table), tableSector < 0xFFFF_FFFA else { return nil }
    return reader.uint32((Int(tableSector) + 1) * size + Int(sector) % perSector * 4)
  }
}
