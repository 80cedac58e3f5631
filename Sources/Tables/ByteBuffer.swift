/// Growing bytes outside of Swift's arrays, so that their address holds between appends.
struct ByteBuffer {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 4096) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  func deallocate() { base.deallocate() }

  mutating func removeAll() { count = 0 }

  /// Makes room for `more` bytes behind the last one.
  mutating func reserve(_ more: Int) {
    guard capacity - count < more else { return }
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  mutating func append(_ start: UnsafePointer<UInt8>, count added: Int) {
    reserve(added)
    (base + count).update(from: start, count: added)
    count += added
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    let code = scalar.value
    if code >= 0x80, code < 0x800 {
      reserve(2)
      base[count] = UInt8(truncatingIfNeeded: 0xC0 | code >> 6)
      base[count + 1] = UInt8(truncatingIfNeeded: 0x80 | code & 0x3F)
      count += 2
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }
  }
}
