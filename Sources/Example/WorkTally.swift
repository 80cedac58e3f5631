/// Counts of a group of pupils as ФИС ОКО makes them from the rows.
struct WorkTally {
  private(set) var schools = 0
  /// Pupils by score.
  private(set) var scores: [Int]
  /// Pupils by mark 2…5.
  private(set) var marks = [0, 0, 0, 0]
  /// Lowered, confirmed, raised against the journal.
  private(set) var journal = [0, 0, 0]

  var participants: Int { marks.reduce(0, +) }
  var withJournal: Int { journal.reduce(0, +) }

  init(maximum: Int) { scores = Array(repeating: 0, count: maximum + 1) }

  init(_ records: SchoolRecords, planned: PlannedWork) {
    self.init(maximum: planned.maximum)
    for pupil in records.pupils {
      guard let score = pupil.countedScore(maximum: planned.maximum) else { continue }
      scores[score] += 1
      let mark = planned.mark(of: score)
      marks[mark - 2] += 1
      if let journalMark = pupil.journalMark { journal[mark < journalMark ? 0 : mark == journalMark ? 1 : 2] += 1 }
    }
    schools = participants > 0 ? 1 : 0
  }

  mutating func add(_ other: WorkTally) {
    schools += other.schools
    for score in scores.indices { scores[score] += other.scores[score] }
    for mark in marks.indices { marks[mark] += other.marks[mark] }
    for place in journal.indices { journal[place] += other.journal[place] }
  }

  /// The same counts with one pupil below «3» who stands above it now: a report older than the school's corrections.
  func olderByOnePupil(planned: PlannedWork) -> WorkTally {
    var older = self
    guard let score = scores.indices.reversed().first(where: { $0 >= planned.minima[0] && scores[$0] > 0 }) else {
      return self
    }
    older.scores[score] -= 1
    older.scores[planned.minima[0] - 1] += 1
    older.marks[planned.mark(of: score) - 2] -= 1
    older.marks[0] += 1
    return older
  }
}

extension PlannedWork {
  /// The mark of a score.
  func mark(of score: Int) -> Int { 2 + minima.filter { score >= $0 }.count }
}

/// Percent with two decimals, in hundredths: 1480 is 14,80 %.
func hundredths(_ count: Int, of total: Int) -> Int { total == 0 ? 0 : (count * 20_000 + total) / (2 * total) }
