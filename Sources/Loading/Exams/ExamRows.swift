import Reference
import Tables
import Vocabulary

/// The row loop of a sheet of ГИА protocols.
///
/// No text of a participant's row is ever quoted in a message: a shifted row has a name where a score should be.
struct ExamRows {
  private let book: ReferenceBook
  private let hints: ExamPathHints
  private let source: Int
  private var log: IssueLog
  private var result = ExamSheet.Result()
  private var title: ExamTitle?
  private var isOutOfScope = false
  /// «ОГЭ» or «ЕГЭ» in a line above the table.
  private var stated: Assessment?
  private var header: [String]?
  private var columns: ExamColumns?
  private var personalCells = 0
  private var firstPersonal: (row: Int, column: Int)?
  private var known: (schools: Set<SchoolID>, works: Set<Work>) = ([], [])

  init(book: ReferenceBook, hints: ExamPathHints, source: Int, log: IssueLog) {
    self.book = book
    self.hints = hints
    self.source = source
    self.log = log
    title = hints.title
  }

  mutating func read(_ row: RowView) {
    let cells = (0..<row.count).map { clean(row[$0].text) }
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.first else { return }
    let lowered = cells.map { $0.lowercased() }
    if ExamColumns.isHeader(lowered) {
      header = lowered
      columns = ExamColumns(header: lowered)
    } else if let open = header, ExamColumns.isSecondHeader(lowered) {
      columns = ExamColumns(header: open, second: lowered)
    } else if filled.count <= 2 {
      for text in filled { readTitle(text, row: row.number) }
    } else if let columns, !isFooter(first.lowercased()) {
      header = nil
      participant(row, cells, columns)
    }
  }

  private mutating func readTitle(_ text: String, row: Int) {
    switch ExamTitle.read(text, subjects: book.subjects) {
    case .title(let read):
      title = read
      isOutOfScope = false
    case .unknown:
      title = nil
      isOutOfScope = false
      log.note(.examUnknown, row: row, found: "строка с датой, в которой экзамен не опознан")
    case .partOnly:
      title = nil
      isOutOfScope = true
      log.note(.examPartOnly, row: row, found: "протокол сочинения, изложения или только устной части")
    case .none:
      let words = nameKey(text.prefix(200)).split { !$0.isLetter }
      for (word, assessment) in [("огэ", Assessment.oge), ("егэ", .ege), ("гвэ", .gve)]
      where words.contains(Substring(word)) {
        stated = assessment
      }
    }
  }

  private func isFooter(_ first: String) -> Bool {
    ["средние", "минимальная граница", "всего", "итого", "протокол"].contains { first.hasPrefix($0) }
  }

