import Tables
import Vocabulary

/// Reads a list of schools: login, name, municipality.
struct SchoolListSheet {
  let file: TableFile
  let match: HeaderMatch
  let source: Int

  func read(sheet: TableFile.Sheet) throws(TableError) -> ReportSheet.Result {
    var log = IssueLog(file: file.name, sheet: sheet.name)
    var result = ReportSheet.Result()
    let login = match.column("логин") ?? 0
    let name = match.column("имя") ?? 1
    let municipality = match.column("регион") ?? 2
    try file.visitRows(ofSheet: sheet.index) { row in
      guard row.number > match.row.number, !row[login].isBlank else { return true }
      result.rowsRead += 1
      guard let school = SchoolID(login: clean(row[login].text)) else {
        log.note(.loginMalformed, row: row.number, column: login + 1, found: quoted(row[login].text))
        return true
      }
      result.rowsKept += 1
      result.facts.append(
        SchoolFact(
          school: school, name: schoolName(row[name].text), municipality: clean(row[municipality].text),
          municipalityCode: nil, year: 0, source: source))
      return true
    }
    result.issues = log.issues(work: nil)
    return result
  }
}
