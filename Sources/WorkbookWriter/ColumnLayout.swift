import ReportModel

/// Widths of the columns of a table, so that a sheet fitted to the width of its page is printed in letters that are read.
///
/// A table that would be printed smaller gets the headers of its numbers turned by a quarter, then narrower columns of
/// words: their cells grow in height.
struct ColumnLayout {
  /// Widest table, in characters of the standard font, that a landscape page of A4 takes with 12-point letters printed at
  /// 7 points: 274 mm at 1,85 mm a character, shrunk to 7/12.
  static let page = 252.0

  /// Lines of a cell that its row still holds: a row is at most 409 points high.
  private static let mostLines = 25
  /// Narrowest column of words.
  private static let narrowest = 16.0
  /// Narrowest column that a person writes in.
  private static let narrowestBlank = 14.0

  let widths: [Double]
  /// Columns whose headers are turned.
  let turned: Set<Int>

  /// - Parameters:
  ///   - columns: of the table.
  ///   - headers: as they are written.
  ///   - cells: the words of the cells, row by row.
  ///   - legend: words that stand above each column; none beyond the last.
  init(_ columns: [Column], headers: [String], cells: [[String]], legend: [String]) {
    let natural = headers.indices.map { index in
      ColumnWidth.width(header: headers[index], cells: cells.lazy.map { $0[index] })
    }
    guard natural.reduce(0, +) > ColumnLayout.page else {
      widths = natural
      turned = []
      return
    }
    var widths = natural
    var turned: Set<Int> = []
    for (index, column) in columns.enumerated() {
      guard case .quantity = column.kind else { continue }
      let longest = cells.lazy.map { $0[index].count }.max() ?? 0
      // A mark of a threshold takes two characters.
      let body = ColumnWidth.width(ofCharacters: max(longest + 2, 4))
      let words = index < legend.count ? ColumnLayout.longestWord(legend[index]) : 0
      let narrow = max(body, words == 0 ? 0 : ColumnWidth.width(ofCharacters: words))
      if narrow < natural[index] {
        widths[index] = narrow
        turned.insert(index)
      }
    }
    let floors = columns.indices.map { index -> Double in
      switch columns[index].kind {
      case .quantity, .date: widths[index]
      case .decision: min(widths[index], ColumnLayout.narrowestBlank)
      case .words: ColumnLayout.floor(natural[index], headers[index], cells.lazy.map { $0[index] })
      }
    }
    self.widths = ColumnLayout.capped(widths, floors)
    self.turned = turned
  }

  /// The widest columns give first; none below its floor.
  private static func capped(_ widths: [Double], _ floors: [Double]) -> [Double] {
    var cap = ColumnWidth.widest
    func fitted() -> [Double] { zip(widths, floors).map { min($0, max(cap, $1)) } }
    while cap > narrowestBlank, fitted().reduce(0, +) > page { cap -= 1 }
    return fitted()
  }

  /// Where the longest cell still fits into a row, and no usual word is broken.
  private static func floor(_ natural: Double, _ header: String, _ cells: some Sequence<String>) -> Double {
    var longest = ""
    var word = longestWord(header)
    for cell in cells {
      if cell.utf8.count > longest.utf8.count { longest = cell }
    }
    word = max(word, min(longestWord(longest), 18))
    var width = min(natural, max(narrowest, ColumnWidth.width(ofCharacters: word)))
    while width < natural, RowHeight.lines(longest, width: width) > mostLines { width += 1 }
    return width
  }

  private static func longestWord(_ words: String) -> Int {
    words.split { $0 == " " || $0.isNewline }.map(\.count).max() ?? 0
  }
}
