/// The directory of a ZIP archive: where each part lies.
///
/// Sizes come from the central directory, so that parts written with data descriptors need no special care.
/// Source: PKWARE APPNOTE 6.3.9, sections 4.3.7, 4.3.12, 4.3.14-4.3.16, 4.5.3.
struct ZipArchive: Sendable {
  struct Part: Sendable {
    let name: String
    let method: Int
    let isEncrypted: Bool
    let crc: UInt32
    let packedCount: Int
    let unpackedCount: Int
    let headerOffset: Int
  }

  let file: MappedFile
  let parts: [Part]
  private let indexByName: [String: Int]

  init(_ file: MappedFile) throws(Fault) {
    self.file = file
    let reader = LittleEndianBytes(file.bytes)
    let directory = try Self.findDirectory(reader)
    var parts: [Part] = []
    var offset = directory.offset
    for _ in 0..<directory.count {
      guard let (part, next) = Self.readEntry(reader, at: offset) else { throw .archiveIsDamaged }
      parts.append(part)
      offset = next
    }
    self.parts = parts
    var index: [String: Int] = [:]
    for (number, part) in parts.enumerated() { index[Self.key(part.name)] = number }
    indexByName = index
  }

  /// The part of a name; names differ neither in case (as OPC says) nor in the kind of slash (as some writers do).
  func part(_ name: String) -> Part? {
    indexByName[Self.key(name)].map { parts[$0] }
  }

  /// Offset of the packed bytes of a part.
  func dataOffset(of part: Part) throws(Fault) -> Int {
    let reader = LittleEndianBytes(file.bytes)
    let header = part.headerOffset
    guard reader.uint32(header) == 0x0403_4B50, let name = reader.uint16(header + 26),
      let extra = reader.uint16(header + 28)
    else { throw .archiveIsDamaged }
    let start = header + 30 + Int(name) + Int(extra)
    guard start <= file.count, part.packedCount <= file.count - start else { throw .partIsTruncated }
    return start
  }

  private static func key(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
  }

  private static func findDirectory(_ reader: LittleEndianBytes) throws(Fault) -> (offset: Int, count: Int) {
    let fileCount = reader.bytes.count
    guard fileCount >= 22 else { throw .archiveIsTruncated }
    var end = fileCount - 22
    let lowest = max(0, end - 65_535)
    while reader.uint32(end) != 0x0605_4B50 {
      guard end > lowest else { throw .archiveIsTruncated }
      end -= 1
    }
    guard let shortCount = reader.uint16(end + 10), let shortOffset = reader.uint32(end + 16) else {
      throw .archiveIsDamaged
    }
    var count = Int(shortCount)
    var offset = Int(shortOffset)
    if shortCount == .max || shortOffset == .max, end >= 20, reader.uint32(end - 20) == 0x0706_4B50 {
      guard let record = reader.offset64(end - 12), reader.uint32(record) == 0x0606_4B50,
        let longCount = reader.offset64(record + 32), let longOffset = reader.offset64(record + 48)
      else { throw .archiveIsDamaged }
      count = longCount
      offset = longOffset
    }
    // An entry takes at least 46 bytes: a larger count is a lie.
    guard offset <= end, count <= (end - offset) / 46 else { throw .archiveIsDamaged }
    return (offset, count)
  }

  private static func readEntry(_ reader: LittleEndianBytes, at offset: Int) -> (part: Part, next: Int)? {
    guard reader.uint32(offset) == 0x0201_4B50, let flags = reader.uint16(offset + 8),
      let method = reader.uint16(offset + 10), let crc = reader.uint32(offset + 16),
      let packed = reader.uint32(offset + 20), let unpacked = reader.uint32(offset + 24),
      let nameCount = reader.uint16(offset + 28), let extraCount = reader.uint16(offset + 30),
      let commentCount = reader.uint16(offset + 32), let header = reader.uint32(offset + 42)
    else { return nil }
    let nameStart = offset + 46
    let extraStart = nameStart + Int(nameCount)
    let next = extraStart + Int(extraCount) + Int(commentCount)
    guard next <= reader.bytes.count else { return nil }
    var sizes = [Int(unpacked), Int(packed), Int(header)]
    guard widen(&sizes, reader, from: extraStart, to: extraStart + Int(extraCount)) else { return nil }
    let name = String(decoding: reader.bytes[nameStart..<extraStart], as: UTF8.self)
    let part = Part(
      name: name, method: Int(method), isEncrypted: flags & 1 != 0, crc: crc, packedCount: sizes[1],
      unpackedCount: sizes[0], headerOffset: sizes[2])
    return (part, next)
  }

  /// Takes the sizes that did not fit 32 bits from the ZIP64 field; false if they are missing there.
  private static func widen(_ sizes: inout [Int], _ reader: LittleEndianBytes, from: Int, to end: Int) -> Bool {
    guard sizes.contains(0xFFFF_FFFF) else { return true }
    var field = from
    while field + 4 <= end, let id = reader.uint16(field), let count = reader.uint16(field + 2) {
      let next = field + 4 + Int(count)
      if id == 1 {
        var value = field + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard value + 8 <= min(next, end), let wide = reader.offset64(value) else { return false }
          sizes[index] = wide
          value += 8
        }
        return true
      }
      field = next
    }
    return false
  }
}
