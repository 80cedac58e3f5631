/// The attributes of a start tag, in any order and with either quote.
struct XMLAttributes {
  struct Attribute {
    let isPrefixed: Bool
    /// Name without its namespace prefix.
    let name: UnsafeBufferPointer<UInt8>
    /// Value as written, references not decoded.
    let value: UnsafeBufferPointer<UInt8>

    /// Whether the attribute has this name, without a prefix.
    @inline(__always)
    func isNamed(_ other: StaticString) -> Bool { !isPrefixed && XMLReader.equal(name, other) }

    /// The value as text; nil if a reference in it is broken.
    var text: String? {
      var buffer = ByteBuffer(capacity: value.count + 1)
      defer { buffer.deallocate() }
      guard let start = value.baseAddress else { return "" }
      guard XMLText.append(start, start + value.count, to: &buffer) else { return nil }
      return String(decoding: UnsafeBufferPointer(start: buffer.base, count: buffer.count), as: UTF8.self)
    }
  }

  private var cursor: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private(set) var isMalformed = false

  init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    cursor = start
    self.end = end
  }

  /// The next attribute; nil at the end or where the tag is malformed.
  mutating func next() -> Attribute? {
    skipSpace()
    guard cursor < end, cursor.pointee != 0x2F else { return nil }
    var nameStart = cursor
    var isPrefixed = false
    while cursor < end, cursor.pointee != 0x3D, cursor.pointee > 0x20 {
      if cursor.pointee == 0x3A {
        nameStart = cursor + 1
        isPrefixed = true
      }
      cursor += 1
    }
    let name = UnsafeBufferPointer(start: nameStart, count: cursor - nameStart)
    skipSpace()
    guard cursor < end, cursor.pointee == 0x3D, !name.isEmpty else { return fail() }
    cursor += 1
    skipSpace()
    guard cursor < end, cursor.pointee == 0x22 || cursor.pointee == 0x27 else { return fail() }
    let quote = cursor.pointee
    cursor += 1
    let valueStart = cursor
    while cursor < end, cursor.pointee != quote { cursor += 1 }
    guard cursor < end else { return fail() }
    let value = UnsafeBufferPointer(start: valueStart, count: cursor - valueStart)
    cursor += 1
    return Attribute(isPrefixed: isPrefixed, name: name, value: value)
  }

  private mutating func fail() -> Attribute? {
    isMalformed = true
    cursor = end
    return nil
  }

  private mutating func skipSpace() {
    while cursor < end, XMLReader.isSpace(cursor.pointee) { cursor += 1 }
  }
}
