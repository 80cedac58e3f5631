#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the XML of a part token by token from a window that moves over the unpacked bytes.
///
/// It reads the XML that workbooks are made of: no DTD, UTF-8 only; comments and processing instructions are passed over.
/// Behind `end` stand 64 zero bytes, so that fixed patterns may be compared without looking at the end first.
struct XMLReader {
  enum Token {
    case start
    /// A start tag that ends itself: `<v/>`.
    case empty
    case end
    case text
    case characterData
    /// The token is not whole in the window: `refill` and scan again.
    case needsMore
    case finished
    /// See `fault`.
    case failed
  }

  /// The next byte to read.
  var cursor: UnsafePointer<UInt8>
  private(set) var end: UnsafePointer<UInt8>
  private(set) var fault = Fault.isMalformed

  /// Name of the last tag without its prefix.
  private(set) var name = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Text of the last token, or for a start tag its attributes.
  private(set) var textStart: UnsafePointer<UInt8>
  private(set) var textEnd: UnsafePointer<UInt8>

  private let stream: PartStream
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 17
  private static let padding = 64
  private static let largestCapacity = 1 << 28

  init(_ stream: PartStream) throws(Fault) {
    self.stream = stream
    storage = .allocate(capacity: capacity + Self.padding)
    cursor = UnsafePointer(storage)
    end = cursor
    textStart = cursor
    textEnd = cursor
    do {
      try refill(keeping: cursor)
      try checkEncoding()
    } catch {
      storage.deallocate()
      throw error
    }
  }

  func deallocate() { storage.deallocate() }

  var attributes: XMLAttributes { XMLAttributes(textStart, textEnd) }

  /// Unpacks further bytes behind those from `start` on, which move to the front; the cursor stands on them then.
  mutating func refill(keeping start: UnsafePointer<UInt8>) throws(Fault) {
    let kept = end - start
    if kept > capacity / 2 {
      guard capacity < Self.largestCapacity else { throw .elementIsTooLong }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
      larger.update(from: start, count: kept)
      storage.deallocate()
      storage = larger
      capacity *= 2
    } else {
      memmove(storage, start, kept)
    }
    cursor = UnsafePointer(storage)
    end = UnsafePointer(storage + kept)
    let count = try stream.read(into: storage + kept, capacity: capacity - kept)
    end += count
    (storage + kept + count).update(repeating: 0, count: Self.padding)
  }

  /// Unpacks the rest without reading it, for its checksum and limits.
  mutating func drain() throws(Fault) {
    while !stream.isFinished { _ = try stream.read(into: storage, capacity: capacity) }
  }

  /// The next token, unpacking as needed.
  mutating func next() throws(Fault) -> Token {
    while true {
      switch scan() {
      case .needsMore: try refill(keeping: cursor)
      case .failed: throw fault
      case let token: return token
      }
    }
  }

  /// The next token of what is in the window; on `.needsMore` the cursor has not moved.
  mutating func scan() -> Token {
    while true {
      guard cursor < end else { return stream.isFinished ? .finished : .needsMore }
      if cursor.pointee != 0x3C { return scanText() }
      switch cursor[1] {
      case 0x2F: return scanEndTag()
      case 0x21:
        if starts(with: "<!--") {
          guard let stop = find("-->", from: cursor + 4) else { return unfinished() }
          cursor = stop + 3
        } else if starts(with: "<![CDATA[") {
          textStart = cursor + 9
          guard let stop = find("]]>", from: textStart) else { return unfinished() }
          textEnd = stop
          cursor = stop + 3
          return .characterData
        } else if end - cursor < 9 {
          return unfinished()
        } else {
          fault = starts(with: "<!DOCTYPE") ? .hasDoctype : .isMalformed
          return .failed
        }
      case 0x3F:
        guard let stop = find("?>", from: cursor + 2) else { return unfinished() }
        cursor = stop + 2
      default: return scanStartTag()
      }
    }
  }

