import Vocabulary

extension TaskList {
  struct Key: Hashable, Sendable {
    let subject: Subject
    let grade: Int
  }

  /// Tasks of the years of one description.
  struct Dated: Sendable {
    let years: Years
    var items: [TaskItem]

    func list(for year: Int) -> TaskList { TaskList(year: year, items: items) }
  }

  typealias Table = [Key: [Dated]]

  /// The lists that are part of the binary, read on first use.
  static let builtIn: Table = {
    do {
      let files = try ReferenceFiles(folder: nil)
      return try table(files.builtInRows(file, columns: columns), Subjects(files))
    } catch {
      preconditionFailure("built-in \(error)")
    }
  }()

  /// The user's lists; empty when there is no such file.
  static func own(_ files: ReferenceFiles, _ subjects: Subjects) throws(ReferenceError) -> Table {
    try table(files.ownRows(file, columns: columns), subjects)
  }

  private static let file = "vpr_items.csv"
  private static let columns = [
    "years", "programme_grade", "subject", "number", "position", "maximum", "level", "skill", "content_codes", "source",
    "confidence",
  ]

  private static func table(_ rows: [ReferenceRow], _ subjects: Subjects) throws(ReferenceError) -> Table {
    var table: Table = [:]
    for row in rows {
      let key = Key(
        subject: try subjects.one("subject", of: row), grade: try row.integer("programme_grade", in: 1...11))
      let years = try row.years("years")
      let item = try TaskItem(row)
      let place = table[key, default: []].firstIndex { $0.years == years }
      guard let place else {
        table[key, default: []].append(Dated(years: years, items: [item]))
        continue
      }
      guard table[key]?[place].items.contains(where: { $0.position == item.position }) == false else {
        throw row.duplicate("position")
      }
      table[key]?[place].items.append(item)
    }
    return table.mapValues { lists in
      lists.map { Dated(years: $0.years, items: $0.items.sorted { $0.position < $1.position }) }
    }
  }
}

extension TaskItem {
  fileprivate init(_ row: ReferenceRow) throws(ReferenceError) {
    let origin = try row.origin()
    self.init(
      number: try row.required("number"), position: try row.integer("position", in: 1...99),
      maximum: try row.integer("maximum", in: 1...30), level: row.text("level").isEmpty ? nil : try row.choice("level"),
      skill: row.text("skill"), contentCodes: row.list("content_codes"), confidence: origin.confidence,
      source: origin.source)
  }
}
