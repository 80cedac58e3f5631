import Vocabulary

extension Scales {
  /// Reads the scales of ВПР, ОГЭ and basic mathematics of ЕГЭ, and the minimum scores of ЕГЭ.
  init(_ files: ReferenceFiles, _ subjects: Subjects) throws(ReferenceError) {
    var rows: [Key: [Row]] = [:]
    let thresholds = ["maximum", "minimum3", "minimum4", "minimum5", "note", "source", "confidence"]
    let vpr = ["years", "sessions", "programme_grade", "subject", "sample"] + thresholds
    for row in try files.rows("vpr_scales.csv", columns: vpr) {
      let sample: SampleForm = try row.choice("sample")
      let key = Key(assessment: .vpr, subject: try subjects.one("subject", of: row))
      rows[key, default: []].append(
        Row(
          years: try row.years("years"), sessions: try row.sessions("sessions"),
          grade: try row.integer("programme_grade", in: 1...11), computer: sample == .computer,
          scale: try MarkScale(row)))
    }
    for row in try files.rows("oge_scales.csv", columns: ["years", "subject"] + thresholds) {
      let key = Key(assessment: .oge, subject: try subjects.one("subject", of: row))
      rows[key, default: []].append(try Row(exam: row, grade: 9))
    }
    for row in try files.rows("ege_math_base_scale.csv", columns: ["years", "subject"] + thresholds) {
      let key = Key(assessment: .ege, subject: try subjects.one("subject", of: row))
      rows[key, default: []].append(try Row(exam: row, grade: 11))
    }
    self.init(rows: rows, minima: try Minima(files, subjects))
  }

  private enum SampleForm: String, CaseIterable {
    case standard
    case computer
  }
}

extension Scales.Row {
  fileprivate init(exam row: ReferenceRow, grade: Int) throws(ReferenceError) {
    self.init(
      years: try row.years("years"), sessions: .any, grade: grade, computer: false, scale: try MarkScale(row))
  }
}

extension MarkScale {
  fileprivate init(_ row: ReferenceRow) throws(ReferenceError) {
    let origin = try row.origin()
    let maximum = try row.integer("maximum", in: 1...300)
    var previous = 0
    var minima: [Int] = []
    for column in ["minimum3", "minimum4", "minimum5"] where !row.text(column).isEmpty {
      guard previous < maximum else { throw row.error(column, expected: "порог не больше максимума \(maximum)") }
      previous = try row.integer(column, in: (previous + 1)...maximum)
      minima.append(previous)
    }
    guard minima.isEmpty || minima.count == 3 else {
      throw row.error(
        "minimum3", expected: "три порога или ни одного", found: "порогов: \(minima.count)",
        remedy: "Заполните пороги «3», «4», «5» или оставьте все три пустыми.")
    }
    self.init(
      maximum: maximum, minimum3: minima.first, minimum4: minima.dropFirst().first, minimum5: minima.last,
      confidence: origin.confidence, source: origin.source, note: row.text("note"))
  }
}

extension Minima {
  fileprivate init(_ files: ReferenceFiles, _ subjects: Subjects) throws(ReferenceError) {
    var rows: [Subject: [Row]] = [:]
    let columns = [
      "years", "subject", "pass", "university", "ministry", "maximum_primary", "note", "source", "confidence",
      "maximum_confidence",
    ]
    for row in try files.rows("ege_minimum_scores.csv", columns: columns) {
      let origin = try row.origin()
      let minimum = ExamMinimum(
        pass: try row.integer("pass", in: 1...100), university: try row.integer("university", in: 1...100),
        ministry: try row.optionalInteger("ministry", in: 1...100),
        maximumPrimary: try row.optionalInteger("maximum_primary", in: 1...300), confidence: origin.confidence,
        maximumConfidence: try row.choice("maximum_confidence"), source: origin.source, note: row.text("note"))
      rows[try subjects.one("subject", of: row), default: []].append(
        Row(years: try row.years("years"), minimum: minimum))
    }
    self.init(rows: rows)
  }
}

extension ReferenceRow {
  /// Some sessions: `spring|autumn` or `*`.
  func sessions(_ column: String) throws(ReferenceError) -> OneOf<Session> {
    try oneOf(column) { part throws(ReferenceError) in
      guard let session = Session(rawValue: part) else {
        throw error(column, expected: "spring, autumn, main или «*»")
      }
      return session
    }
  }

  /// Some programme grades: `4|5` or `*`.
  func grades(_ column: String) throws(ReferenceError) -> OneOf<Int> {
    try oneOf(column) { part throws(ReferenceError) in
      guard let grade = Int(part), (1...11).contains(grade) else {
        throw error(column, expected: "классы от 1 до 11 через «|» или «*»")
      }
      return grade
    }
  }
}
