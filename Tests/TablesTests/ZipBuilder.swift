import CZlib
import TestSupport

/// Builds ZIP archives of the kinds that writers of workbooks produce, and some that none does.
struct ZipBuilder {
  struct Part {
    var name: String
    var bytes: [UInt8]
    var isDeflated = true
    /// Sizes stand behind the data, as streaming writers do.
    var hasDescriptor = false
    /// Sizes stand in the ZIP64 field.
    var isZip64 = false
    var flags: UInt16 = 0
    var method: UInt16?
    var crc: UInt32?
  }

  var parts: [Part] = []

  func build() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let data = part.isDeflated ? deflated(part.bytes) : part.bytes
      let sum = part.crc ?? checksum(part.bytes)
      let method = part.method ?? (part.isDeflated ? 8 : 0)
      let name = Array(part.name.utf8)
      let flags = part.flags | (part.hasDescriptor ? 8 : 0)
      let offset = file.count
      let isKnown = !part.hasDescriptor
      file += little(UInt32(0x0403_4B50)) + little(UInt16(45)) + little(flags) + little(method) + little(UInt32(0))
      file += little(isKnown ? sum : 0) + little(isKnown ? UInt32(data.count) : 0)
      file += little(isKnown ? UInt32(part.bytes.count) : 0) + little(UInt16(name.count)) + little(UInt16(0))
      file += name + data
      if part.hasDescriptor {
        file +=
          little(UInt32(0x0807_4B50)) + little(sum) + little(UInt32(data.count)) + little(UInt32(part.bytes.count))
      }
      let wide = UInt32.max
      let extra: [UInt8] =
        part.isZip64
        ? little(UInt16(1)) + little(UInt16(24)) + little(UInt64(part.bytes.count)) + little(UInt64(data.count))
          + little(UInt64(offset)) : []
      directory += little(UInt32(0x0201_4B50)) + little(UInt16(45)) + little(UInt16(45)) + little(flags)
      directory += little(method) + little(UInt32(0)) + little(sum)
      directory += little(part.isZip64 ? wide : UInt32(data.count))
      directory += little(part.isZip64 ? wide : UInt32(part.bytes.count))
      directory += little(UInt16(name.count)) + little(UInt16(extra.count)) + little(UInt16(0)) + little(UInt32(0))
      directory += little(UInt32(0)) + little(part.isZip64 ? wide : UInt32(offset)) + name + extra
    }
    let isZip64 = parts.contains { $0.isZip64 }
    let start = file.count
    file += directory
    if isZip64 {
      let record = file.count
      file += little(UInt32(0x0606_4B50)) + little(UInt64(44)) + little(UInt16(45)) + little(UInt16(45))
      file += little(UInt64(0)) + little(UInt64(parts.count)) + little(UInt64(parts.count))
      file += little(UInt64(directory.count)) + little(UInt64(start))
      file += little(UInt32(0x0706_4B50)) + little(UInt32(0)) + little(UInt64(record)) + little(UInt32(1))
    }
    let count = isZip64 ? UInt16.max : UInt16(parts.count)
    file += little(UInt32(0x0605_4B50)) + little(UInt32(0)) + little(count) + little(count)
    file += little(UInt32(directory.count)) + little(isZip64 ? UInt32.max : UInt32(start)) + little(UInt16(0))
    return file
  }
}

func checksum(_ bytes: [UInt8]) -> UInt32 {
  UInt32(truncatingIfNeeded: CZlib.crc32(0, bytes, UInt32(bytes.count)))
}

func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
  var input = bytes
  let room = output.count
  let left = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(room)
      deflate(&stream, Z_FINISH)
      return Int(stream.avail_out)
    }
  }
  return Array(output.prefix(room - left))
}
