import Vocabulary

/// Collects the issues of one sheet: rows of one rule and one school become one issue with the first place and a count.
struct IssueLog {
  private struct Key: Hashable {
    let rule: String
    let school: SchoolID?
    let found: String?
  }

  let file: String
  let sheet: String?
  private var order: [Key] = []
  private var collected: [Key: (rule: Rule, place: Place, found: String, expected: String?, count: Int)] = [:]

  init(file: String, sheet: String?) {
    self.file = file
    self.sheet = sheet?.isEmpty == true ? nil : sheet
  }

  func place(row: Int? = nil, column: Int? = nil) -> Place { Place(file: file, sheet: sheet, row: row, column: column) }

  /// Notes a failure of `rule`; `found` is asked for only at the first row. `apart` keeps different findings separate.
  mutating func note(
    _ rule: Rule, row: Int? = nil, column: Int? = nil, school: SchoolID? = nil, expected: String? = nil,
    count: Int = 1, apart: Bool = false, found: @autoclosure () -> String
  ) {
    let words = apart ? found() : nil
    let key = Key(rule: rule.id, school: school, found: words)
    if collected[key] != nil {
      collected[key]?.count += count
    } else {
      order.append(key)
      collected[key] = (rule, place(row: row, column: column), words ?? found(), expected, count)
    }
  }

  /// How many rows failed `rule`.
  func count(of rule: Rule) -> Int { collected.reduce(0) { $0 + ($1.key.rule == rule.id ? $1.value.count : 0) } }

  /// The issues in the order in which they were first met.
  func issues(work: Work?) -> [Issue] {
    order.compactMap { key in
      collected[key].map {
        $0.rule.issue(
          at: $0.place, found: $0.found, expected: $0.expected, count: $0.count, school: key.school, work: work)
      }
    }
  }
}
