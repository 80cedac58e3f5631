import Reference
import Tables
import Vocabulary

/// Reads a ФИС ОКО report whose works stand one under the other: every row names year, grade, subject and school.
struct StackedReportSheet {
  let file: TableFile
  let match: HeaderMatch
  let identity: WorkIdentity
  let source: Int

  struct Result {
    var claims: [Claim] = []
    var facts: [SchoolFact] = []
    var works: [Work] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  /// The cells that tell the work.
  private struct Key: Hashable {
    let year: String
    let grade: String
    let subject: String
  }

  func read(sheet: TableFile.Sheet) throws(TableError) -> Result {
    var log = IssueLog(file: file.name, sheet: sheet.name)
    var result = Result()
    var works: [Key: Work?] = [:]
    try file.visitRows(ofSheet: sheet.index) { row in
      guard row.number > match.row.number, !text(row, "логин").isEmpty else { return true }
      result.rowsRead += 1
      let key = Key(year: text(row, "год"), grade: text(row, "класс"), subject: text(row, "предмет"))
      if works[key] == nil {
        works[key] = .some(work(key, row: row.number, &log))
        if let found = works[key] ?? nil { result.works.append(found) }
      }
      guard let work = works[key] ?? nil else { return true }
      guard let school = SchoolID(login: text(row, "логин")) else {
        log.note(.loginMalformed, row: row.number, found: quoted(text(row, "логин")))
        return true
      }
      guard let counts = counts(of: row, work: work, &log) else { return true }
      result.rowsKept += 1
      result.facts.append(fact(of: school, row, year: work.procedure.campaign.year))
      let total = Participation(participants: counts.reduce(0, +))
      let part: Claim.Part = match.layout == .stackedMarks ? .marks(MarkCounts(counts)) : .scores(counts)
      for part in [.participation(total), part] {
        result.claims.append(Claim(work: work, of: .school(school), part: part, kind: .report, source: source))
      }
      return true
    }
    result.issues = log.issues(work: nil)
    return result
  }

  private func text(_ row: RowView, _ header: String) -> String {
    match.column(header).map { clean(row[$0].text) } ?? ""
  }

  private func work(_ key: Key, row: Int, _ log: inout IssueLog) -> Work? {
    var hints = WorkHints()
    hints.year = Int(key.year)
    hints.grade = Int(key.grade.prefix { $0.isNumber })
    hints.subject = identity.book.subjects.subject(named: key.subject)
    switch identity.find(path: "", inside: hints, season: nil) {
    case .work(let work): return work
    case .unknown(let rule, let found, _):
      log.note(rule, row: row, apart: true, found: "\(key.year), \(key.grade) класс, \(key.subject): \(found)")
      return nil
    }
  }

  /// Percents as counts; cells above the maximum of the subject are empty.
  private func counts(of row: RowView, work: Work, _ log: inout IssueLog) -> [Int]? {
    guard let column = match.column("кол-во участников"), let total = row[column].integer,
      (1...10_000_000).contains(total)
    else {
      log.note(.countUnreadable, row: row.number, found: "не целое положительное число")
      return nil
    }
    let maximum = identity.book.scales.scale(for: work)?.maximum
    let names = match.layout == .stackedMarks ? 2...5 : 0...(maximum ?? 200)
    let columns = names.map { match.column(String($0)) }.prefix { $0 != nil }.compactMap { $0 }
    var percents: [Double] = []
    for column in columns {
      guard let number = row[column].isBlank ? 0 : row[column].decimal, (0...100).contains(number) else {
        log.note(.percentUnreadable, row: row.number, column: column + 1, found: quoted(row[column].text))
        return nil
      }
      percents.append(number)
    }
    switch PercentCounts(percents: percents, total: total) {
    case .counts(let counts): return counts
    case .offTotal: log.note(.percentsOffTotal, row: row.number, found: "доли не составляют 100 %")
    case .impossible: log.note(.percentsOfNoCounts, row: row.number, found: "участников \(total)")
    }
    return nil
  }

  private func fact(of school: SchoolID, _ row: RowView, year: Int) -> SchoolFact {
    let municipality = text(row, "муниципалитет")
    let name = match.column("оо").map { schoolName(row[$0].text) }
    return SchoolFact(
      school: school, name: name, municipality: municipality.isEmpty ? nil : municipality, municipalityCode: nil,
      year: year,
      source: source)
  }
}
