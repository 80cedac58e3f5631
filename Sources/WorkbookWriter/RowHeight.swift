/// The height of a row from its wrapped words.
///
/// Excel fits rows by itself when it opens a file, LibreOffice and others do not always: a height that is written is seen
/// everywhere.
enum RowHeight {
  /// Points of one line of 12-point Arial.
  private static let line = 15.75
  /// The greatest height that the format allows.
  private static let tallest = 409.0

  /// Row of a title of 16 points.
  static let title = 24.0
  /// Row of a sentence below a title.
  static let subtitle = 19.0

  /// - Parameters:
  ///   - cells: words of the cells with the widths of their columns; only cells that wrap.
  ///   - fontSize: points.
  static func height(_ cells: some Sequence<(words: String, width: Double)>, fontSize: Double = 12) -> Double {
    let count = cells.map { lines($0.words, width: $0.width * 12 / fontSize) }.max() ?? 1
    return min(tallest, Double(max(count, 1)) * line * fontSize / 12 + 1)
  }

  /// Height of words of 12 points turned by a quarter, with room for the filter button below them.
  static func ofTurned(_ words: String) -> Double { min(tallest, Double(words.count) * 7.2 + 24) }

  /// Lines that words take in a column, broken between words as an office program breaks them.
  static func lines(_ words: String, width: Double) -> Int {
    // The same ratio of letters to the digits of the standard font as in ColumnWidth.
    let room = max(1, Int(width / 1.2))
    // Most cells are short: their bytes tell without a look at the letters.
    if words.utf8.count <= room, !words.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return 1 }
    var lines = 1
    var used = 0
    var word = 0
    func end(_ word: Int) {
      if used > 0, used + 1 + word > room {
        lines += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + word
      while used > room {
        lines += 1
        used -= room
      }
    }
    // Letters are counted by their first bytes; a line ends with a line feed, alone or after a carriage return.
    for byte in words.utf8 {
      switch byte {
      case 0x20:
        end(word)
        word = 0
      case 0x0A:
        end(word)
        word = 0
        lines += 1
        used = 0
      case 0x0D, 0x80...0xBF: break
      default: word += 1
      }
    }
    end(word)
    return lines
  }
}
