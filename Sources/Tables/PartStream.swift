import CScan
import CZlib

/// Unpacks one part of an archive piece by piece, and checks limits while the bytes come and the CRC at the end.
final class PartStream {
  private let part: ZipArchive.Part
  private let file: MappedFile
  private let limits: Limits
  /// zlib compares the address of its stream, so it may not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isDeflated: Bool
  private var next: UnsafePointer<UInt8>
  private var packedLeft: Int
  private var unpacked = 0
  private var crc: UInt32 = 0
  private(set) var isFinished = false

  init(_ part: ZipArchive.Part, of archive: ZipArchive, limits: Limits) throws(Fault) {
    if part.isEncrypted { throw .partIsEncrypted }
    guard part.method == 0 || part.method == 8 else { throw .partHasMethod(part.method) }
    let offset = try archive.dataOffset(of: part)
    self.part = part
    self.limits = limits
    file = archive.file
    isDeflated = part.method == 8
    next = archive.file.base + offset
    packedLeft = part.packedCount
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib of another version, or no memory")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Fills up to `capacity` bytes; fewer only at the end of the part.
  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(Fault) -> Int {
    guard !isFinished, capacity > 0 else { return 0 }
    let count = isDeflated ? try inflate(into: buffer, capacity: capacity) : copy(into: buffer, capacity: capacity)
    unpacked += count
    crc = Self.crc32(crc, buffer, count)
    if unpacked > limits.unpackedBytes { throw .partIsTooLarge(limits.unpackedBytes) }
    if unpacked > 1 << 20, unpacked / max(1, limits.unpackedRatio) > part.packedCount {
      throw .partIsTooDense(limits.unpackedRatio)
    }
    if isFinished, crc != part.crc { throw .partHasOtherChecksum }
    return count
  }

  private func copy(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) -> Int {
    let count = min(capacity, packedLeft)
    buffer.update(from: next, count: count)
    next += count
    packedLeft -= count
    isFinished = packedLeft == 0
    return count
  }

  private func inflate(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(Fault) -> Int {
    let room = min(capacity, 1 << 30)
    stream.pointee.next_out = buffer
    stream.pointee.avail_out = UInt32(room)
    while stream.pointee.avail_out > 0 {
      let input = min(packedLeft, 1 << 30)
      stream.pointee.next_in = UnsafeMutablePointer(mutating: next)
      stream.pointee.avail_in = UInt32(input)
      let status = CZlib.inflate(stream, Z_NO_FLUSH)
      let taken = input - Int(stream.pointee.avail_in)
      next += taken
      packedLeft -= taken
      if status == Z_STREAM_END {
        isFinished = true
        break
      }
      if status == Z_BUF_ERROR || (status == Z_OK && packedLeft == 0 && taken == 0) { throw .partIsTruncated }
      guard status == Z_OK else { throw .partIsCorrupt }
    }
    return room - Int(stream.pointee.avail_out)
  }

  private static let canFold = cscan_can_fold() != 0

  /// CRC-32 that goes on from `crc`; long inputs are folded first where the processor can, 10 times as fast as zlib.
  private static func crc32(_ crc: UInt32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    guard canFold, count >= 256 else { return UInt32(truncatingIfNeeded: CZlib.crc32(UInt(crc), bytes, UInt32(count))) }
    let long = count & ~63
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { folded in
      guard let base = folded.baseAddress else { return crc }
      cscan_crc32_fold(crc, bytes, long, base)
      let middle = CZlib.crc32(0xFFFF_FFFF, base, 16)
      return UInt32(truncatingIfNeeded: CZlib.crc32(middle, bytes + long, UInt32(count - long)))
    }
  }
}
