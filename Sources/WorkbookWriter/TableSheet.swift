import ReportModel
import Sheets
import Typesetting

/// A sheet with one table: title, sentence, links, header, rows.
struct TableSheet {
  /// Row below the title, a sentence, the way back and the notes: a legend where there is one, else the headers.
  private static let legendRow = 4

  let place: BookPlan.Place
  let plan: BookPlan
  /// Printed in the foot of every page.
  let date: String

  private let headers: [String]
  private let legend: TableLegend
  private let headerRow: Int

  init(place: BookPlan.Place, plan: BookPlan, date: String) {
    self.place = place
    self.plan = plan
    self.date = date
    headers = place.table.columns.map { $0.header + $0.headerTail }
    legend = TableLegend(place.table, tableName: place.tableName)
    headerRow = TableSheet.headerRow(of: place)
  }

  /// The row of the headers stands below the legend.
  private static func headerRow(of place: BookPlan.Place) -> Int {
    legendRow + TableLegend(place.table, tableName: place.tableName).rowCount
  }

  private var table: Table { place.table }
  private var typesetter: Typesetter { plan.typesetter }

  func write(to workbook: Workbook) throws(SheetError) {
    let sheet = try workbook.addSheet(place.sheet)
    try writeHead(on: sheet)
    let lastRow = headerRow + max(table.rows.count, 1)
    let words = table.rows.map { $0.map(typesetter.cell) }
    let layout = ColumnLayout(table.columns, headers: headers, cells: words, legend: legend.widestWords)
    let widths = layout.widths
    try legend.write(
      on: sheet, in: workbook, from: TableSheet.legendRow, dataRows: headerRow + 1...lastRow, widths: widths)
    let range = CellRange(rows: headerRow...lastRow, columns: 0...table.columns.count - 1)
    var cells = SheetTable(name: place.tableName, range: range, headers: headers, headerFormat: BookStyle.header)
    cells.hasFilter = plan.hasFilters
    cells.turnedHeaders = layout.turned
    try sheet.addTable(cells)
    if table.rows.isEmpty {
      try sheet.write(.text("строк нет"), at: CellPosition(row: lastRow, column: 0), format: BookStyle.missing)
      for column in table.columns.indices.dropFirst() {
        let position = CellPosition(row: lastRow, column: column)
        try sheet.write(.text(Missing.notApplicable.symbol), at: position, format: BookStyle.missing)
      }
    }
    for (index, row) in table.rows.enumerated() {
      for (column, value) in row.enumerated() {
        let position = CellPosition(row: headerRow + 1 + index, column: column)
        try write(value, of: table.columns[column], at: position, on: sheet)
      }
    }
    try writeLinks(on: sheet)
    // The filter button takes room from the header's words.
    let flat = headers.indices.filter { !layout.turned.contains($0) }
    let turned = headers.indices.filter(layout.turned.contains).map { RowHeight.ofTurned(headers[$0]) }.max() ?? 0
    try sheet.setHeight(
      ofRow: headerRow,
      to: max(turned, RowHeight.height(flat.map { (words: headers[$0], width: max(widths[$0] - 3, 1)) })))
    for (index, row) in words.enumerated() {
      try sheet.setHeight(
        ofRow: headerRow + 1 + index, to: RowHeight.height(zip(row, widths).map { (words: $0, width: $1) }))
    }
    for (index, column) in table.columns.enumerated() {
      try sheet.setWidth(of: index...index, to: widths[index])
      try addRules(for: column, at: index, down: headerRow + 1...lastRow, on: sheet)
    }
    sheet.freeze(above: headerRow + 1, leftOf: frozenColumns)
    try setPage(on: sheet)
  }

  private func writeHead(on sheet: Worksheet) throws(SheetError) {
    let title = (place.label.isEmpty ? "" : place.label + ". ") + typesetter.plain(table.title)
    try sheet.write(.text(title), at: CellPosition(row: 0, column: 0), format: BookStyle.title)
    try sheet.write(
      .text(typesetter.plain(table.summary)), at: CellPosition(row: 1, column: 0), format: BookStyle.sentence)
    try sheet.write(
      .link(sheet: BookPlan.contents, cell: CellPosition(row: 0, column: 0), text: "К содержанию"),
      at: CellPosition(row: 2, column: 0), format: BookStyle.link)
    try sheet.setHeight(ofRow: 0, to: RowHeight.title)
    for row in 1...3 { try sheet.setHeight(ofRow: row, to: RowHeight.subtitle) }
    var remarks = place.noteNumbers.map { "[примечание\u{A0}\($0)]" }.joined(separator: " ")
    if let legend = HeatScale.legend(of: table) { remarks += (remarks.isEmpty ? "" : " ") + legend }
    if !remarks.isEmpty {
      try sheet.write(.text(remarks), at: CellPosition(row: 3, column: 0), format: BookStyle.sentence)
    }
  }

