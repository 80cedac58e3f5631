import ReportModel
import Sheets
import Typesetting

/// The sheet with the numbers behind the charts: a block a chart, one below the other.
struct FigureData {
  /// Where the numbers of a chart stand.
  struct Block {
    let chart: Chart
    let titleRow: Int
    let columns: [Column]
    let rowCount: Int

    var headerRow: Int { titleRow + 1 }

    /// The cells of a column, without its header.
    func source(_ column: Int) -> SheetChart.Source {
      SheetChart.Source(
        sheet: BookPlan.figureData,
        range: CellRange(rows: headerRow + 1...headerRow + rowCount, columns: column...column))
    }
  }

  /// A column of numbers; an empty cell is a gap of the chart.
  struct Column {
    let header: String
    let unit: Unit?
    let values: [CellValue]
  }

  let blocks: [Block]

  init(_ charts: [Chart]) {
    var row = 2
    var blocks: [Block] = []
    for chart in charts {
      let columns = FigureData.columns(of: chart)
      let count = columns.map(\.values.count).max() ?? 0
      blocks.append(Block(chart: chart, titleRow: row, columns: columns, rowCount: max(count, 1)))
      row += max(count, 1) + 3
    }
    self.blocks = blocks
  }

  func write(to workbook: Workbook, _ typesetter: Typesetter) throws(SheetError) {
    let sheet = try workbook.addSheet(BookPlan.figureData)
    try sheet.write(.text("Данные рисунков"), at: CellPosition(row: 0, column: 0), format: BookStyle.title)
    try sheet.write(
      .text("Числа, по которым построены рисунки; пустая ячейка – разрыв на рисунке."),
      at: CellPosition(row: 1, column: 0), format: BookStyle.sentence)
    try sheet.setHeight(ofRow: 0, to: RowHeight.title)
    for block in blocks {
      let title = typesetter.numbering[block.chart.id].caption + ". " + typesetter.plain(block.chart.title)
      try sheet.write(.text(title), at: CellPosition(row: block.titleRow, column: 0), format: BookStyle.subtitle)
      try sheet.setHeight(ofRow: block.titleRow, to: RowHeight.title)
      for (offset, value) in (block.columns.first?.values ?? []).enumerated() {
        guard case .text(let words) = value else { continue }
        try sheet.setHeight(
          ofRow: block.headerRow + 1 + offset,
          to: RowHeight.height([(words: words, width: FigureData.width(ofColumn: 0))]))
      }
      let headers = block.columns.enumerated().map { (words: $1.header, width: FigureData.width(ofColumn: $0) - 1) }
      try sheet.setHeight(ofRow: block.headerRow, to: RowHeight.height(headers))
      for (index, column) in block.columns.enumerated() {
        let top = CellPosition(row: block.headerRow, column: index)
        try sheet.write(.text(column.header), at: top, format: BookStyle.header)
        let format = BookStyle.cell.with { $0.numberFormat = column.unit?.numberFormat }
        for (offset, value) in column.values.enumerated() {
          try sheet.write(value, at: CellPosition(row: top.row + 1 + offset, column: index), format: format)
        }
      }
    }
    try sheet.setWidth(of: 0...0, to: FigureData.width(ofColumn: 0))
    try sheet.setWidth(of: 1...16, to: FigureData.width(ofColumn: 1))
    try sheet.set(PageSetup())
  }

  private static func width(ofColumn column: Int) -> Double { column == 0 ? 60 : 20 }

  private static func columns(of chart: Chart) -> [Column] {
    switch chart.kind {
    case .stackedShares, .bars, .lines, .heatMap:
      [
        Column(
          header: chart.categoryAxis, unit: nil, values: chart.categories.indices.map { .text(category($0, of: chart)) }
        )
      ]
        + chart.series.map {
          Column(header: $0.name, unit: chart.unit, values: $0.points.map { value($0, chart.unit) })
        }
    case .intervals:
      intervalColumns(of: chart)
    case .funnel:
      chart.series.flatMap { series -> [Column] in
        let places = series.points.compactMap { point -> (x: Quantity, y: Quantity)? in
          if case .position(let x, let y) = point { (x, y) } else { nil }
        }
        return [
          Column(
            header: series.name + ": " + chart.categoryAxis, unit: places.first?.x.unit,
            values: places.map { .number($0.x.unit.cellValue($0.x.value)) }),
          Column(
            header: series.name + ": " + chart.valueAxis, unit: chart.unit,
            values: places.map { .number(chart.unit.cellValue($0.y.value)) }),
        ]
      }
    }
  }

  /// The value, then the parts of the bar: up to the lower end, to the value, to the upper end.
  private static func intervalColumns(of chart: Chart) -> [Column] {
    let data = chart.series.filter { $0.role == .data }
    var names: [CellValue] = []
    var values: [[CellValue]] = [[], [], [], []]
    for (index, category) in chart.categories.enumerated() {
      for series in data {
        let name = data.count == 1 ? category : category + ", " + series.name
        names.append(.text(name + reason(series.points[index])))
        guard case .value(let quantity) = series.points[index] else {
          for part in values.indices { values[part].append(.blank) }
          continue
        }
        let interval = quantity.interval ?? quantity.value...quantity.value
        let unit = quantity.unit
        values[0].append(.number(unit.cellValue(quantity.value)))
        values[1].append(.number(unit.cellValue(interval.lowerBound)))
        values[2].append(.number(unit.cellValue(quantity.value - interval.lowerBound)))
        values[3].append(.number(unit.cellValue(interval.upperBound - quantity.value)))
      }
    }
    let headers = [
      chart.valueAxis, "Нижняя граница", "От нижней границы до значения", "От значения до верхней границы",
    ]
    return [Column(header: chart.categoryAxis, unit: nil, values: names)]
      + zip(headers, values).map { Column(header: $0, unit: chart.unit, values: $1) }
  }

  /// A category and, where no series has a value there, the reason: a gap in a chart explains itself.
  private static func category(_ index: Int, of chart: Chart) -> String {
    let reasons = Set(chart.series.map { reason($0.points[index]) })
    return chart.categories[index] + (reasons.count == 1 ? reasons.first ?? "" : "")
  }

  private static func reason(_ point: Series.Point) -> String {
    if case .missing(let missing) = point { " (\(missing.words))" } else { "" }
  }

  private static func value(_ point: Series.Point, _ unit: Unit) -> CellValue {
    if case .value(let quantity) = point { .number(unit.cellValue(quantity.value)) } else { .blank }
  }
}
