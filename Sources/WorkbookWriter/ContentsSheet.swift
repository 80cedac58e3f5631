import ReportModel
import Sheets
import Typesetting

/// The second sheet: a link to every sheet with one line about it.
struct ContentsSheet {
  let document: Document
  let plan: BookPlan

  func write(to workbook: Workbook) throws(SheetError) {
    let sheet = try workbook.addSheet(BookPlan.contents)
    try sheet.write(.text("Содержание"), at: CellPosition(row: 0, column: 0), format: BookStyle.title)
    try sheet.write(
      .text("Имя листа – ссылка на него."), at: CellPosition(row: 1, column: 0), format: BookStyle.sentence)
    try sheet.setHeight(ofRow: 0, to: RowHeight.title)
    try sheet.setHeight(ofRow: 1, to: RowHeight.subtitle)
    let entries = entries
    let headerRow = 2
    let range = CellRange(rows: headerRow...headerRow + entries.count, columns: 0...2)
    var table = SheetTable(
      name: "Содержание_книги", range: range, headers: ["Лист", "Что на нём", "О чём говорит"],
      headerFormat: BookStyle.header)
    table.hasFilter = false
    try sheet.addTable(table)
    for (index, entry) in entries.enumerated() {
      let row = headerRow + 1 + index
      try sheet.setHeight(
        ofRow: row,
        to: RowHeight.height([
          (words: entry.sheet, width: 40), (words: entry.title, width: ColumnWidth.widest),
          (words: entry.summary, width: ColumnWidth.widest),
        ]))
      try sheet.write(
        .link(sheet: entry.sheet, cell: CellPosition(row: 0, column: 0), text: entry.sheet),
        at: CellPosition(row: row, column: 0), format: BookStyle.cellLink)
      try sheet.write(.text(entry.title), at: CellPosition(row: row, column: 1), format: BookStyle.cell)
      try sheet.write(.text(entry.summary), at: CellPosition(row: row, column: 2), format: BookStyle.cell)
    }
    try sheet.setWidth(of: 0...0, to: 40)
    try sheet.setWidth(of: 1...2, to: ColumnWidth.widest)
    sheet.freeze(above: headerRow + 1, leftOf: 0)
    var page = PageSetup()
    page.repeatedRows = headerRow...headerRow
    page.footLeft = document.date.shortWords
    try sheet.set(page)
  }

  private struct Entry {
    let sheet: String
    let title: String
    let summary: String
  }

  private var entries: [Entry] {
    var entries = [
      Entry(
        sheet: BookPlan.cover, title: "Титульный лист", summary: "Что это за книга, как её читать, что значат знаки."),
      Entry(sheet: BookPlan.text, title: "Текст справки", summary: "Выводы словами со ссылками на таблицы."),
    ]
    if !plan.charts.isEmpty {
      entries.append(
        Entry(
          sheet: BookPlan.figures, title: "Рисунки",
          summary: plan.charts.map { plan.typesetter.plain($0.title) }.joined(separator: "; ") + "."))
    }
    for place in plan.allPlaces {
      let title = (place.label.isEmpty ? "" : place.label + ". ") + plan.typesetter.plain(place.table.title)
      let summary = plan.typesetter.plain(place.table.summary)
      entries.append(Entry(sheet: place.sheet, title: title, summary: summary.isEmpty ? title : summary))
    }
    if !plan.charts.isEmpty {
      entries.append(
        Entry(sheet: BookPlan.figureData, title: "Данные рисунков", summary: "Числа, по которым построены рисунки."))
    }
    return entries
  }
}
