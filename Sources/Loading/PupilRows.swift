import Reference
import Tables
import Vocabulary

/// The row loop of a pupil-level sheet: one pass, no strings on the common path.
struct PupilRows {
  private let columns: PupilColumns
  private let firstRow: Int
  private let maximum: Int
  private let taskMaxima: [Int?]
  private let marks: [Mark?]
  private let fixedSchool: SchoolID?
  var log: IssueLog
  private(set) var tally: PupilTally
  private(set) var rowsRead = 0
  private(set) var rowsKept = 0

  private var logins = LoginMemory()
  private var names: [SchoolID: (name: String?, municipality: String?, code: String?)] = [:]
  /// Day of the upload of each school, as yyyymmdd, where the sheet states it.
  private(set) var uploaded: [SchoolID: Int] = [:]
  private var answers: [Int16]
  private var sharedAnswers: [Int16] = []
  /// For tasks without a stated maximum: rows where the points were higher than in all rows before.
  private var records: [[(points: Int16, row: Int)]]
  private var codePrefixes = [Int](repeating: 0, count: 12)
  private var givenMarks = false

  init(
    columns: PupilColumns, firstRow: Int, maximum: Int, taskMaxima: [Int?], scale: MarkScale?, school: SchoolID?,
    log: IssueLog
  ) {
    self.columns = columns
    self.firstRow = firstRow
    self.maximum = maximum
    self.taskMaxima = taskMaxima
    marks = (0...maximum).map { scale?.mark(of: $0) }
    fixedSchool = school
    self.log = log
    tally = PupilTally(maximum: maximum, taskCount: columns.tasks.count)
    answers = [Int16](repeating: 0, count: columns.tasks.count)
    records = Array(repeating: [], count: columns.tasks.count)
  }

  /// Whether marks were derived by a scale or given in the file.
  var hasMarks: Bool { givenMarks || marks.contains { $0 != nil } }

  /// The commonest leading number of the participant codes (code div 10 000), if there is any.
  var commonestCodePrefix: (prefix: Int, count: Int)? {
    guard let count = codePrefixes.max(), count > 0, let prefix = codePrefixes.firstIndex(of: count) else { return nil }
    return (prefix, count)
  }

  mutating func read(_ row: RowView) {
    guard row.number >= firstRow else { return }
    let absent = isAbsent(row)
    let state = readAnswers(row, absent: absent)
    let total = row[columns.total]
    if isPrefilled(row, absent: absent, answered: state.answered, total: total) {
      log.note(.rowPrefilled, row: row.number, found: "строка без кода участника и ответов")
      return
    }
    guard let school = school(of: row) else { return }
    rowsRead += 1
    if row.count < columns.width {
      log.note(.rowShort, row: row.number, found: "ячеек \(row.count), в заголовке \(columns.width)")
    }
    if row.count > columns.headerWidth { noteLong(row) }
    let index = tally.index(of: school)
    noteCode(row, school: index)
    if absent {
      tally.absent[index] += 1
      rowsKept += 1
      return
    }
    guard let score = score(row, school: school, total: total, state: state) else { return }
    tally.count(
      school: index, score: score, mark: mark(row, school: school, score: score),
      journalMark: journalMark(row, school: school), answers: answers)
    rowsKept += 1
  }

  private func isAbsent(_ row: RowView) -> Bool {
    for column in columns.variants where row[column].kind == .text {
      if row[column].equals("отсутствовал") { return true }
      // Variants are a digit or two, so the slow comparison is rare.
      if row[column].bytes.count > 12, nameKey(row[column].text).hasPrefix("отсутств") { return true }
    }
    return false
  }

  /// A form comes with hundreds of rows that hold nothing but a formula's zero.
  private func isPrefilled(_ row: RowView, absent: Bool, answered: Bool, total: CellView) -> Bool {
    guard !absent, !answered else { return false }
    if let login = columns.login, row[login].isBlank { return columns.code.map { row[$0].isBlank } ?? true }
    guard columns.totalRule == .sumOfTasks else { return false }
    return columns.variants.allSatisfy { row[$0].isBlank } && (total.integer ?? 0) == 0
  }

