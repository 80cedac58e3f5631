import Vocabulary

extension Subjects {
  /// Reads `subjects.csv` and `gia_subject_codes.csv`.
  init(_ files: ReferenceFiles) throws(ReferenceError) {
    var all: [Subject] = []
    var entries: [Subject: Entry] = [:]
    var spellings: [String: Subject] = [:]
    var ownCodes: Set<Subject> = []
    let columns = [
      "code", "title", "dative", "genitive", "abbreviation", "latin", "aliases", "source", "confidence",
    ]
    for row in try files.rows("subjects.csv", columns: columns) {
      _ = try row.origin()
      let subject = Subject(try row.required("code"))
      guard entries[subject] == nil else {
        if row.isBuiltIn, ownCodes.contains(subject) { continue }
        throw row.duplicate("code")
      }
      if !row.isBuiltIn { ownCodes.insert(subject) }
      all.append(subject)
      let entry = Entry(
        title: try row.required("title"), dative: try row.required("dative"), genitive: try row.required("genitive"),
        abbreviation: try row.required("abbreviation"))
      entries[subject] = entry
      let names = [subject.code, entry.title, entry.dative, entry.genitive, entry.abbreviation, row.text("latin")]
      for name in names + row.list("aliases") {
        let spelling = SubjectSpelling.normal(name)
        guard spellings[spelling, default: subject] == subject else {
          if row.isBuiltIn, spellings[spelling].map(ownCodes.contains) == true { continue }
          throw row.error(
            "aliases", kind: .duplicate, expected: "написание только одного предмета",
            found: "«\(name)» уже названо у другого предмета", remedy: "Удалите написание у одного из предметов.")
        }
        spellings[spelling] = subject
      }
    }
    self.init(all: all, entries: entries, spellings: spellings, examCodes: try Self.examCodes(files, entries))
  }

  private static func examCodes(
    _ files: ReferenceFiles, _ entries: [Subject: Entry]
  ) throws(ReferenceError) -> [ExamKey: ExamSubject] {
    var codes: [ExamKey: ExamSubject] = [:]
    let columns = ["exam", "code", "subject", "part", "note", "source", "confidence"]
    for row in try files.rows("gia_subject_codes.csv", columns: columns) {
      _ = try row.origin()
      let key = ExamKey(assessment: try row.choice("exam"), code: try row.integer("code", in: 1...99))
      let subject = Subject(row.text("subject"))
      guard entries[subject] != nil else { throw row.unknownSubject("subject") }
      if codes[key] == nil { codes[key] = ExamSubject(subject: subject, part: try row.choice("part")) }
    }
    return codes
  }

  /// The subjects of a column: codes, or any spelling, joined by `|`; `*` for all.
  func pattern(_ column: String, of row: ReferenceRow) throws(ReferenceError) -> OneOf<Subject> {
    try row.oneOf(column) { part throws(ReferenceError) in
      guard let subject = subject(named: part) else { throw row.unknownSubject(column) }
      return subject
    }
  }

  /// The one subject of a column.
  func one(_ column: String, of row: ReferenceRow) throws(ReferenceError) -> Subject {
    guard let subject = subject(named: row.text(column)) else { throw row.unknownSubject(column) }
    return subject
  }
}

extension ReferenceRow {
  /// Where a fact is from; every row must say it.
  func origin() throws(ReferenceError) -> (source: String, confidence: Confidence) {
    (try required("source"), try choice("confidence"))
  }

  func duplicate(_ column: String) -> ReferenceError {
    error(
      column, kind: .duplicate, expected: "одна строка об одном и том же", found: "вторая строка: «\(text(column))»",
      remedy: "Удалите лишнюю строку.")
  }

  func unknownSubject(_ column: String) -> ReferenceError {
    error(
      column, expected: "код или название предмета из subjects.csv",
      remedy: "Исправьте название или добавьте предмет в subjects.csv.")
  }
}
