extension CellView {
  /// The content as text: numbers in shortest form ("14.8", whole ones "14"), booleans "1" and "0", dates their serial
  /// number; invalid UTF-8 is repaired with U+FFFD.
  public var text: String {
    switch kind {
    case .empty: ""
    case .text, .error: String(decoding: bytes, as: UTF8.self)
    case .number, .boolean, .date: Self.shortest(value)
    }
  }

  /// Whether there is nothing but white space and no-break spaces.
  public var isBlank: Bool {
    switch kind {
    case .empty: true
    case .text: trimmedBytes.isEmpty
    case .number, .boolean, .date, .error: false
    }
  }

  /// Whether the text, without white space around it, is exactly `other`, byte for byte.
  public func equals(_ other: StaticString) -> Bool {
    guard kind == .text else { return false }
    let trimmed = trimmedBytes
    guard trimmed.count == other.utf8CodeUnitCount else { return false }
    return other.withUTF8Buffer { trimmed.elementsEqual($0) }
  }

  /// The bytes without white space, no-break spaces and byte order marks at both ends.
  public var trimmedBytes: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end {
      let length = Space.length(atStartOf: bytes[start..<end])
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = Space.length(atEndOf: bytes[start..<end])
      if length == 0 { break }
      end -= length
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private static func shortest(_ value: Double) -> String {
    if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
    return "\(value)"
  }
}
