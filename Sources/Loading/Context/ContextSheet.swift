import Reference
import Tables
import Vocabulary

/// Reads the answers of schools to the federal context form, and checks them against each other.
struct ContextSheet {
  let file: TableFile
  let match: HeaderMatch
  let columns: ContextColumns
  /// The year in which the school year of the form ends.
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
    var codes = ContextCodes()
    try file.visitRows(ofSheet: sheet.index) { row in
      guard row.number > match.row.number, clean(row[0].text) != HandForm.exampleMark,
        let school = school(of: row, &log, &result)
      else { return true }
      result.rowsRead += 1
      guard seen.insert(school).inserted else {
        log.note(
          .rowRepeated, row: row.number, column: columns.login.map { $0 + 1 }, apart: true, found: school.description)
        return true
      }
      let answers = context(of: school, row, &log)
      codes.add(answers, row: row.number)
      let context = ContextChecks.check(answers, row: row.number, columns: columns, &log)
      result.contexts.append(context)
      result.facts.append(fact(of: school, row, context))
      result.rowsKept += 1
      return true
    }
    result.contexts = codes.withoutShared(result.contexts, columns: columns, &log)
    result.issues = log.issues(work: nil)
    return result
  }

  /// By its login, else by its name and place; `nil` for an empty row and for a login that cannot be read.
  private func school(of row: RowView, _ log: inout IssueLog, _ result: inout Result) -> SchoolID? {
    if let login = columns.login {
      guard !row[login].isBlank else { return nil }
      if let school = SchoolID(login: clean(row[login].text)) { return school }
      result.rowsRead += 1
      log.note(.loginMalformed, row: row.number, column: login + 1, apart: true, found: quoted(row[login].text))
      return nil
    }
    if let column = columns.schoolName {
      let words = clean(row[column].text)
      if let school = SchoolID(login: clean(words.prefix { $0 != "|" })) { return school }
      return words.isEmpty ? nil : SchoolID(named: words, at: columns.municipality.map { clean(row[$0].text) })
    }
    guard let column = columns.column(of: .shortName), !row[column].isBlank else { return nil }
    return SchoolID(
      named: clean(row[column].text), at: columns.column(of: .address).map { clean(row[$0].text) })
  }

  private func context(of school: SchoolID, _ row: RowView, _ log: inout IssueLog) -> SchoolContext {
    var answers: [ContextField: ContextAnswer] = [:]
    for (column, question) in columns.fields {
      guard !row[column].isBlank else { continue }
      if let answer = ContextAnswer(row[column], as: question.kind) {
        answers[question.field] = answer
      } else {
        log.note(
          question.kind == .code ? .contextCodeUnreadable : .contextAnswerUnreadable, row: row.number,
          column: column + 1, school: school, expected: question.kind.expected, found: quotedAnswer(row[column].text))
      }
    }
    var grades: [Int: Int] = [:]
    for (column, grade) in columns.grades {
      if let number = row[column].integer, number >= 0 { grades[grade] = number }
    }
    return SchoolContext(school: school, year: year, answers: answers, pupilsByGrade: grades)
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

extension SchoolID {
  /// A school that a file calls by words only.
  init(named name: String, at place: String?) {
    self.init(space: .named, code: place.map { $0.isEmpty ? name : name + " | " + $0 } ?? name)
  }
}
