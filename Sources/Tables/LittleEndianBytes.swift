/// Numbers in a file, least significant byte first; nil outside of the file.
struct LittleEndianBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  func uint16(_ offset: Int) -> UInt16? { load(offset) }

  func uint32(_ offset: Int) -> UInt32? { load(offset) }

  /// A 64-bit number that can be an offset, that is below 2⁴⁸.
  func offset64(_ offset: Int) -> Int? {
    guard let value: UInt64 = load(offset), value < 1 << 48 else { return nil }
    return Int(value)
  }

  private func load<Number: FixedWidthInteger>(_ offset: Int) -> Number? {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
