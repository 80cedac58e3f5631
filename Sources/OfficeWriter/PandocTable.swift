import ReportModel
import Typesetting

/// A table as pandoc reads it: the dashes under the head are the shares of the columns in the width.
struct PandocTable {
  private let table: Table
  private let typesetter: Typesetter
  private let format: PaperWriter.Format
  private let isOnSide: Bool
  private let rows: [[Value]]

  /// Rows that a slide can hold; what is more stands in the book.
  private static let slideRows = 9

  init(_ table: Table, _ typesetter: Typesetter, _ format: PaperWriter.Format, isOnSide: Bool) {
    self.isOnSide = isOnSide
    rows = format == .slides ? Array(table.rows.prefix(PandocTable.slideRows)) : table.rows
    self.table = table
    self.typesetter = typesetter
    self.format = format
  }

  var text: String {
    var lines = ["| " + table.columns.map { PandocText.inline($0.header) }.joined(separator: " | ") + " |"]
    lines.append(
      "|" + zip(table.columns, shares).map { column, share in
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
  var isDense: Bool { leastWidths.reduce(0, +) > room.plain }

  private var room: (plain: Int, dense: Int) { isOnSide ? PandocTable.room.onSide : PandocTable.room.upright }

  private var cells: [[String]] {
    table.columns.indices.map { index in
      [table.columns[index].header] + rows.map { typesetter.cell($0[index]) }
    }
  }

  /// Room for the longest word of every column.
  private var leastWidths: [Int] {
    zip(table.columns, cells).map { column, cells in
      let words = cells.flatMap { $0.split { $0 == " " || $0 == "-" || $0 == "/" } }
      let isDecision = if case .decision = column.kind { true } else { false }
      return max((words.map(\.count).max() ?? 1) + 3, isDecision ? 12 : 4)
    }
  }

  /// What the longest words leave goes to the columns by how much they would like to have.
  private var shares: [Int] {
    let least = leastWidths
    let rest = max((isDense ? room.dense : room.plain) - least.reduce(0, +), 0)
    let wishes = zip(cells, least).map { cells, least in max(0, (cells.map(\.count).max() ?? 0) + 3 - least) }
    let wished = max(wishes.reduce(0, +), 1)
    return zip(least, wishes).map { $0 + min($1, rest * $1 / wished) }
  }
}
