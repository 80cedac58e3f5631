/// A pupil's row in a participant file, cell by cell as it is written.
struct PupilRecord {
  /// Number within the school, from 1.
  let number: Int
  var journal: String
  var sex: String
  var classLetter: String
  /// «отсутствовал» for an absent pupil.
  var variant: String
  /// One cell a task; empty for an absent pupil.
  var answers: [String]
  /// The total as it is given; `nil` is an empty cell.
  var total: Int?
  /// Whether the last cells of the row are left out.
  var isShort = false

  var isAbsent: Bool { variant == "отсутствовал" }

  /// The sum of the readable task cells.
  var sumOfAnswers: Int { answers.reduce(0) { $0 + (Int($1) ?? 0) } }

  /// The score that ФИС ОКО counts: the given total, unless absent, empty or above the maximum.
  func countedScore(maximum: Int) -> Int? {
    guard !isAbsent, let total, total <= maximum else { return nil }
    return total
  }

  /// The mark of the journal, 2…5, spaces of any kind aside.
  var journalMark: Int? {
    let digits = journal.filter { $0 != "\u{A0}" && $0 != " " }
    guard let mark = Int(digits), (2...5).contains(mark) else { return nil }
    return mark
  }
}

/// The rows of one school in one work.
struct SchoolRecords {
  let school: InventedSchool
  var pupils: [PupilRecord]
}
