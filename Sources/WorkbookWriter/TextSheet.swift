import ReportModel
import Sheets
import Typesetting

/// The text of the document, a block a row, with links to the tables that it names.
struct TextSheet {
  /// Width of the column of words: a line of about 75 letters is read without losing one's place.
  private static let width = 90.0

  let document: Document
  let plan: BookPlan

  func write(to workbook: Workbook) throws(SheetError) {
    let sheet = try workbook.addSheet(BookPlan.text)
    try sheet.setWidth(of: 0...0, to: TextSheet.width)
    try sheet.setWidth(of: 1...3, to: 16)
    sheet.hideGridlines()
    var row = 0
    try write(document.title, BookStyle.title.with { $0.wraps = true }, on: sheet, &row)
    for section in document.sections {
      let number = plan.typesetter.numbering[section.id].number
      try write(Text([.words("\(number). ")]) + section.title, BookStyle.heading, on: sheet, &row)
      for block in section.blocks { try write(block, on: sheet, &row) }
    }
    var page = PageSetup()
    page.isLandscape = false
    page.footLeft = document.date.shortWords
    try sheet.set(page)
  }

  private func write(_ block: Block, on sheet: Worksheet, _ row: inout Int) throws(SheetError) {
    switch block {
    case .heading(let text):
      try write(text, BookStyle.subheading, on: sheet, &row)
    case .paragraph(let text):
      try write(text, BookStyle.body, on: sheet, &row)
    case .caution(let text):
      try write(Text([.words("Важно. ")]) + text, BookStyle.caution, on: sheet, &row)
    case .list(let items, let isNumbered):
      for (index, item) in items.enumerated() {
        let mark = isNumbered ? "\(index + 1). " : "• "
        try write(Text([.words(mark)]) + item, BookStyle.body.with { $0.indent = 1 }, on: sheet, &row)
      }
    case .table(let table), .annex(let table):
      try writeName(table.id, table.title, on: sheet, &row)
    case .chart(let chart):
      try writeName(chart.id, chart.title, on: sheet, &row)
      try write(chart.description, BookStyle.body.with { $0.indent = 1 }, on: sheet, &row)
    }
  }

  /// A paragraph, and beside it links to what it refers to.
  private func write(
    _ text: Text, _ format: CellFormat, on sheet: Worksheet, _ row: inout Int
  ) throws(SheetError) {
    let words = plan.typesetter.plain(text)
    try sheet.write(.text(words), at: CellPosition(row: row, column: 0), format: format)
    let width = TextSheet.width - 3 * Double(format.indent)
    try sheet.setHeight(
      ofRow: row, to: RowHeight.height([(words: words, width: width)], fontSize: format.fontSize) + 4)
    var ids: [String] = []
    for case .reference(let id) in text.runs where !ids.contains(id) { ids.append(id) }
    for (column, id) in ids.prefix(3).enumerated() { try writeLink(to: id, at: row, column + 1, on: sheet) }
    row += 1
  }

  private func writeName(_ id: String, _ title: Text, on sheet: Worksheet, _ row: inout Int) throws(SheetError) {
    let label = plan.typesetter.numbering[id]
    let words = label.caption + ". " + plan.typesetter.plain(title)
    try sheet.write(
      .text(words), at: CellPosition(row: row, column: 0), format: BookStyle.body.with { $0.isItalic = true })
    try sheet.setHeight(ofRow: row, to: RowHeight.height([(words: words, width: TextSheet.width)]) + 4)
    try writeLink(to: id, at: row, 1, on: sheet)
    row += 1
  }

  private func writeLink(to id: String, at row: Int, _ column: Int, on sheet: Worksheet) throws(SheetError) {
    let target = plan.target(of: id)
    try sheet.write(
      .link(sheet: target.sheet, cell: target.cell, text: plan.typesetter.numbering[id].words),
      at: CellPosition(row: row, column: column), format: BookStyle.link)
  }
}
