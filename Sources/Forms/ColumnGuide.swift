import Reference
import Sheets

/// The sheet that explains each column of a form.
struct ColumnGuide {
  let form: HandForm

  func write(to workbook: Workbook) throws(SheetError) {
    let sheet = try workbook.addSheet("Пояснения")
    try sheet.write(.text(form.title), at: CellPosition(row: 0, column: 0), format: FormStyle.title)
    try sheet.write(.text(form.purpose), at: CellPosition(row: 1, column: 0), format: FormStyle.sentence)
    try sheet.write(
      .text("Строка «\(HandForm.exampleMark)» – образец: программа её пропускает, удалять её не нужно."),
      at: CellPosition(row: 2, column: 0), format: FormStyle.sentence)
    let headers = ["Столбец", "Обязателен", "Что вписать", "Что может стоять", "Пример"]
    try sheet.write(headers.map(CellValue.text), from: CellPosition(row: 4, column: 0), format: FormStyle.header)
    for (index, column) in form.columns.enumerated() {
      let values = [
        column.header, column.isRequired ? "да" : "нет", column.hint, values(of: column), shown(column),
      ]
      try sheet.write(
        values.map(CellValue.text), from: CellPosition(row: 5 + index, column: 0), format: FormStyle.cell)
    }
    for (place, width) in [34.0, 13, 48, 40, 40].enumerated() { try sheet.setWidth(of: place...place, to: width) }
    sheet.freeze(above: 5, leftOf: 1)
    try sheet.set(PageSetup())
    sheet.protect()
  }

  private func values(of column: FormColumn) -> String {
    if case .choice(let choices) = column.kind { choices.joined(separator: "; ") } else { column.expected }
  }

  private func shown(_ column: FormColumn) -> String {
    guard column.kind == .day else { return column.example }
    return column.example.split(separator: "-").reversed().joined(separator: ".")
  }
}
