import ReportModel
import Typesetting

/// A table as pandoc reads it: the dashes under the head are the shares of the columns in the width.
struct PandocTable {
  private let table: Table
  private let typesetter: Typesetter
  private let format: PaperWriter.Format
  private let isOnSide: Bool
  /// Whether it stands on a first page, whose letters are small.
  private let isOnFront: Bool
  private let rows: [[Value]]

  /// Rows that a slide can hold; what is more stands in the book.
  private static let slideRows = 9

  init(_ table: Table, _ typesetter: Typesetter, _ format: PaperWriter.Format, isOnSide: Bool, isOnFront: Bool = false)
  {
    self.isOnSide = isOnSide
    self.isOnFront = isOnFront
    rows = format == .slides ? Array(table.rows.prefix(PandocTable.slideRows)) : table.rows
    self.table = table
    self.typesetter = typesetter
    let rows = rows
    cells = table.columns.indices.map { index in
      [table.columns[index].header] + rows.map { typesetter.cell($0[index]) }
    }
    self.format = format
  }

  var text: String {
    var lines = ["| " + table.columns.map { PandocText.inline($0.header) }.joined(separator: " | ") + " |"]
    lines.append(
      "|"
        + zip(table.columns, shares).map { column, share in
          let dashes = String(repeating: "-", count: share)
          return column.kind.isNumeric ? dashes + ":|" : ":" + dashes + "|"
        }.joined())
    for row in rows {
      lines.append("| " + row.map(cell).joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private func cell(_ value: Value) -> String {
    if case .text(let text) = value { return PandocText.words(text, typesetter, hasLinks: format == .paper) }
    return PandocText.inline(typesetter.cell(value))
  }

  /// Letters of the two sizes that a line of the page holds.
  private static let room = (upright: (plain: 88, dense: 112), onSide: (plain: 138, dense: 176))

  /// Whether the words of the columns need the smaller letters to stand unbroken.
  var isDense: Bool { isOnFront || leastWidths.reduce(0, +) > room.plain }

  /// Whether not even the smaller letters fit: the table needs a page on its side.
  var isTooWide: Bool { leastWidths.reduce(0, +) > room.dense }

  private var room: (plain: Int, dense: Int) { isOnSide ? PandocTable.room.onSide : PandocTable.room.upright }

  private let cells: [[String]]

  /// Letters of the first column of words that stand in one line where they can: it names the rows.
  private static let nameRoom = 20

  /// Room for the longest word of every column, and for more of the words that name the rows.
  private var leastWidths: [Int] {
    let name = table.columns.firstIndex { $0.kind == .words }
    return table.columns.indices.map { index in
      let words = cells[index].flatMap { $0.split { $0 == " " || $0 == "-" || $0 == "/" } }
      let isDecision = if case .decision = table.columns[index].kind { true } else { false }
      let longestWord = (words.map(\.count).max() ?? 1) + 3
      if index != name { return max(longestWord, isDecision ? 12 : 4) }
      let longest = cells[index].dropFirst().map(\.count).max() ?? 0
      return max(longestWord, min(longest + 3, PandocTable.nameRoom))
    }
  }

  /// What the longest words leave goes to the columns by how much they would like to have.
  var shares: [Int] {
    let least = leastWidths
    let rest = max((isDense ? room.dense : room.plain) - least.reduce(0, +), 0)
    let wishes = zip(cells, least).map { cells, least in max(0, (cells.map(\.count).max() ?? 0) + 3 - least) }
    let wished = max(wishes.reduce(0, +), 1)
    return zip(least, wishes).map { $0 + min($1, rest * $1 / wished) }
  }
}
