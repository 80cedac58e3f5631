import Reference
import Tables
import Vocabulary

/// A sheet that people fill by hand, row by row under its header.
struct FormSheet {
  let file: TableFile
  let match: HeaderMatch

  /// What a form gave.
  struct Result {
    var facts = RoadmapFacts()
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  /// Reads the filled rows of a form on a road map; `body` says whether it kept the row.
  func read(
    sheet: TableFile.Sheet, _ body: (inout FormRow, inout RoadmapFacts) -> Bool
  ) throws(TableError) -> Result {
    var facts = RoadmapFacts()
    var result = try visit(sheet: sheet) { row in body(&row, &facts) }
    result.facts = facts
    return result
  }

  /// Visits the filled rows but for the worked one; `body` says whether it kept the row.
  func visit(sheet: TableFile.Sheet, _ body: (inout FormRow) -> Bool) throws(TableError) -> Result {
    var result = Result()
    var log = IssueLog(file: file.name, sheet: sheet.name)
    var columns: [String: Int] = [:]
    for (index, header) in match.row.cells.enumerated() where !header.isEmpty {
      let key = nameKey(header)
      if columns[key] == nil { columns[key] = index }
    }
    try file.visitRows(ofSheet: sheet.index) { view in
      guard view.number > match.row.number else { return true }
      let cells = (0..<view.count).map { FormRow.Cell(view[$0]) }
      guard cells.contains(where: { !$0.text.isEmpty }), cells[0].text != HandForm.exampleMark else { return true }
      result.rowsRead += 1
      var row = FormRow(number: view.number, cells: cells, columns: columns, log: log)
      if body(&row) { result.rowsKept += 1 }
      log = row.log
      return true
    }
    result.issues = log.issues(work: nil)
    return result
  }
}

/// A row of a form: cells by the words of their header, with the issues that reading them gives.
struct FormRow {
  /// A cell as clean text, and as a day where the sheet holds a date.
  struct Cell {
    let text: String
    let serialDay: CalendarDay?

    init(_ view: CellView) {
      if view.kind == .date {
        // 25 569 days lie between the first day of spreadsheets and 1 January 1970; a number cell may hold anything.
        serialDay = Int(exactly: view.value.rounded(.down)).flatMap {
          $0 > 0 ? CalendarDay(dayNumber: $0 - 25_569) : nil
        }
        text = serialDay?.description ?? clean(view.text)
      } else {
        serialDay = nil
        text = clean(view.text)
      }
    }
  }

  let number: Int
  let cells: [Cell]
  let columns: [String: Int]
  var log: IssueLog

  var place: Place { log.place(row: number) }

  private func index(_ column: String) -> Int? { columns[nameKey(column)] }

  /// The clean text of a column; empty where the form has no such column.
  func text(_ column: String) -> String {
    guard let index = index(column), index < cells.count else { return "" }
    return cells[index].text
  }

  mutating func note(_ rule: Rule, _ column: String, found: String? = nil, expected: String? = nil) {
    let words = found ?? quoted(text(column))
    log.note(rule, row: number, column: index(column).map { $0 + 1 }, expected: expected, apart: true, found: words)
  }

  /// The municipality, or an issue.
  mutating func municipality() -> String? {
    let words = text("Муниципалитет")
    if words.isEmpty { note(.municipalityEmpty, "Муниципалитет", found: "пусто") }
    return words.isEmpty ? nil : words
  }

  /// The number of a step, or an issue.
  mutating func stepNumber() -> StepNumber? {
    let number = StepNumber(text("Пункт"))
    if number == nil { note(.stepNumberUnreadable, "Пункт") }
    return number
  }

  /// A day that may be absent; words that are no day are an issue.
  mutating func day(_ column: String) -> CalendarDay? {
    guard let index = index(column), index < cells.count, !cells[index].text.isEmpty else { return nil }
    if let day = cells[index].serialDay { return day }
    let words = cells[index].text
    if let day = CalendarDay(words) { return day }
    if let schedule = try? Schedule(words: words), schedule.windows.count == 1, schedule.start == schedule.due {
      return schedule.due
    }
    note(.dateWrong, column)
    return nil
  }

  /// A day that must be there.
  mutating func requiredDay(_ column: String) -> CalendarDay? {
    if text(column).isEmpty {
      note(.dateWrong, column, found: "пусто")
      return nil
    }
    return day(column)
  }

  /// «1 из 2»; words of another form are an issue.
  mutating func part(_ column: String) -> PartDone? {
    let words = text(column)
    guard !words.isEmpty else { return nil }
    let parts = words.split(separator: " ")
    if parts.count == 3, nameKey(parts[1]) == "из", let done = Int(parts[0]), let all = Int(parts[2]), all > 0,
      (0...all).contains(done)
    {
      return PartDone(done: done, of: all)
    }
    note(.partUnreadable, column)
    return nil
  }

  /// Two columns of counts as a part.
  mutating func part(_ done: String, of all: String) -> PartDone? {
    if let count = Int(text(done)), let total = Int(text(all)), total > 0, (0...total).contains(count) {
      return PartDone(done: count, of: total)
    }
    note(
      .partUnreadable, done, found: "\(quoted(text(done))) из \(quoted(text(all)))",
      expected: "два целых числа, первое не больше второго")
    return nil
  }

  /// «да» or «нет»; `nil` for an empty cell, an issue for other words.
  mutating func answer(_ column: String) -> Bool? {
    switch nameKey(text(column)) {
    case "": return nil
    case "да", "+", "1": return true
    case "нет", "-", "0": return false
    default:
      note(.valueUnreadable, column, expected: "«да» или «нет»")
      return nil
    }
  }

  /// One of the words of a list; an issue for others.
  mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ column: String, _: Value.Type = Value.self
  ) -> Value? {
    let words = nameKey(text(column))
    if let value = Value.allCases.first(where: { nameKey($0.rawValue) == words }) { return value }
    note(
      .valueUnreadable, column, expected: Value.allCases.map { quoted($0.rawValue) }.joined(separator: ", "))
    return nil
  }
}
