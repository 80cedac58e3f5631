import ReportModel
import Sheets
import Typesetting

/// The sheet of charts: one on a printed page, its name above and its description below.
struct FigureSheet {
  /// Rows from one chart to the next.
  static let rowsPerFigure = 34

  /// A little less than the chart, which takes the page: office programs count the letters of a column differently.
  private static let width = 112.0

  let plan: BookPlan
  let data: FigureData

  static func firstRow(of index: Int) -> Int { 2 + index * rowsPerFigure }

  func write(to workbook: Workbook) throws(SheetError) {
    let sheet = try workbook.addSheet(BookPlan.figures)
    sheet.hideGridlines()
    try sheet.setWidth(of: 0...0, to: FigureSheet.width)
    try sheet.write(.text("Рисунки"), at: CellPosition(row: 0, column: 0), format: BookStyle.title)
    try sheet.write(
      .link(sheet: BookPlan.contents, cell: CellPosition(row: 0, column: 0), text: "К содержанию"),
      at: CellPosition(row: 1, column: 0), format: BookStyle.link)
    try sheet.setHeight(ofRow: 0, to: RowHeight.title)
    let typesetter = plan.typesetter
    for (index, block) in data.blocks.enumerated() {
      let row = FigureSheet.firstRow(of: index)
      let title = typesetter.numbering[block.chart.id].caption + ". " + typesetter.plain(block.chart.title)
      try sheet.write(.text(title), at: CellPosition(row: row, column: 0), format: BookStyle.heading)
      try sheet.setHeight(ofRow: row, to: RowHeight.title)
      let description = typesetter.plain(block.chart.description)
      try sheet.write(.text(description), at: CellPosition(row: row + 1, column: 0), format: BookStyle.body)
      try sheet.setHeight(ofRow: row + 1, to: RowHeight.height([(words: description, width: FigureSheet.width)]))
      try sheet.insert(NativeChart.chart(block, typesetter), at: CellPosition(row: row + 2, column: 0))
    }
    if data.blocks.count > 1 {
      try sheet.breakPages(atRows: (1..<data.blocks.count).map { FigureSheet.firstRow(of: $0) })
    }
    try sheet.set(PageSetup())
  }
}
