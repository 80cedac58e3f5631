import ReportModel
import Sheets
import Typesetting

/// The rows above a table that say what its marks mean; the marks are driven by their cells.
///
/// A threshold stands in a yellow cell with a name: whoever changes it sees the marks move and the count beside it.
struct TableLegend {
  /// A row of the legend.
  private enum Entry {
    case threshold(Column.Threshold, unit: Unit, columns: [Int])
    case steps([String], columns: [Int])
  }

  private let table: Table
  private let tableName: String
  private let entries: [Entry]

  init(_ table: Table, tableName: String) {
    self.table = table
    self.tableName = tableName
    var entries: [Entry] = []
    for (index, column) in table.columns.enumerated() {
      switch column.display {
      case .threshold(let threshold):
        guard case .quantity(let unit) = column.kind else { continue }
        let known = entries.firstIndex {
          if case .threshold(threshold, unit, _) = $0 { true } else { false }
        }
        if let known, case .threshold(_, _, let columns) = entries[known] {
          entries[known] = .threshold(threshold, unit: unit, columns: columns + [index])
        } else {
          entries.append(.threshold(threshold, unit: unit, columns: [index]))
        }
      case .steps(let words):
        let known = entries.firstIndex { if case .steps(words, _) = $0 { true } else { false } }
        if let known, case .steps(_, let columns) = entries[known] {
          entries[known] = .steps(words, columns: columns + [index])
        } else {
          entries.append(.steps(words, columns: [index]))
        }
      case .plain, .bar, .heat: break
      }
    }
    self.entries = entries
  }

  var rowCount: Int { entries.count }

  /// What stands above each column: the words of all rows of the legend.
  var widestWords: [String] {
    let rows = entries.map(words)
    return (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.compactMap { column < $0.count ? $0[column] : nil }.joined(separator: " ")
    }
  }

  /// Writes the legend from a row on and binds the rules of the table to it.
  ///
  /// `widths`: of the columns of the table; the words of the legend wrap in them.
  func write(
    on sheet: Worksheet, in workbook: Workbook, from row: Int, dataRows: ClosedRange<Int>, widths: [Double]
  ) throws(SheetError) {
    for (offset, entry) in entries.enumerated() {
      let row = row + offset
      let height = RowHeight.height(
        words(of: entry).enumerated().map { (words: $1, width: $0 < widths.count ? widths[$0] : TableLegend.outside) })
      try sheet.setHeight(ofRow: row, to: height)
      switch entry {
      case .threshold(let threshold, let unit, let columns):
        try write(threshold, unit, columns, offset, on: sheet, in: workbook, at: row, dataRows)
      case .steps(let words, let columns):
        try write(words, columns, on: sheet, at: row, dataRows)
      }
    }
  }

  /// Width of a column beyond the table, as the office program sets it.
  private static let outside = 8.0

  private func words(of entry: Entry) -> [String] {
    switch entry {
    case .threshold(let threshold, _, _): [threshold.name, "", TableLegend.countHead + "0000"]
    case .steps(let words, _): [TableLegend.stepsHead] + words
    }
  }

  private static let countHead = "отмечено ▲: "
  private static let stepsHead = "Слова вывода"

  private func write(
    _ threshold: Column.Threshold, _ unit: Unit, _ columns: [Int], _ number: Int, on sheet: Worksheet,
    in workbook: Workbook, at row: Int, _ dataRows: ClosedRange<Int>
  ) throws(SheetError) {
    let cell = CellPosition(row: row, column: 1)
    try sheet.write(
      .text(threshold.name.prefix(1).uppercased() + threshold.name.dropFirst()), at: CellPosition(row: row, column: 0),
      format: BookStyle.legend)
    let format = BookStyle.decision.with {
      $0.numberFormat = unit.numberFormat
      $0.horizontal = .right
    }
    let value = unit.cellValue(threshold.value)
    try sheet.write(.number(value), at: cell, format: format)
    let (least, greatest) = unit == .share || unit == .probability ? (0.0, 1.0) : (-1e9, 1e9)
    var rule = InputRule(.number(least...greatest))
    rule.hintTitle = "Порог"
    rule.hint = "Измените число: выделение в таблице передвинется. Выводы текста не изменятся."
    rule.message = unit == .share ? "Порог – доля от 0 до 100 %." : "Порог – число."
    try sheet.add(rule, over: CellRange(cell, cell))
    try workbook.define(
      "Порог_\(tableName.prefix { $0 != "_" })" + (number == 0 ? "" : "_\(number + 1)"),
      as: "=" + SheetName.quoted(sheet.name) + "!" + cell.absoluteName)
    let sign = threshold.side == .atLeast ? ">=" : "<"
    let ranges = columns.map {
      CellRange(rows: dataRows, columns: $0...$0)
    }
    let counted = columns.flatMap { column in
      table.rows.compactMap { row in
        if case .quantity(let quantity) = row[column] { unit.cellValue(quantity.value) } else { nil }
      }
    }.count { threshold.side == .atLeast ? $0 >= value : $0 < value }
    let formula =
      "="
      + ranges.map { "COUNTIF(\($0.absoluteName),\"\(sign)\"&\(cell.absoluteName))" }
      .joined(separator: "+")
    try sheet.write(
      .formula(formula, result: Double(counted)), at: CellPosition(row: row, column: 2),
      format: BookStyle.legend.with { $0.numberFormat = "\"\(TableLegend.countHead)\"#,##0" })
    let look = RuleLook(
      colour: BookStyle.ink, background: BookStyle.thresholdGround, isBold: true,
      numberFormat: "\"▲ \"" + unit.plainNumberFormat)
    let comparison: ConditionalRule.Comparison = threshold.side == .atLeast ? .greaterOrEqual : .less
    for range in ranges {
      // A sign in place of a number is greater than any number, so the rule asks for a number first.
      let first = range.first.name
      let test = comparison == .less ? "<" : ">="
      try sheet.add(.formula("=AND(ISNUMBER(\(first)),\(first)\(test)\(cell.absoluteName))", look), over: range)
    }
  }

  private func write(
    _ words: [String], _ columns: [Int], on sheet: Worksheet, at row: Int, _ dataRows: ClosedRange<Int>
  ) throws(SheetError) {
    try sheet.write(.text(TableLegend.stepsHead), at: CellPosition(row: row, column: 0), format: BookStyle.legend)
    var cells: [(words: String, cell: CellPosition, ground: Colour)] = []
    for (index, word) in words.enumerated() {
      let cell = CellPosition(row: row, column: index + 1)
      let ground = BookStyle.step(index, of: words.count)
      try sheet.write(.text(word), at: cell, format: BookStyle.legend.with { $0.background = ground })
      cells.append((word, cell, ground))
    }
    // «весьма вероятно» contains «вероятно»: of several words that fit the longest counts, and it comes first.
    for one in cells.sorted(by: { ($1.words.count, $0.words) < ($0.words.count, $1.words) }) {
      for column in columns {
        let range = CellRange(rows: dataRows, columns: column...column)
        let formula = "=ISNUMBER(SEARCH(\(one.cell.absoluteName),\(range.first.name)))"
        try sheet.add(.formula(formula, RuleLook(colour: BookStyle.ink, background: one.ground)), over: range)
      }
    }
  }
}
