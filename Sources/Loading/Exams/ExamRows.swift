import Reference
import Tables
import Vocabulary

/// The row loop of a sheet of ГИА protocols.
struct ExamRows {
  private let book: ReferenceBook
  private let hints: ExamSheet.PathHints
  private let source: Int
  private var log: IssueLog
  private var result = ExamSheet.Result()
  private var title: ExamTitle?
  private var header: [String]?
  private var columns: ExamColumns?
  private var personalCells = 0
  private var firstPersonal: (row: Int, column: Int)?
  private var seenAnonymous: Set<String> = []

  init(book: ReferenceBook, hints: ExamSheet.PathHints, source: Int, log: IssueLog) {
    self.book = book
    self.hints = hints
    self.source = source
    self.log = log
    title = hints.title
  }

  mutating func read(_ row: RowView) {
    let cells = (0..<row.count).map { clean(row[$0].text) }
    guard let first = cells.first(where: { !$0.isEmpty }) else { return }
    if cells.count(where: { !$0.isEmpty }) <= 2, let title = ExamTitle(first, subjects: book.subjects) {
      self.title = title
      header = nil
      columns = nil
      return
    }
    let lowered = cells.map { $0.lowercased() }
    if lowered.contains("код оо") || lowered.contains("schoolcode") {
      header = lowered
      columns = ExamColumns(header: lowered, second: nil)
      return
    }
    if let header, result.rowsRead == 0 || columns == nil, cells[0].isEmpty, lowered.contains("первичный балл") {
      columns = ExamColumns(header: header, second: lowered)
      return
    }
    guard let columns, !isFooter(lowered) else { return }
    participant(row, cells, columns)
  }

  private func isFooter(_ cells: [String]) -> Bool {
    let first = cells.first { !$0.isEmpty } ?? ""
    return ["средние", "минимальная граница", "всего участников", "итого", "всего", "протокол"].contains {
      first.hasPrefix($0)
    }
  }

