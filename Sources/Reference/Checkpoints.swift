public import Vocabulary

/// The days by which recommendations are carried out: checkpoints of the project and of the school year.
public struct Checkpoints: Sendable {
  /// What a day is a term for.
  public enum Purpose: String, CaseIterable, Sendable {
    /// A meeting of heads.
    case meeting
    /// A plan of methodical work, a contract, an order.
    case plan
    /// The next work that is checked independently.
    case check
    /// Reasons and explanations of schools.
    case explanations
    /// The choice of risks.
    case risks
    /// Documents in ИС МЭДК.
    case documents
    /// A visit to a school.
    case visit
    case practicum
    case skillCheck = "skill-check"
    case individualPlans = "individual-plans"
    case training
    /// The programme of a course.
    case programme
    case diagnostics
  }

  /// A day with what happens on it.
  public struct Checkpoint: Hashable, Sendable {
    public let day: CalendarDay
    /// In Russian: «Начало учебного года».
    public let title: String

    public init(day: CalendarDay, title: String) {
      self.day = day
      self.title = title
    }
  }

  private struct Row: Sendable {
    let id: String
    let purposes: Set<Purpose>
    let years: Years
    let month: Int
    let day: Int
    let title: String
  }

  private let rows: [Row]

  /// The next checkpoint for a purpose, at least so many days after a day; `nil` where the files name none within a year.
  ///
  /// Of two on one day the user's is taken, then the upper row.
  public func next(for purpose: Purpose, after day: CalendarDay, lead: Int) -> Checkpoint? {
    let first = day.adding(days: lead)
    let candidates = rows.filter { $0.purposes.contains(purpose) }.flatMap { row in
      [first.year, first.year + 1].compactMap { year -> Checkpoint? in
        guard row.years.contains(year), let date = CalendarDay(year: year, month: row.month, day: row.day),
          date >= first
        else { return nil }
        return Checkpoint(day: date, title: row.title)
      }
    }
    return candidates.enumerated().min { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }?.element
  }

  /// Reads `checkpoints.csv`; a user's row rules over ours with the same id.
  init(_ files: ReferenceFiles) throws(ReferenceError) {
    var rows: [Row] = []
    let columns = ["id", "purposes", "years", "day", "title", "source", "confidence"]
    for row in try files.rows("checkpoints.csv", columns: columns) {
      _ = try row.origin()
      let id = try row.required("id")
      if rows.contains(where: { $0.id == id }) {
        if row.isBuiltIn { continue }
        throw row.duplicate("id")
      }
      var purposes: Set<Purpose> = []
      for part in row.list("purposes") {
        guard let purpose = Purpose(rawValue: part) else {
          throw row.error(
            "purposes", expected: "одно из: " + Purpose.allCases.map(\.rawValue).joined(separator: ", "),
            found: "«\(part)»")
        }
        purposes.insert(purpose)
      }
      // 2001 has no 29 February: a day that not every year has cannot stand for every year.
      guard let date = CalendarDay("2001-" + row.text("day")) else {
        throw row.error("day", expected: "месяц и день, например 09-10")
      }
      rows.append(
        Row(
          id: id, purposes: purposes, years: try row.years("years"), month: date.month, day: date.day,
          title: try row.required("title")))
    }
    self.rows = rows
  }
}