  private mutating func scanText() -> Token {
    textStart = cursor
    if let hit = Self.find(0x3C, cursor, end) {
      textEnd = hit
    } else {
      guard stream.isFinished else { return .needsMore }
      textEnd = end
    }
    cursor = textEnd
    return .text
  }

  private mutating func scanEndTag() -> Token {
    guard let stop = Self.find(0x3E, cursor, end) else { return unfinished() }
    readName(cursor + 2, stop)
    guard !name.isEmpty else { return fail() }
    cursor = stop + 1
    return .end
  }

  private mutating func scanStartTag() -> Token {
    var stop = cursor + 1
    while stop < end, stop.pointee != 0x3E {
      if stop.pointee == 0x22 || stop.pointee == 0x27 {
        guard let quote = Self.find(stop.pointee, stop + 1, end) else { return unfinished() }
        stop = quote
      } else if stop.pointee == 0x3C {
        return fail()
      }
      stop += 1
    }
    guard stop < end else { return unfinished() }
    readName(cursor + 1, stop)
    guard !name.isEmpty else { return fail() }
    let isEmpty = stop[-1] == 0x2F
    textEnd = isEmpty ? stop - 1 : stop
    cursor = stop + 1
    return isEmpty ? .empty : .start
  }

  /// Takes the local name from a tag and leaves `textStart` behind it.
  private mutating func readName(_ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>) {
    var first = start
    var stop = start
    while stop < limit, stop.pointee > 0x20, stop.pointee != 0x2F {
      if stop.pointee == 0x3A { first = stop + 1 }
      stop += 1
    }
    name = UnsafeBufferPointer(start: first, count: stop - first)
    textStart = stop
  }

  private mutating func unfinished() -> Token {
    guard stream.isFinished else { return .needsMore }
    fault = .isCutOff
    return .failed
  }

  private mutating func fail() -> Token {
    fault = .isMalformed
    return .failed
  }

  private mutating func checkEncoding() throws(Fault) {
    if end - cursor >= 3, cursor[0] == 0xEF, cursor[1] == 0xBB, cursor[2] == 0xBF { cursor += 3 }
    if end - cursor >= 2 {
      switch (cursor[0], cursor[1]) {
      case (0xFF, 0xFE), (0xFE, 0xFF), (0x3C, 0), (0, 0x3C): throw .hasEncoding("UTF-16")
      default: break
      }
    }
    guard starts(with: "<?xml"), let stop = find("?>", from: cursor) else { return }
    var declaration = XMLAttributes(cursor + 5, stop)
    while let attribute = declaration.next() {
      guard attribute.isNamed("encoding"), let encoding = attribute.text else { continue }
      guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding.lowercased()) else {
        throw .hasEncoding(String(encoding.prefix(40)))
      }
    }
  }

  /// Whether the last tag has this name, whatever its prefix.
  @inline(__always)
  func isNamed(_ other: StaticString) -> Bool { Self.equal(name, other) }

  private func starts(with pattern: StaticString) -> Bool {
    end - cursor >= pattern.utf8CodeUnitCount && memcmp(cursor, pattern.utf8Start, pattern.utf8CodeUnitCount) == 0
  }

  private func find(_ pattern: StaticString, from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var place = start
    while let hit = Self.find(pattern.utf8Start.pointee, place, end) {
      guard end - hit >= pattern.utf8CodeUnitCount else { return nil }
      if memcmp(hit, pattern.utf8Start, pattern.utf8CodeUnitCount) == 0 { return hit }
      place = hit + 1
    }
    return nil
  }

  private static func find(
    _ byte: UInt8, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    guard start < end else { return nil }
    return memchr(start, Int32(byte), end - start).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
  }

  @inline(__always)
  static func equal(_ name: UnsafeBufferPointer<UInt8>, _ other: StaticString) -> Bool {
    guard name.count == other.utf8CodeUnitCount, let start = name.baseAddress else { return false }
    return memcmp(start, other.utf8Start, name.count) == 0
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
