import Reference
import Sheets

/// The sheet that a person fills: a protected header, the worked row, and empty rows with drop-downs and hints.
struct InputSheet {
  let form: HandForm

  func write(to workbook: Workbook) throws(SheetError) {
    let sheet = try workbook.addSheet("Форма")
    let headers = [HandForm.numberHeader] + form.columns.map(\.header)
    try sheet.write(headers.map(CellValue.text), from: CellPosition(row: 0, column: 0), format: FormStyle.header)
    try sheet.setHeight(ofRow: 0, to: 64)
    try sheet.setWidth(of: 0...0, to: 11, format: FormStyle.input)
    try sheet.write(.text(HandForm.exampleMark), at: CellPosition(row: 1, column: 0), format: FormStyle.example)
    for (index, column) in form.columns.enumerated() {
      let place = index + 1
      try sheet.setWidth(of: place...place, to: column.width, format: FormStyle.input(column))
      try sheet.write(column.exampleCell, at: CellPosition(row: 1, column: place), format: FormStyle.example)
      try sheet.add(column.rule, over: CellRange(rows: 2...EmptyForm.rows + 1, columns: place...place))
    }
    sheet.freeze(above: 1, leftOf: 1)
    var page = PageSetup()
    page.repeatedRows = 0...0
    try sheet.set(page)
    sheet.protect()
  }
}

extension FormColumn {
  var width: Double {
    switch kind {
    case .text: 32
    case .choice(let choices): Double(min(40, max(16, (choices.map(\.count).max() ?? 0) + 4)))
    case .school, .count, .day: 18
    }
  }

  /// The cell of the worked row, of the kind that a person's cell will have.
  var exampleCell: CellValue {
    switch kind {
    case .count: return Int(example).map { .number(Double($0)) } ?? .text(example)
    case .day:
      let parts = example.split(separator: "-").compactMap { Int($0) }
      precondition(parts.count == 3, "an example of a day is a day")
      return .date(SheetDate(year: parts[0], month: parts[1], day: parts[2]))
    case .text, .school, .choice: return .text(example)
    }
  }

  var rule: InputRule {
    var rule: InputRule
    switch kind {
    case .text, .school: rule = InputRule(.anything)
    case .choice(let choices): rule = InputRule(.choices(choices))
    case .count(let bounds): rule = InputRule(.wholeNumber(bounds))
    case .day:
      rule = InputRule(.date(SheetDate(year: 2015, month: 1, day: 1)...SheetDate(year: 2099, month: 12, day: 31)))
    }
    rule.hintTitle = String(header.prefix(32))
    rule.hint = hint
    rule.message = expected
    return rule
  }

  /// What may stand in a cell, in words.
  var expected: String {
    switch kind {
    case .text: "Слова."
    case .school: "Логин школы, например edu000001, или её название."
    case .choice: "Одно из значений списка."
    case .count(let bounds): "Целое число от \(bounds.lowerBound) до \(bounds.upperBound)."
    case .day: "Дата, например 01.03.2022."
    }
  }
}
