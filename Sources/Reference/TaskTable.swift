import Vocabulary

/// Lists of tasks by subject and grade, as one file gives them.
struct TaskTable: Sendable {
  struct Key: Hashable, Sendable {
    let subject: Subject
    let grade: Int
  }

  /// Tasks of the years of one description.
  struct Dated: Sendable {
    let years: Years
    var items: [TaskItem]
  }

  private var table: [Key: [Dated]] = [:]

  /// The lists that are part of the binary, read on first use.
  static let builtIn: TaskTable = {
    do {
      let files = try ReferenceFiles(folder: nil)
      return try TaskTable(files.builtInRows(file, columns: columns), Subjects(files))
    } catch {
      preconditionFailure("built-in \(error)")
    }
  }()

  /// The user's lists; empty when there is no such file.
  static func own(_ files: ReferenceFiles, _ subjects: Subjects) throws(ReferenceError) -> TaskTable {
    try TaskTable(files.ownRows(file, columns: columns), subjects)
  }

  func lists(_ key: Key) -> [Dated] { table[key] ?? [] }

  private static let file = "vpr_items.csv"
  private static let columns = [
    "years", "programme_grade", "subject", "number", "position", "maximum", "level", "skill", "area", "content_codes",
    "source", "confidence",
  ]

  private init(_ rows: [ReferenceRow], _ subjects: Subjects) throws(ReferenceError) {
    for row in rows {
      let key = Key(
        subject: try subjects.one("subject", of: row), grade: try row.integer("programme_grade", in: 1...11))
      let years = try row.years("years")
      let item = try TaskItem(row, year: years.range.lowerBound)
      guard let place = lists(key).firstIndex(where: { $0.years == years }) else {
        table[key, default: []].append(Dated(years: years, items: [item]))
        continue
      }
      if lists(key)[place].items.contains(where: { $0.position == item.position }) { throw row.duplicate("position") }
      table[key]?[place].items.append(item)
    }
    for key in table.keys {
      table[key] = lists(key).map { Dated(years: $0.years, items: $0.items.sorted { $0.position < $1.position }) }
    }
  }
}

extension TaskItem {
  fileprivate init(_ row: ReferenceRow, year: Int) throws(ReferenceError) {
    let origin = try row.origin()
    self.init(
      year: year, number: try row.required("number"), position: try row.integer("position", in: 1...99),
      maximum: try row.integer("maximum", in: 1...30), level: row.text("level").isEmpty ? nil : try row.choice("level"),
      skill: row.text("skill"), area: row.text("area"), contentCodes: row.list("content_codes"),
      confidence: origin.confidence,
      source: origin.source)
  }
}