  /// Cells beyond the header mean a shifted row; the helper cells of a form stand there by design.
  private mutating func noteLong(_ row: RowView) {
    guard columns.login != nil, let beyond = (columns.headerWidth..<row.count).first(where: { !row[$0].isBlank }) else {
      return
    }
    log.note(.rowLong, row: row.number, column: beyond + 1, found: quotedAnswer(row[beyond].text))
  }

  private mutating func school(of row: RowView) -> SchoolID? {
    guard let column = columns.login else { return fixedSchool }
    let cell = row[column]
    let (school, isNew) = logins.school(of: cell)
    guard let school else {
      if isRowOfTotals(cell.text) {
        log.note(.rowOfTotals, row: row.number, column: column + 1, found: quoted(cell.text))
      } else if !isBanner(row) {
        log.note(.loginMalformed, row: row.number, column: column + 1, found: quotedAnswer(cell.text))
      }
      return nil
    }
    if isNew || names[school] == nil { rememberNames(of: school, row) }
    return school
  }

  /// «Индивидуальные результаты» opens each school with a one-cell banner.
  private func isBanner(_ row: RowView) -> Bool { row.count <= 2 || (1..<row.count).allSatisfy { row[$0].isBlank } }

  private mutating func rememberNames(of school: SchoolID, _ row: RowView) {
    guard names[school] == nil else { return }
    let name = columns.schoolName.map { schoolName(row[$0].text) }
    var municipality = columns.municipality.map { clean(row[$0].text) }
    var code = columns.municipalityCode.flatMap { municipalityCode(in: row[$0].text) }
    if let text = municipality, let bar = text.firstIndex(of: "|") {
      code = municipalityCode(in: text) ?? code
      municipality = clean(text[text.index(after: bar)...])
    }
    uploaded[school] = columns.uploaded.flatMap { uploadDay(row[$0].text) }
    names[school] = (name, municipality?.isEmpty == true ? nil : municipality, code)
  }

  private mutating func noteCode(_ row: RowView, school: Int) {
    guard let column = columns.code, let code = row[column].integer, code > 0, code < 120_000 else { return }
    tally.pupils[school].append(Int32(code))
    codePrefixes[code / 10_000] += code >= 10_000 ? 1 : 0
  }

  private struct AnswerState {
    var answered = false
    var complete = true
    var sum = 0
  }

  private mutating func readAnswers(_ row: RowView, absent: Bool) -> AnswerState {
    var state = AnswerState()
    for (task, place) in columns.tasks.enumerated() {
      var answer = answer(row[place.column])
      if answer == TaskAnswer.cyrillicCross {
        log.note(.taskCyrillicCross, row: row.number, column: place.column + 1, found: "«Х» русскими буквами")
        answer = TaskAnswer.notStarted
      }
      if answer >= 0 {
        state.answered = true
        if answer <= TaskAnswer.largestPoints {
          if let limit = taskMaxima[task] {
            if Int(answer) > limit { answer = TaskAnswer.outOfRange } else { state.sum += Int(answer) }
          } else {
            state.sum += Int(answer)
            if answer > records[task].last?.points ?? -1 { records[task].append((answer, row.number)) }
          }
        }
      }
      if answer < 0 {
        state.complete = false
        if answer != TaskAnswer.empty, !absent { noteOdd(answer, row, task: task) }
      }
      answers[task] = answer
    }
    return state
  }

  private mutating func answer(_ cell: CellView) -> Int16 {
    guard cell.sharedIndex >= 0 else { return TaskAnswer.read(cell) }
    let index = cell.sharedIndex
    if index >= sharedAnswers.count {
      sharedAnswers.append(contentsOf: repeatElement(Int16.min, count: index + 1 - sharedAnswers.count))
    }
    if sharedAnswers[index] == Int16.min { sharedAnswers[index] = TaskAnswer.read(cell) }
    return sharedAnswers[index]
  }

  private mutating func noteOdd(_ answer: Int16, _ row: RowView, task: Int) {
    let column = columns.tasks[task].column
    let found = "задание \(columns.tasks[task].label): " + quotedAnswer(row[column].text)
    let limit = taskMaxima[task].map { "от 0 до \($0), X или «не пройд.»" }
    log.note(
      answer == TaskAnswer.outOfRange ? .taskAboveMaximum : .taskUnreadable, row: row.number, column: column + 1,
      expected: limit, found: found)
  }

