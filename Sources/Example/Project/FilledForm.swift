import Reference
import Sheets
import Vocabulary

/// A form that somebody has filled: the header of the template, the worked row that everybody leaves, rows of data.
struct FilledForm {
  private let form: HandForm
  private(set) var rows: [[CellValue?]]

  /// A form without a row of data.
  init(_ kind: FormKind) {
    form = kind.form
    let header = [HandForm.numberHeader] + form.columns.map(\.header)
    rows = [
      header.map { .text($0) },
      [.text(HandForm.exampleMark)] + form.columns.map { FilledForm.cell($0.example, $0.kind) },
    ]
  }

  /// Adds a row; a column that is not named stays empty.
  mutating func add(_ cells: [String: String]) {
    for header in cells.keys {
      precondition(form.columns.contains { $0.header == header }, "no column \(header) in \(form.title)")
    }
    rows.append(
      [.count(rows.count - 1)] + form.columns.map { FilledForm.cell(cells[$0.header] ?? "", $0.kind) })
  }

  /// The workbook, named as people name it.
  func file(_ path: String) -> ExampleFile {
    ExampleFile(path, title: form.title, sheets: [ExampleSheet(name: "Форма", rows: rows)])
  }

  /// Numbers and days as the drop-downs of the template make them; words where somebody has typed words.
  private static func cell(_ words: String, _ kind: FormColumn.Kind) -> CellValue? {
    if words.isEmpty { return nil }
    switch kind {
    case .count: return Int(words).map { .count($0) } ?? .text(words)
    case .day:
      guard let day = CalendarDay(words) else { return .text(words) }
      return .date(SheetDate(year: day.year, month: day.month, day: day.day))
    case .text, .school, .choice: return .text(words)
    }
  }
}