  private mutating func participant(_ row: RowView, _ cells: [String], _ columns: ExamColumns) {
    func text(_ column: Int?) -> String { column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
    let code = schoolCode(text(columns.school))
    guard !code.isEmpty else { return }
    result.rowsRead += 1
    notePersonal(cells, columns, row: row.number)
    guard let title = columns.exam.flatMap({ ExamTitle(text($0), subjects: book.subjects) }) ?? title else {
      log.note(.examUnknown, row: row.number, found: "над таблицей нет строки вида «12 - Обществознание 2022.06.14»")
      return
    }
    let grade = text(columns.grade)
    guard let assessment = assessment(title, grade: grade, columns) else {
      log.note(.examKindUnknown, row: row.number, found: "класс «\(grade)»")
      return
    }
    guard let work = work(title, assessment) else { return }
    guard let score = score(row, cells, columns, work: work) else { return }
    let school = SchoolID(space: assessment == .ege ? .ege : .oge, code: code)
    let participant = identity(cells, columns, school: school)
    if participant == nil {
      log.note(.examParticipantIllegible, row: row.number, found: "нет ни документа, ни фамилии с именем")
    }
    result.results.append(
      ExamResult(
        work: work, school: school, category: category(text(columns.category), grade: grade), participant: participant,
        day: title.day, isRecheck: columns.isRecheck, primaryScore: score.primary, testScore: score.test,
        mark: score.mark,
        answers: answers(row, cells, columns), source: source))
    if !result.works.contains(work) { result.works.append(work) }
    result.rowsKept += 1
  }

  /// «9306.0» of an .xls file is 9306.
  private func schoolCode(_ text: String) -> String {
    let code = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return !code.isEmpty && code.allSatisfy { $0.isASCII && $0.isNumber } ? code : ""
  }

  private mutating func notePersonal(_ cells: [String], _ columns: ExamColumns, row: Int) {
    for column in columns.personal where column < cells.count && !cells[column].isEmpty {
      personalCells += 1
      if firstPersonal == nil { firstPersonal = (row, column + 1) }
    }
  }

  /// Hash of the document, else of the full name and the school; `Hasher` draws a new key in every run.
  private func identity(_ cells: [String], _ columns: ExamColumns, school: SchoolID) -> Int? {
    func filled(_ places: [Int]) -> [String] {
      places.compactMap { $0 < cells.count && !cells[$0].isEmpty ? nameKey(cells[$0]) : nil }
    }
    var hasher = Hasher()
    let document = filled(columns.document).joined().filter { $0.isNumber }
    if document.count >= 6 {
      hasher.combine(document)
    } else {
      let name = filled(columns.names)
      guard name.count >= 2 else { return nil }
      hasher.combine(name)
      hasher.combine(school)
    }
    return hasher.finalize()
  }

  private func assessment(_ title: ExamTitle, grade: String, _ columns: ExamColumns) -> Assessment? {
    if title.isGVE { return .gve }
    if let stated = hints.assessment { return stated }
    if columns.testScore != nil || title.subject.code == "mathematics-base" { return .ege }
    switch Int(grade.prefix { $0.isNumber }) {
    case 9, 10: return .oge
    case 11, 12: return .ege
    default: return nil
    }
  }

  private mutating func work(_ title: ExamTitle, _ assessment: Assessment) -> Work? {
    let procedure = Procedure(
      campaign: Campaign(assessment, title.year, .main), subject: title.subject,
      programmeGrade: assessment == .ege ? 11 : 9)
    if case .notHeld(let reason) = book.calendar.holding(of: procedure) {
      log.note(.workNotHeld, found: reason)
      return nil
    }
    return Work(procedure: procedure)
  }

  private func category(_ words: String, grade: String) -> ExamResult.Category {
    let key = nameKey(words + " " + grade)
    if key.contains("впл") || key.contains("прошлых лет") { return .past }
    if key.contains("спо") { return .college }
    return .graduate
  }

  private mutating func score(
    _ row: RowView, _ cells: [String], _ columns: ExamColumns, work: Work
  ) -> (primary: Int?, test: Int?, mark: Mark?)? {
    func number(_ column: Int?) -> Int? { column.flatMap { row[$0].integer } }
    let primary = number(columns.primaryScore)
    var test = number(columns.testScore)
    var mark: Mark?
    if let column = columns.mark {
      guard let read = number(column).flatMap(Mark.init(rawValue:)) else {
        log.note(.examMarkUnreadable, row: row.number, column: column + 1, found: quoted(row[column].text))
        return nil
      }
      mark = read
    }
    if let value = test, !(0...100).contains(value) {
      log.note(
        .examScoreOutOfRange, row: row.number, column: (columns.testScore ?? 0) + 1, expected: "от 0 до 100",
        found: "\(value)")
      return nil
    }
    if let primary, let most = maximum(of: work), primary > most || primary < 0 {
      log.note(
        .examScoreOutOfRange, row: row.number, column: (columns.primaryScore ?? 0) + 1, expected: "от 0 до \(most)",
        found: "\(primary)")
      return nil
    }
    if work.procedure.campaign.assessment != .ege { test = nil }
    guard mark != nil || test != nil || primary != nil else {
      log.note(.examMarkUnreadable, row: row.number, found: "нет ни балла, ни отметки")
      return nil
    }
    return (primary, test, mark)
  }

  private func maximum(of work: Work) -> Int? {
    book.scales.scale(for: work)?.maximum ?? book.scales.minima.minimum(for: work.procedure)?.maximumPrimary
  }

  private mutating func answers(_ row: RowView, _ cells: [String], _ columns: ExamColumns) -> [AnswerMask.Answer] {
    var answers: [AnswerMask.Answer] = []
    if let column = columns.shortAnswers, column < cells.count {
      guard let short = AnswerMask.short(cells[column]) else {
        log.note(.examMaskUnreadable, row: row.number, column: column + 1, found: quoted(cells[column]))
        return []
      }
      answers += short
    }
    for column in columns.extendedAnswers where column < cells.count {
      guard let extended = AnswerMask.extended(cells[column]) else {
        log.note(.examMaskUnreadable, row: row.number, column: column + 1, found: quoted(cells[column]))
        return []
      }
      answers += extended
    }
    return answers
  }

  consuming func finish() -> ExamSheet.Result {
    if let firstPersonal {
      log.note(
        .personalDataDropped, row: firstPersonal.row, column: firstPersonal.column,
        found: "ячеек с фамилиями, именами или документами: \(personalCells)")
    }
    result.issues = log.issues(work: nil)
    return result
  }
}
