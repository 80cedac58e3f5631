import Reference
import Tables
import Vocabulary

/// A form of the project on its way into facts: where its rows stand, and what each of them gives.
struct ProjectForm {
  let form: FormSheet
  /// Index of the file in `LoadedFolder.sources`.
  let source: Int

  struct Result {
    var facts = ProjectFacts()
    /// Names of schools, so that those without a login can be proposed one.
    var schools: [SchoolFact] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  /// Reads a sheet row by row; `body` says whether it kept the row.
  func read(
    sheet: TableFile.Sheet, _ body: (inout FormRow, inout Result) -> Bool
  ) throws(TableError) -> Result {
    var result = Result()
    let visit = try form.visit(sheet: sheet) { row in body(&row, &result) }
    result.issues = visit.issues
    result.rowsRead = visit.rowsRead
    result.rowsKept = visit.rowsKept
    return result
  }
}

extension Layout {
  /// Reads a sheet of a form of the project; `nil` for other layouts.
  static func readProject(
    _ head: SheetHead, match: HeaderMatch, in file: TableFile, source: Int, book: ReferenceBook
  ) throws(TableError) -> ProjectForm.Result? {
    let form = ProjectForm(form: FormSheet(file: file, match: match), source: source)
    switch match.layout {
    case .schoolMapping: return try MappingSheet(form: form).read(sheet: head.sheet)
    case .participants:
      return try ParticipantSheet(form: form, names: RiskNames(factors: book.riskFactors)).read(sheet: head.sheet)
    case .graduates: return try GraduateSheet(form: form).read(sheet: head.sheet)
    case .socialPassport: return try SocialPassportSheet(form: form).read(sheet: head.sheet)
    case .requisites: return try RequisiteSheet(form: form).read(sheet: head.sheet)
    case .measures: return try MeasureSheet(form: form).read(sheet: head.sheet)
    case .remarks: return try RemarkSheet(form: form).read(sheet: head.sheet)
    case .decisions: return try DecisionSheet(form: form).read(sheet: head.sheet)
    case .objectivityList: return try ObjectivityListSheet(form: form).read(sheet: head.sheet)
    case .codifier, .codifierElements:
      return try CodifierSheet(form: form, subjects: book.subjects).read(sheet: head.sheet)
    default: return nil
    }
  }
}

extension FormRow {
  /// The text of a column of a described form.
  func text(_ column: FormColumn) -> String { text(column.header) }

  /// A school by its login, else by its words; an issue where the cell is empty.
  mutating func school(_ column: FormColumn) -> SchoolID? {
    let words = text(column)
    if words.isEmpty { note(.formCellEmpty, column.header, found: "пусто") }
    return words.isEmpty ? nil : SchoolID(key: words)
  }

  /// A count within the bounds of its column; `nil` for an empty cell, an issue for other words.
  mutating func count(_ column: FormColumn) -> Int? {
    let words = text(column)
    guard !words.isEmpty else {
      if column.isRequired { note(.formCellEmpty, column.header, found: "пусто") }
      return nil
    }
    let bounds: ClosedRange<Int> = if case .count(let range) = column.kind { range } else { 0...Int.max }
    if let number = Int(words), bounds.contains(number) { return number }
    note(.valueUnreadable, column.header, expected: "целое число от \(bounds.lowerBound) до \(bounds.upperBound)")
    return nil
  }

  /// Words that must be there.
  mutating func words(_ column: FormColumn) -> String? {
    let words = text(column)
    if words.isEmpty { note(.formCellEmpty, column.header, found: "пусто") }
    return words.isEmpty ? nil : words
  }
}

extension Rule {
  static let formCellEmpty = Rule(
    "form-cell-empty", .error, title: "В формах заполнены обязательные столбцы",
    expected: "заполненная клетка", remedy: "Заполните клетку.", effect: "строка не учтена")

  static let projects: [Rule] = [formCellEmpty, riskUnknown]
}
