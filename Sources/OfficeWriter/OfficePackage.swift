import CZlib
import Delivery
import ReportModel

/// The archive that pandoc made, to be finished and packed anew: parts in their order, all of one date.
struct OfficePackage {
  private(set) var parts: [(name: String, content: [UInt8])] = []

  /// Takes an archive apart.
  ///
  /// Sizes come from the central directory. Source: PKWARE APPNOTE 6.3.9, sections 4.3.7, 4.3.12, 4.3.16.
  init(_ archive: [UInt8], place: String) throws(OutputError) {
    func number(_ offset: Int, _ count: Int) -> Int {
      guard offset >= 0, offset + count <= archive.count else { return -1 }
      return (0..<count).reduce(0) { $0 | Int(archive[offset + $1]) << (8 * $1) }
    }
    let damaged = OutputError(
      kind: .system, place: place, cause: "программа pandoc записала повреждённый файл",
      remedy: "Переустановите её (apt-get install pandoc) и повторите")
    guard let end = stride(from: archive.count - 22, through: 0, by: -1).first(where: { number($0, 4) == 0x0605_4B50 })
    else { throw damaged }
    var entry = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      let (packed, plain, start) = (number(entry + 20, 4), number(entry + 24, 4), number(entry + 42, 4))
      let nameCount = number(entry + 28, 2)
      let data = start + 30 + number(start + 26, 2) + number(start + 28, 2)
      guard number(entry, 4) == 0x0201_4B50, packed >= 0, data + packed <= archive.count else { throw damaged }
      let name = String(decoding: archive[entry + 46..<entry + 46 + nameCount], as: UTF8.self)
      let bytes = Array(archive[data..<data + packed])
      guard let content = number(entry + 10, 2) == 0 ? bytes : Deflate.unpacked(bytes, count: plain) else {
        throw damaged
      }
      parts.append((name, content))
      entry += 46 + nameCount + number(entry + 30, 2) + number(entry + 32, 2)
    }
  }

  /// Changes the text of a part, if it is there.
  mutating func change(_ name: String, _ change: (String) -> String) {
    for index in parts.indices where parts[index].name == name {
      parts[index].content = Array(change(String(decoding: parts[index].content, as: UTF8.self)).utf8)
    }
  }

  /// The archive; every part has the first date that the format knows, 01.01.1980.
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let packed = Deflate.packed(part.content)
      let start = archive.count
      let name = Array(part.name.utf8)
      var common: [UInt8] = []
      common.add(20, 2)
      common.add(1 << 11, 2)
      common.add(8, 2)
      common.add(0, 2)
      common.add(0x21, 2)
      common.add(Deflate.checksum(part.content), 4)
      common.add(packed.count, 4)
      common.add(part.content.count, 4)
      common.add(name.count, 2)
      common.add(0, 2)
      archive.add(0x0403_4B50, 4)
      archive += common + name + packed
      directory.add(0x0201_4B50, 4)
      directory.add(20, 2)
      directory += common
      for _ in 0..<3 { directory.add(0, 2) }
      directory.add(0, 4)
      directory.add(start, 4)
      directory += name
    }
    let start = archive.count
    archive += directory
    archive.add(0x0605_4B50, 4)
    archive.add(0, 4)
    archive.add(parts.count, 2)
    archive.add(parts.count, 2)
    archive.add(directory.count, 4)
    archive.add(start, 4)
    archive.add(0, 2)
    return archive
  }
}

extension [UInt8] {
  /// A number with its least byte first.
  fileprivate mutating func add(_ number: Int, _ count: Int) {
    for byte in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }
}

/// Raw deflate of zlib, as archives hold it.
private enum Deflate {
  static func packed(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
      preconditionFailure("no memory to pack a part")
    }
    defer { deflateEnd(&stream) }
    var content = content
    var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
    let code = content.withUnsafeMutableBufferPointer { input in
      result.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    precondition(code == Z_STREAM_END, "the bound of zlib holds a packed part")
    return Array(result[..<Int(stream.total_out)])
  }

  static func unpacked(_ packed: [UInt8], count: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var packed = packed
    var result = [UInt8](repeating: 0, count: count + 1)
    let code = packed.withUnsafeMutableBufferPointer { input in
      result.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    return code == Z_STREAM_END && stream.total_out == count ? Array(result[..<count]) : nil
  }

  static func checksum(_ content: [UInt8]) -> Int { Int(crc32(0, content, UInt32(content.count))) }
}
