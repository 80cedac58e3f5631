/// Addresses of cells: "XFD1048576" is the last one.
enum CellReference {
  static let rows = 1_048_576
  static let columns = 16_384

  /// Column (from 0) and row (from 1) of a reference such as "B5"; nil outside of the sheet.
  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
    var column = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      let letter = Int(byte & 0xDF) - 0x40
      guard byte >= 0x41, (1...26).contains(letter) else { break }
      column = column * 26 + letter
      guard column <= columns else { return nil }
      index += 1
    }
    guard column > 0, let row = number(UnsafeBufferPointer(rebasing: text[index...])) else { return nil }
    return (column - 1, row)
  }

  /// A row number from 1 to 1 048 576.
  static func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !text.isEmpty, text.count <= 10 else { return nil }
    var result = 0
    for byte in text {
      guard byte &- 0x30 <= 9 else { return nil }
      result = result * 10 + Int(byte &- 0x30)
    }
    return (1...rows).contains(result) ? result : nil
  }
}
