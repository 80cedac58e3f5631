/// The width of a column from its words; the format has no automatic width.
enum ColumnWidth {
  /// Widest column in characters of the standard font.
  static let widest = 60.0

  /// - Parameters:
  ///   - header: it wraps between words, so its longest word and a third of its length count, and its filter button.
  ///   - cells: the words of the cells.
  static func width(header: String, cells: some Sequence<String>) -> Double {
    let words = header.split { $0 == " " || $0.isNewline }
    let longestWord = words.map(\.count).max() ?? 0
    var body = 0
    for cell in cells where cell.utf8.count > body {
      body = max(body, cell.split(whereSeparator: \.isNewline).map(\.unicodeScalars.count).max() ?? 0)
    }
    let characters = max(longestWord + 3, header.count / 3 + 2, body)
    return width(ofCharacters: characters)
  }

  /// A letter of Arial 12 is a fifth wider than the digit of the standard font, in which widths are counted.
  static func width(ofCharacters characters: Int) -> Double { min(widest, (Double(characters) * 1.2 + 2).rounded()) }
}