  private mutating func participant(_ row: RowView, _ cells: [String], _ columns: ExamColumns) {
    func text(_ column: Int?) -> String { column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
    result.rowsRead += 1
    notePersonal(cells, columns, row: row.number)
    guard !isOutOfScope else { return }
    guard let title = exam(named: text(columns.exam)) ?? title else {
      log.note(.examUnknown, row: row.number, found: "над таблицей нет строки вида «12 - Обществознание 2022.06.14»")
      return
    }
    let grade = text(columns.grade)
    guard let assessment = assessment(title, grade: grade, columns, row: row.number) else { return }
    guard let school = SchoolID(examCode: text(columns.school), in: isUpper(assessment, grade) ? .ege : .oge) else {
      log.note(.examSchoolUnreadable, row: row.number, column: columns.school + 1, found: "код из цифр не стоит")
      return
    }
    guard let work = work(title, assessment, grade: grade, hasMark: columns.mark != nil, row: row.number) else {
      return
    }
    let maximum = maximum(of: work)
    let checks = ExamScore(work: work, columns: columns, scale: book.scales.scale(for: work), maximum: maximum)
    guard let score = checks.read(row, &log) else { return }
    let participant = ExamIdentity.hash(cells, columns, school: school)
    if participant == nil {
      log.note(.examParticipantIllegible, row: row.number, found: "нет ни документа, ни фамилии с именем")
    }
    let recheck =
      columns.isRecheck
      ? ExamResult.Recheck(
        scoreBefore: columns.scoreBefore.flatMap { row[$0].integer }, moment: moment(text(columns.moment)))
      : nil
    result.results.append(
      ExamResult(
        work: work, school: school, category: category(text(columns.category), grade: grade), participant: participant,
        day: title.day, recheck: recheck, primaryScore: score.primary, primaryMaximum: maximum, testScore: score.test,
        mark: score.mark, answers: answers(cells, columns, row: row.number), source: source))
    if known.works.insert(work).inserted { result.works.append(work) }
    if known.schools.insert(school).inserted {
      result.facts.append(
        SchoolFact(
          school: school, name: nil, municipality: nil, municipalityCode: nil, year: title.year, source: source))
    }
    result.rowsKept += 1
  }

  private func exam(named text: String) -> ExamTitle? {
    guard !text.isEmpty, case .title(let read) = ExamTitle.read(text, subjects: book.subjects) else { return nil }
    return read
  }

  private mutating func notePersonal(_ cells: [String], _ columns: ExamColumns, row: Int) {
    for column in columns.personal where column < cells.count && !cells[column].isEmpty {
      personalCells += 1
      if firstPersonal == nil { firstPersonal = (row, column + 1) }
    }
  }

  /// ОГЭ or ЕГЭ: the columns and the class say it, else the lines above, else the path; what differs is not counted.
  private mutating func assessment(_ title: ExamTitle, grade: String, _ columns: ExamColumns, row: Int) -> Assessment? {
    if title.isGVE { return .gve }
    var inside: Assessment?
    if columns.testScore != nil || title.subject == .mathematicsBase || title.subject == .mathematicsProfile {
      inside = .ege
    } else if let number = Int(grade.prefix { $0.isASCII && $0.isNumber }) {
      inside = number == 9 ? .oge : number == 11 || number == 12 ? .ege : nil
    }
    let outside = stated ?? hints.assessment
    if let inside, let outside, inside != outside, outside != .gve {
      log.note(.examKindUnknown, row: row, found: "в таблице \(inside.words), в названии \(outside.words)")
      return nil
    }
    guard let found = outside == .gve ? outside : inside ?? outside else {
      log.note(.examKindUnknown, row: row, found: "ни класса, ни тестового балла, ни названия экзамена")
      return nil
    }
    return found
  }

  private func isUpper(_ assessment: Assessment, _ grade: String) -> Bool {
    switch assessment {
    case .ege: true
    case .gve: [11, 12].contains(Int(grade.prefix { $0.isASCII && $0.isNumber }))
    case .oge, .vpr: false
    }
  }

  private mutating func work(
    _ title: ExamTitle, _ assessment: Assessment, grade: String, hasMark: Bool, row: Int
  ) -> Work? {
    var subject = title.subject
    // «02 - Математика»: the profile level, unless marks stand in its protocol.
    if assessment == .ege, subject == .mathematics {
      subject = hasMark ? .mathematicsBase : .mathematicsProfile
    }
    let procedure = Procedure(
      campaign: Campaign(assessment, title.year, .main), subject: subject,
      programmeGrade: isUpper(assessment, grade) ? 11 : 9)
    if case .notHeld(let reason) = book.calendar.holding(of: procedure) {
      log.note(.examNotHeld, row: row, apart: true, found: reason)
      return nil
    }
    return Work(procedure: procedure)
  }

  /// The largest primary score, by the scale or by the minima.
  private func maximum(of work: Work) -> Int? {
    book.scales.scale(for: work)?.maximum ?? book.scales.minima.minimum(for: work.procedure)?.maximumPrimary
  }

  private func category(_ words: String, grade: String) -> ExamResult.Category {
    let key = nameKey(words + " " + grade)
    let tokens = key.split { !$0.isLetter }
    if tokens.contains("впл") || key.contains("прошлых лет") { return .past }
    if tokens.contains("спо") { return .college }
    return .graduate
  }

  /// «5.07.2021 9:54:41» as 20210705095441; 0 for anything else.
  private func moment(_ text: String) -> Int {
    let numbers = text.split { $0 == "." || $0 == " " || $0 == ":" }.map { Int($0) ?? -1 }
    guard numbers.count == 6, numbers.allSatisfy({ (0...2100).contains($0) }) else { return 0 }
    return [numbers[2], numbers[1], numbers[0], numbers[3], numbers[4], numbers[5]].reduce(0) { $0 * 100 + $1 }
  }

  private mutating func answers(_ cells: [String], _ columns: ExamColumns, row: Int) -> ExamAnswers {
    func mask(_ column: Int?) -> String { column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
    guard let short = AnswerMask.short(mask(columns.shortAnswers)),
      let extended = AnswerMask.extended(mask(columns.extendedAnswers)),
      let oral = AnswerMask.extended(mask(columns.oralAnswers))
    else {
      log.note(.examMaskUnreadable, row: row, found: "иные знаки или балл выше максимума")
      return ExamAnswers()
    }
    return ExamAnswers(short: short, extended: extended, oral: oral)
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

extension Assessment {
  /// The short name in Russian.
  var words: String {
    switch self {
    case .vpr: "ВПР"
    case .oge: "ОГЭ"
    case .ege: "ЕГЭ"
    case .gve: "ГВЭ"
    }
  }
}
