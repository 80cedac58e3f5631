import Reference
import Tables
import Vocabulary

/// Reads a table of ЕГЭ results by school: schools × subjects of a regional office, or the list of chosen schools of a
/// statistical report.
///
/// Two or three header rows; the subject stands above its columns, the municipality once above its schools.
struct SchoolExamTable {
  let file: TableFile
  let head: SheetHead
  let match: HeaderMatch
  let book: ReferenceBook
  let source: Int

  struct Result {
    var rows: [ExamTableRow] = []
    var facts: [SchoolFact] = []
    var works: [Work] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  func read() throws(TableError) -> Result {
    var log = IssueLog(file: file.name, sheet: head.sheet.name)
    let columns = SchoolExamColumns(head, match, subjects: book.subjects, path: file.name)
    guard let year = columns.year, let name = columns.school, !columns.groups.isEmpty else {
      log.note(.examTableUnknown, row: match.row.number, found: columns.missing)
      return Result(issues: log.issues(work: nil))
    }
    var result = Result()
    var municipality: String?
    try file.visitRows(ofSheet: head.sheet.index) { row in
      guard row.number > match.row.number else { return true }
      if let column = columns.municipality, !row[column].isBlank { municipality = clean(row[column].text) }
      let school = clean(row[name].text)
      guard !school.isEmpty, !["всего", "итого", "средн"].contains(where: { nameKey(school).hasPrefix($0) }),
        !nameKey(municipality ?? "").hasPrefix("всего")
      else { return true }
      result.rowsRead += 1
      var isUsed = false
      for group in columns.groups {
        let procedure = Procedure(campaign: Campaign(.ege, year, .main), subject: group.subject, programmeGrade: 11)
        if case .notHeld(let reason) = book.calendar.holding(of: procedure) {
          log.note(.examNotHeld, row: row.number, apart: true, found: reason)
          continue
        }
        guard let summary = group.summary(of: row, &log) else { continue }
        let work = Work(procedure: procedure)
        if !result.works.contains(work) { result.works.append(work) }
        let code = columns.code.flatMap { SchoolID(examCode: clean(row[$0].text), in: .ege) }
        if let code {
          result.facts.append(
            SchoolFact(
              school: code, name: schoolName(school), municipality: municipality, municipalityCode: nil, year: year,
              source: source))
        }
        result.rows.append(
          ExamTableRow(
            work: work, school: code.map { .code($0) } ?? .words(name: schoolName(school), municipality: municipality),
            summary: summary, isSelection: match.layout == .egeSelectedSchools, source: source))
        isUsed = true
      }
      if isUsed { result.rowsKept += 1 }
      return true
    }
    result.issues = log.issues(work: nil)
    return result
  }
}

/// The columns of such a table, found by the texts of its header rows.
struct SchoolExamColumns {
  private(set) var year: Int?
  private(set) var municipality: Int?
  private(set) var school: Int?
  private(set) var code: Int?
  private(set) var groups: [SubjectColumns] = []

  /// The columns of one subject.
  struct SubjectColumns {
    let subject: Subject
    var participants: Int?
    var below: Int?
    /// Test scores from 81 (80).
    var high: Int?
    var hundred: Int?
    var mean: Int?
    /// Shares in percent instead of counts: below, to 60, to 80, to 100.
    var shares: [Int] = []
  }

  init(_ head: SheetHead, _ match: HeaderMatch, subjects: Subjects, path: String) {
    let above = head.rows.filter { $0.number < match.row.number }
    let titles = above.flatMap(\.cells).filter { !$0.isEmpty } + [head.sheet.name, path]
    year = titles.lazy.compactMap(Self.year).first
    let lines = (above.suffix(3) + [match.row]).map { $0.cells.map { nameKey($0) } }
    func column(_ test: (String) -> Bool) -> Int? { lines.compactMap { $0.firstIndex(where: test) }.first }
    municipality = column {
      $0.hasPrefix("муниципал") || $0 == "мсу" || $0.hasPrefix("район") || $0.hasPrefix("наименование ате")
    }
    school = column {
      $0 == "оо" || $0.hasPrefix("наименование оо") || $0.hasPrefix("название оо")
        || $0.hasPrefix("образовательная организация")
    }
    code = column { $0 == "код оо" }
    let shared = column { $0.hasPrefix("количество участников") }
    let titleSubject = titles.lazy.compactMap { WorkHints(phrase: $0, subjects: subjects).subject }.first
    var current: Subject? = match.layout == .egeSelectedSchools ? titleSubject.map(Self.exam) : nil
    for place in match.row.cells.indices {
      if match.layout == .egeBySchool,
        let named = above.reversed().lazy.compactMap({ Self.subject(in: $0, place, subjects) }).first
      {
        current = Self.exam(named)
      }
      guard let current, let role = Self.role(nameKey(match.row.cells[place])) else { continue }
      if groups.last?.subject != current { groups.append(SubjectColumns(subject: current, participants: shared)) }
      groups[groups.count - 1].take(role, place)
    }
    groups.removeAll { $0.participants == nil }
  }

