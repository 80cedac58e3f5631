/// The shared strings of a workbook: one array of bytes and the offset of every string.
///
/// Unchecked: the memory is written before the object is made and never again.
final class SharedStrings: @unchecked Sendable {
  let bytes: UnsafePointer<UInt8>
  /// `count + 1` offsets into `bytes`.
  let offsets: UnsafePointer<UInt32>
  let count: Int
  /// Whether any string is empty: cells with such a string are empty cells.
  let hasEmptyString: Bool
  private let buffer: ByteBuffer
  private let offsetStorage: UnsafeMutablePointer<UInt32>

  private init(buffer: ByteBuffer, offsets list: [UInt32]) {
    self.buffer = buffer
    bytes = UnsafePointer(buffer.base)
    offsetStorage = .allocate(capacity: list.count)
    offsetStorage.initialize(from: list, count: list.count)
    offsets = UnsafePointer(offsetStorage)
    count = list.count - 1
    hasEmptyString = zip(list, list.dropFirst()).contains { $0 == $1 }
  }

  deinit {
    buffer.deallocate()
    offsetStorage.deallocate()
  }

  /// A workbook without shared strings.
  static var none: SharedStrings { SharedStrings(buffer: ByteBuffer(capacity: 1), offsets: [0]) }

  /// Reads `xl/sharedStrings.xml`: the text of every `<si>`, its runs joined, phonetic hints (`<rPh>`) left out.
  static func read(_ stream: PartStream) throws(Fault) -> SharedStrings {
    var xml = try XMLReader(stream)
    defer { xml.deallocate() }
    var buffer = ByteBuffer(capacity: 1 << 16)
    do {
      let offsets = try readItems(&xml, &buffer)
      return SharedStrings(buffer: buffer, offsets: offsets)
    } catch {
      buffer.deallocate()
      throw error
    }
  }

  private static func readItems(_ xml: inout XMLReader, _ buffer: inout ByteBuffer) throws(Fault) -> [UInt32] {
    var offsets: [UInt32] = [0]
    // Depth of open elements that are passed over with all they hold, and whether the cursor is in `<t>` of `<si>`.
    var skipped = 0
    var isInItem = false
    var isInText = false
    var depth = 0
    while true {
      switch try xml.next() {
      case .start:
        depth += 1
        if skipped > 0 || (isInItem && xml.isNamed("rPh")) {
          skipped += 1
        } else if xml.isNamed("si") {
          isInItem = true
        } else if isInItem, xml.isNamed("t") {
          isInText = true
        }
      case .empty:
        if xml.isNamed("si"), skipped == 0, !isInItem { offsets.append(UInt32(buffer.count)) }
      case .end:
        depth -= 1
        isInText = false
        if depth < 0 { throw .isMalformed }
        if skipped > 0 {
          skipped -= 1
        } else if isInItem, xml.isNamed("si") {
          isInItem = false
          guard buffer.count < Int(UInt32.max), offsets.count < Int(Int32.max) else {
            throw .partIsTooLarge(Int(UInt32.max))
          }
          offsets.append(UInt32(buffer.count))
        }
      case .text where isInText && skipped == 0:
        guard XMLText.append(xml.textStart, xml.textEnd, to: &buffer) else { throw .isMalformed }
      case .characterData where isInText && skipped == 0:
        _ = XMLText.append(xml.textStart, xml.textEnd, isCharacterData: true, to: &buffer)
      case .finished:
        guard depth == 0 else { throw .isCutOff }
        return offsets
      case .text, .characterData, .needsMore, .failed: break
      }
    }
  }
}
