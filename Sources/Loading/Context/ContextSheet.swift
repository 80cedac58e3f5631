import Tables
import Vocabulary

/// Reads the answers of schools to the federal context form, and checks them against each other.
struct ContextSheet {
  let file: TableFile
  let match: HeaderMatch
  let columns: ContextColumns
  /// Calendar year of the form.
  let year: Int
  let source: Int

  struct Result {
    var contexts: [SchoolContext] = []
    var facts: [SchoolFact] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  func read(sheet: TableFile.Sheet) throws(TableError) -> Result {
    var log = IssueLog(file: file.name, sheet: sheet.name)
    var result = Result()
    var seen: Set<SchoolID> = []
    try file.visitRows(ofSheet: sheet.index) { row in
      guard row.number > match.row.number, !row[columns.login].isBlank else { return true }
      result.rowsRead += 1
      guard let school = SchoolID(login: clean(row[columns.login].text)) else {
        log.note(
          .loginMalformed, row: row.number, column: columns.login + 1, apart: true,
          found: quoted(row[columns.login].text))
        return true
      }
      guard seen.insert(school).inserted else {
        log.note(.rowRepeated, row: row.number, column: columns.login + 1, apart: true, found: school.description)
        return true
      }
      let context = context(of: school, row, &log)
      ContextChecks.check(context, row: row.number, columns: columns, &log)
      result.contexts.append(context)
      result.facts.append(fact(of: school, row, context))
      result.rowsKept += 1
      return true
    }
    result.issues = log.issues(work: nil)
    return result
  }

  private func context(of school: SchoolID, _ row: RowView, _ log: inout IssueLog) -> SchoolContext {
    var answers: [ContextField: ContextAnswer] = [:]
    for (column, question) in columns.fields {
      let cell = row[column]
      let words = clean(cell.text)
      guard !words.isEmpty else { continue }
      switch question.kind {
      case .words: answers[question.field] = .words(words)
      case .yes:
        if let yes = ContextAnswer(yesOrNo: words) {
          answers[question.field] = yes
        } else {
          odd(.contextAnswerUnreadable, school, row, column, expected: "«Да» или «Нет»", &log)
        }
      case .count:
        if let number = cell.integer, number >= 0 {
          answers[question.field] = .count(number)
        } else {
          odd(.contextAnswerUnreadable, school, row, column, expected: "целое неотрицательное число", &log)
        }
      case .option:
        if let option = ContextAnswer(option: words) {
          answers[question.field] = option
        } else {
          odd(.contextAnswerUnreadable, school, row, column, expected: "вариант ответа с номером", &log)
        }
      }
    }
    var grades: [Int: Int] = [:]
    for (column, grade) in columns.grades {
      if let number = row[column].integer, number >= 0 { grades[grade] = number }
    }
    return SchoolContext(school: school, year: year, answers: answers, pupilsByGrade: grades)
  }

  private func odd(
    _ rule: Rule, _ school: SchoolID, _ row: RowView, _ column: Int, expected: String, _ log: inout IssueLog
  ) {
    log.note(
      rule, row: row.number, column: column + 1, school: school, expected: expected, found: quoted(row[column].text))
  }

  private func fact(of school: SchoolID, _ row: RowView, _ context: SchoolContext) -> SchoolFact {
    let place = columns.municipality.map { row[$0].text }
    let municipality = place.map { text in
      text.firstIndex(of: "|").map { clean(text[text.index(after: $0)...]) } ?? clean(text)
    }
    let name = columns.schoolName.map { schoolName(row[$0].text) } ?? context.words(.shortName)
    return SchoolFact(
      school: school, name: name, municipality: municipality,
      municipalityCode: place.flatMap { municipalityCode(in: $0) },
      year: year, source: source)
  }
}

extension ContextAnswer {
  /// «4. Населенный пункт…», «2.Примерно половина», «4) Город»: the number and the words.
  init?(option words: String) {
    let digits = words.prefix { $0.isNumber }
    guard let number = Int(digits) else { return nil }
    let rest = words.dropFirst(digits.count)
    guard let sign = rest.first, sign == "." || sign == ")" else { return nil }
    self = .option(number, clean(rest.dropFirst()))
  }

  init?(yesOrNo words: String) {
    switch nameKey(words) {
    case "да": self = .yes(true)
    case "нет": self = .yes(false)
    default: return nil
    }
  }
}