  private func write(
    _ value: Value, of column: Column, at position: CellPosition, on sheet: Worksheet
  ) throws(SheetError) {
    let isDecision = if case .decision = column.kind { true } else { false }
    switch value {
    case .text(let text):
      let words = typesetter.plain(text)
      if let id = text.firstReference, words.count <= 250 {
        let target = plan.target(of: id)
        try sheet.write(
          .link(sheet: target.sheet, cell: target.cell, text: words), at: position, format: BookStyle.cellLink)
      } else {
        try sheet.write(.text(words), at: position, format: isDecision ? BookStyle.decision : BookStyle.cell)
      }
    case .quantity(let quantity):
      let format = BookStyle.number.with { $0.numberFormat = quantity.unit.numberFormat }
      try sheet.write(.number(quantity.unit.cellValue(quantity.value)), at: position, format: format)
    case .interval(let interval, let unit, _):
      try sheet.write(.text(unit.cellWords(interval)), at: position, format: BookStyle.number)
    case .date(let date):
      let format = BookStyle.cell.with {
        $0.numberFormat = "dd.mm.yyyy"
        $0.horizontal = .left
      }
      try sheet.write(.date(SheetDate(date)), at: position, format: format)
    case .missing(let missing):
      try sheet.write(.text(missing.symbol), at: position, format: BookStyle.missing)
    case .blank:
      try sheet.write(.blank, at: position, format: BookStyle.decision)
    }
  }

  /// Cells of words that lead to a row of another table.
  private func writeLinks(on sheet: Worksheet) throws(SheetError) {
    for link in table.links.prefix(Worksheet.mostLinks) {
      guard case .text(let text) = table.rows[link.row][link.column],
        let target = plan.places.first(where: { $0.table.id == link.table })
      else { continue }
      let cell = CellPosition(row: TableSheet.headerRow(of: target) + 1 + link.targetRow, column: 0)
      try sheet.write(
        .link(sheet: target.sheet, cell: cell, text: typesetter.plain(text)),
        at: CellPosition(row: headerRow + 1 + link.row, column: link.column), format: BookStyle.cellLink)
    }
  }

  private func addRules(
    for column: Column, at index: Int, down rows: ClosedRange<Int>, on sheet: Worksheet
  ) throws(SheetError) {
    let range = CellRange(rows: rows, columns: index...index)
    if case .decision(let choices) = column.kind, !choices.isEmpty {
      var rule = InputRule(.choices(choices))
      rule.hintTitle = "Решение"
      rule.hint = "Выберите из списка или оставьте пустым."
      rule.message = "Такого решения в списке нет. Выберите одно из предложенных."
      try sheet.add(rule, over: range)
    }
    switch column.display {
    case .plain, .threshold, .steps:
      break
    case .bar:
      guard let scale = HeatScale.barScale(of: table, column: index) else { break }
      try sheet.add(.bar(from: scale.lowerBound, to: scale.upperBound, colour: BookStyle.bar), over: range)
    case .heat:
      guard case .quantity(let unit) = column.kind, let scale = HeatScale.heatScale(of: table, unit) else { break }
      try sheet.add(
        .scale(
          from: unit.cellValue(scale.lowerBound), low: .white, to: unit.cellValue(scale.upperBound),
          high: BookStyle.heat), over: range)
    }
  }

  /// Leading columns of words stay in sight where a table is wide; more than two would fill a small screen.
  private var frozenColumns: Int {
    if table.columns.count < 6 { return 0 }
    return min(table.columns.prefix { $0.kind == .words }.count, 2)
  }

  private func setPage(on sheet: Worksheet) throws(SheetError) {
    var page = PageSetup()
    page.repeatedRows = headerRow...headerRow
    page.footLeft = date
    page.footRight = String((place.label.isEmpty ? place.sheet : place.label).prefix(60))
    try sheet.set(page)
  }
}

extension SheetDate {
  init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }
}

extension Column {
  /// What the workbook adds to the header.
  var headerTail: String {
    if case .quantity(let unit) = kind { unit.headerTail(header) } else { "" }
  }
}

extension Text {
  /// The thing to which a cell leads.
  var firstReference: String? {
    for case .reference(let id) in runs { return id }
    return nil
  }
}
