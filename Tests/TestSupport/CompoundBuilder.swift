/// Builds OLE2 compound files with one stream, as old Office files and encrypted new ones are.
public struct CompoundBuilder {
  static let sector = 512

  /// A file whose directory names `streams`; the first one holds `content` (at least 4096 bytes are stored).
  public static func build(streams: [String], content: [UInt8] = []) -> [UInt8] {
    var data = content
    data += [UInt8](repeating: 0, count: max(0, 4096 - data.count))
    data += [UInt8](repeating: 0, count: (sector - data.count % sector) % sector)
    let dataSectors = data.count / sector
    let directorySectors = (streams.count + 1 + 3) / 4
    let end = UInt32(0xFFFF_FFFE)
    let free = UInt32.max
    // Sector 0 is the allocation table, then the directory, then the data.
    var table: [UInt32] = [0xFFFF_FFFD]
    for index in 0..<directorySectors { table.append(index + 1 < directorySectors ? UInt32(index + 2) : end) }
    let firstData = 1 + directorySectors
    for index in 0..<dataSectors { table.append(index + 1 < dataSectors ? UInt32(firstData + index + 1) : end) }
    table += [UInt32](repeating: free, count: 128 - table.count)

    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += little(UInt16(0x3E)) + little(UInt16(3)) + little(UInt16(0xFFFE)) + little(UInt16(9)) + little(UInt16(6))
    header += [UInt8](repeating: 0, count: 6) + little(UInt32(0)) + little(UInt32(1)) + little(UInt32(1))
    header +=
      little(UInt32(0)) + little(UInt32(4096)) + little(end) + little(UInt32(0)) + little(end) + little(UInt32(0))
    header += little(UInt32(0)) + Array(repeating: little(free), count: 108).joined()

    var directory = entry("Root Entry", type: 5, child: 1, start: end, size: 0)
    for (index, name) in streams.enumerated() {
      directory += entry(
        name, type: 2, child: free, right: index + 1 < streams.count ? UInt32(index + 2) : free,
        start: index == 0 ? UInt32(firstData) : end, size: index == 0 ? UInt32(data.count) : 0)
    }
    directory += [UInt8](repeating: 0, count: directorySectors * sector - directory.count)
    return header + table.flatMap(little) + directory + data
  }

  private static func entry(
    _ name: String, type: UInt8, child: UInt32, right: UInt32 = .max, start: UInt32, size: UInt32
  ) -> [UInt8] {
    let units = Array(name.utf16)
    var bytes = units.flatMap(little) + [UInt8](repeating: 0, count: 64 - units.count * 2)
    bytes += little(UInt16(units.count * 2 + 2)) + [type, 1] + little(UInt32.max) + little(right) + little(child)
    bytes += [UInt8](repeating: 0, count: 36) + little(start) + little(size) + little(UInt32(0))
    return bytes
  }
}
