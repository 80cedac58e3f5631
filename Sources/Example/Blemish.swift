/// A defect that real exports have, put into one row.
enum Blemish: CaseIterable {
  case noBreakSpaceBeforeJournal, noBreakSpaceAfterJournal, noJournalMark, journalOne, shiftedColumns
  case cyrillicCross, questionMark, strayLetter, negativeTask, taskAboveMaximum
  case totalAboveMaximum, totalMissing, totalDiffers
  case variantZero, capitalSex, sexWithSpace, shortRow

  /// How many rows of a large work have it.
  var rowsPerWork: Int {
    switch self {
    case .noBreakSpaceBeforeJournal, .noBreakSpaceAfterJournal, .cyrillicCross: 4
    case .noJournalMark, .totalDiffers, .capitalSex: 3
    case .totalAboveMaximum, .totalMissing, .variantZero, .sexWithSpace, .shortRow: 2
    default: 1
    }
  }

  /// Changes a writer's row.
  func apply(to record: inout PupilRecord, planned: PlannedWork) {
    let last = record.answers.count - 1
    switch self {
    case .noBreakSpaceBeforeJournal: record.journal = "\u{A0}" + record.journal
    case .noBreakSpaceAfterJournal: record.journal += "\u{A0}"
    case .noJournalMark: record.journal = "нет отметки"
    case .journalOne: record.journal = "1"
    case .shiftedColumns: (record.journal, record.sex) = (record.sex, record.journal)
    case .cyrillicCross:
      record.answers = record.answers.map { $0 == "X" || $0 == "0" ? "Х" : $0 }
      record.answers[last] = record.answers[last] == "Х" ? "х\u{A0}" : record.answers[last]
    case .questionMark: record.answers[last / 2] = "?"
    case .strayLetter: record.answers[last] = "H"
    case .negativeTask: record.answers[last / 3] = "-1"
    case .taskAboveMaximum: record.answers[last / 2] = "11"
    case .totalAboveMaximum: record.total = planned.maximum + 1 + record.number % 7
    case .totalMissing: record.total = nil
    case .totalDiffers: record.total = record.total.map { $0 < planned.maximum ? $0 + 1 : $0 - 1 }
    case .variantZero: record.variant = record.number.isMultiple(of: 2) ? "0" : "3"
    case .capitalSex: record.sex = record.sex.uppercased()
    case .sexWithSpace: record.sex += "\u{A0}"
    case .shortRow:
      record.answers[last] = ""
      record.isShort = true
    }
  }
}

extension SimulatedWork {
  /// Spreads the defects over the schools that have a class, each on a row of its own.
  mutating func blemish(seed: UInt64) {
    var random = RandomStream(seed, 12, planned.number)
    let large = schools.indices.filter { schools[$0].pupils.count >= 12 && schools[$0].school.character != .inflated }
    guard large.count >= 8 else { return }
    var used: Set<[Int]> = []
    for blemish in Blemish.allCases {
      for _ in 0..<blemish.rowsPerWork {
        let place = random.pick(large)
        let rows = schools[place].pupils.indices.filter { !schools[place].pupils[$0].isAbsent }
        let row = random.pick(rows)
        guard used.insert([place, row]).inserted else { continue }
        apply(blemish, school: place, pupil: row)
      }
    }
  }
}