  private mutating func score(_ row: RowView, school: SchoolID, total: CellView, state: AnswerState) -> Int? {
    let column = columns.total + 1
    let score: Int
    if columns.totalRule == .sumOfTasks, state.complete, !columns.tasks.isEmpty {
      score = state.sum
      if let given = total.integer, given != score {
        log.note(
          .totalReplacedBySum, row: row.number, column: column, school: school,
          found: "итог \(given), сумма баллов за задания \(score)")
      }
    } else {
      if total.isBlank || total.kind == .error {
        let words = total.kind == .error ? "формула без сохранённого значения" : "итоговый балл пуст"
        log.note(.totalMissing, row: row.number, column: column, found: words)
        return nil
      }
      guard let given = total.integer, given >= 0 else {
        log.note(.totalUnreadable, row: row.number, column: column, found: quotedAnswer(total.text))
        return nil
      }
      if columns.totalRule == .sumOfTasks, given == 0, state.sum > 0 || !state.answered {
        log.note(
          .totalZeroUnconfirmed, row: row.number, column: column, school: school,
          found: "итог 0, сумма разборчивых баллов \(state.sum)")
        return nil
      }
      if columns.totalRule == .given, state.complete, given != state.sum {
        log.note(
          .totalDiffersFromTasks, row: row.number, column: column,
          found: "итог \(given), сумма баллов за задания \(state.sum)")
      }
      score = given
    }
    guard score <= maximum else {
      log.note(
        .totalAboveMaximum, row: row.number, column: column, school: school, expected: "от 0 до \(maximum)",
        found: "\(score)")
      return nil
    }
    return score
  }

  /// By the scale; a mark that the file gives is used only where there is no scale.
  private mutating func mark(_ row: RowView, school: SchoolID, score: Int) -> Mark? {
    guard let column = columns.mark else { return marks[score] }
    let given = row[column].integer.flatMap(Mark.init(rawValue:))
    guard let derived = marks[score] else {
      if given != nil { givenMarks = true }
      return given
    }
    if let given, given != derived {
      log.note(
        .givenMarkDiffers, row: row.number, column: column + 1, school: school,
        expected: "\(derived.rawValue) по шкале",
        found: "отметка \(given.rawValue) при \(score) баллах")
    }
    return derived
  }

  private mutating func journalMark(_ row: RowView, school: SchoolID) -> Int {
    guard let column = columns.journal else { return 0 }
    let (mark, state) = JournalMark.read(row[column])
    switch state {
    case .good, .none: break
    case .spaced:
      log.note(.journalMarkOddSpaces, row: row.number, column: column + 1, found: quotedAnswer(row[column].text))
    case .outOfRange:
      log.note(.journalMarkOutOfRange, row: row.number, column: column + 1, found: quotedAnswer(row[column].text))
    case .unreadable:
      log.note(.journalMarkUnreadable, row: row.number, column: column + 1, found: quotedAnswer(row[column].text))
    }
    return mark
  }

  /// What the sheet says about the schools it names.
  func schoolFacts(year: Int, source: Int) -> [SchoolFact] {
    tally.schools.map { school in
      let known = names[school]
      return SchoolFact(
        school: school, name: known?.name, municipality: known?.municipality, municipalityCode: known?.code, year: year,
        source: source)
    }
  }

  /// Largest score of each task; where nothing states it, the largest that at least one pupil in 2 000 (and two) got:
  /// points above it are slips of the pen, noted and left out.
  mutating func settleMaxima() -> [Int] {
    taskMaxima.indices.map { task in
      if let stated = taskMaxima[task] { return stated }
      var counts = [Int](repeating: 0, count: Int(TaskAnswer.largestPoints) + 1)
      for school in tally.schools.indices {
        for group in 0..<PupilTally.groups {
          for state in counts.indices {
            counts[state] += tally.answer(school: school, task: task, group: group, state: state)
          }
        }
      }
      let floor = max(2, counts.reduce(0, +) / 2000)
      let usual = counts.lastIndex { $0 >= floor } ?? 1
      if let first = records[task].first(where: { $0.points > usual }) {
        log.note(
          .taskAboveUsual, row: first.row, column: columns.tasks[task].column + 1,
          expected: "от 0 до \(usual): больше почти никто не получил", count: counts[(usual + 1)...].reduce(0, +),
          apart: true,
          found: "задание \(columns.tasks[task].label): \(first.points)")
      }
      return usual
    }
  }
}