  /// What could not be found, in Russian.
  var missing: String {
    let parts = [
      year == nil ? "год" : nil, school == nil ? "столбец школы" : nil, groups.isEmpty ? "предмет над столбцами" : nil,
    ]
    return "не найдено: " + parts.compactMap { $0 }.joined(separator: ", ")
  }

  fileprivate enum Role { case participants, below, high, hundred, mean, toSixty, toEighty }

  private static func role(_ header: String) -> Role? {
    if header.hasPrefix("приняло участие") { return .participants }
    if header.hasPrefix("не преодолели") || header.hasPrefix("ниже мин") { return .below }
    if header.hasPrefix("от минимального") { return .toSixty }
    if header.hasPrefix("от 61") { return .toEighty }
    if header.hasPrefix("высок") || header.hasPrefix("от 81") || header.hasPrefix("81") || header.hasPrefix("80") {
      return .high
    }
    if header.hasPrefix("100") { return .hundred }
    return header.hasPrefix("средний балл") ? .mean : nil
  }

  private static func subject(in row: SheetHead.Row, _ place: Int, _ subjects: Subjects) -> Subject? {
    guard place < row.cells.count, !row.cells[place].isEmpty else { return nil }
    return subjects.subject(named: row.cells[place])
  }

  /// «Математика» of ЕГЭ without a level is the profile one.
  private static func exam(_ subject: Subject) -> Subject {
    subject == .mathematics ? .mathematicsProfile : subject
  }

  private static func year(in text: String) -> Int? {
    text.split { !$0.isNumber }.lazy.compactMap { $0.count == 4 ? Int($0) : nil }.first { (2000...2100).contains($0) }
  }
}

extension SchoolExamColumns.SubjectColumns {
  fileprivate mutating func take(_ role: SchoolExamColumns.Role, _ place: Int) {
    switch role {
    case .participants: participants = place
    case .below: below = place
    case .high: high = place
    case .hundred: hundred = place
    case .mean: mean = place
    case .toSixty, .toEighty: shares.append(place)
    }
  }

  /// `nil` where nobody sat the exam or the numbers contradict each other; then the log says it.
  func summary(of row: RowView, _ log: inout IssueLog) -> ExamSummary? {
    guard let column = participants, let total = row[column].integer, (1...10_000_000).contains(total) else {
      return nil
    }
    func odd(_ column: Int?, _ found: String) {
      log.note(.examTableOdd, row: row.number, column: column.map { $0 + 1 }, found: found)
    }
    if !shares.isEmpty {
      let percents = ([below, high].compactMap { $0 } + shares).map { row[$0].isBlank ? 0 : row[$0].decimal ?? .nan }
      guard percents.count == 4, percents.allSatisfy({ $0 >= 0 }),
        case .counts(let counts) = PercentCounts(percents: percents, total: total)
      else {
        odd(below, "доли не составляют 100 %")
        return nil
      }
      return ExamSummary(participants: total, belowMinimum: counts[0], high: nil, hundred: nil, scoreSum: nil)
    }
    var parts: [Int?] = []
    for column in [below, high, hundred] {
      let cell = column.map { row[$0] }
      // «-» stands for none.
      let number = cell.flatMap { ["-", "–", ""].contains(clean($0.text)) ? 0 : $0.integer }
      if cell != nil, number.map({ $0 < 0 || $0 > total }) ?? true {
        odd(column, "не число участников")
        return nil
      }
      parts.append(number)
    }
    guard parts.compactMap({ $0 }).reduce(0, +) <= total else {
      odd(participants, "сумма по группам больше числа участников")
      return nil
    }
    let average = mean.flatMap { row[$0].decimal }
    if let average, !(0...100).contains(average) {
      odd(mean, "средний балл вне шкалы")
      return nil
    }
    return ExamSummary(
      participants: total, belowMinimum: parts[0], high: parts[1], hundred: parts[2],
      scoreSum: average.map { Int(($0 * Double(total)).rounded()) })
  }
}
