import Vocabulary

extension ComparabilityCalendar {
  /// Reads `procedures_calendar.csv` and `comparability_breaks.csv`.
  init(_ files: ReferenceFiles, _ subjects: Subjects, _ scales: Scales) throws(ReferenceError) {
    var occasions: [OccasionRow] = []
    for row in try files.rows("procedures_calendar.csv", columns: OccasionRow.columns) {
      occasions.append(try OccasionRow(row, subjects))
    }
    var rules: [BreakRule] = []
    var ownIDs: Set<String> = []
    for row in try files.rows("comparability_breaks.csv", columns: BreakRule.columns) {
      let rule = try BreakRule(row, subjects)
      if row.isBuiltIn, ownIDs.contains(rule.finding.id) { continue }
      guard !rules.contains(where: { $0.finding.id == rule.finding.id }) else { throw row.duplicate("id") }
      if !row.isBuiltIn { ownIDs.insert(rule.finding.id) }
      rules.append(rule)
    }
    self.init(occasions: occasions, breakRules: rules, scales: scales)
  }
}

extension OccasionRow {
  fileprivate static let columns = [
    "assessment", "years", "sessions", "programme_grades", "subjects", "status", "from", "to", "available_from",
    "flags",
    "caveat", "source", "confidence", "available_confidence",
  ]

  private enum Status: String, CaseIterable {
    case held
    case notHeld = "not-held"
  }

  fileprivate init(_ row: ReferenceRow, _ subjects: Subjects) throws(ReferenceError) {
    let origin = try row.origin()
    let status: Status = try row.choice("status")
    var flags: Set<Occasion.Flag> = []
    for part in row.list("flags") {
      guard let flag = Occasion.Flag(rawValue: part) else {
        throw row.error(
          "flags", expected: "одно из: " + Occasion.Flag.allCases.map(\.rawValue).joined(separator: ", "),
          found: "«\(part)»")
      }
      flags.insert(flag)
    }
    let years = try row.years("years")
    let from = try row.day("from", of: years)
    let to = try row.day("to", of: years)
    let availableFrom = try row.day("available_from", of: years)
    self.init(
      assessment: try row.choice("assessment"), years: years, sessions: try row.sessions("sessions"),
      grades: try row.grades("programme_grades"), subjects: try subjects.pattern("subjects", of: row),
      isHeld: status == .held, from: from, to: to, availableFrom: availableFrom,
      flags: flags, caveat: status == .held ? row.text("caveat") : try row.required("caveat"),
      confidence: origin.confidence,
      availableConfidence: availableFrom == nil ? nil : try row.choice("available_confidence"), source: origin.source)
  }
}

extension BreakRule {
  fileprivate static let columns = [
    "id", "assessments", "aspects", "subjects", "programme_grades", "first_years", "first_sessions", "second_years",
    "second_sessions", "condition", "effect", "title", "rule", "source", "confidence",
  ]

  fileprivate init(_ row: ReferenceRow, _ subjects: Subjects) throws(ReferenceError) {
    let origin = try row.origin()
    guard let condition = Condition(row.text("condition")) else {
      throw row.error(
        "condition",
        expected: "always, assessment-differs, subject-differs, grade-differs, session-differs, maximum-differs, "
          + "maximum-unknown, not-held, either:ПРИЗНАК или differs:ПРИЗНАК",
        remedy: "Признаки: \(Occasion.Flag.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    self.init(
      assessments: try row.cases("assessments"), aspects: try row.cases("aspects"),
      subjects: try subjects.pattern("subjects", of: row), grades: try row.grades("programme_grades"),
      first: Side(years: try row.years("first_years"), sessions: try row.sessions("first_sessions")),
      second: Side(years: try row.years("second_years"), sessions: try row.sessions("second_sessions")),
      condition: condition, effect: try row.choice("effect"),
      finding: Break(
        id: try row.required("id"), title: try row.required("title"), rule: try row.required("rule"),
        confidence: origin.confidence, source: origin.source))
  }
}

extension ReferenceRow {
  /// A day or nothing; a row about several years gives month and day only.
  fileprivate func day(_ column: String, of years: Years) throws(ReferenceError) -> RowDay? {
    guard !text(column).isEmpty else { return nil }
    let day = RowDay(text(column))
    if case .day = day, years.range.count > 1 {
      throw error(column, expected: "месяц и день (03-15): строка относится к нескольким годам")
    }
    guard let day else { throw error(column, expected: "дата 2021-03-15 или, для нескольких лет, 03-15") }
    return day
  }

  /// Some of the cases of an enumeration: `a|b` or `*`.
  fileprivate func cases<Value: CaseIterable & RawRepresentable<String> & Hashable & Sendable>(
    _ column: String
  ) throws(ReferenceError) -> OneOf<Value> {
    try oneOf(column) { part throws(ReferenceError) in
      guard let value = Value(rawValue: part) else {
        throw error(column, expected: "«*» или одно из: " + Value.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return value
    }
  }
}
