import Vocabulary

/// Counts of one work by school while the rows of a file pass: flat arrays that grow with schools, not with rows.
///
/// Shapes, with `s` schools, `t` tasks: scores `s × (maximum + 1)`; journal `s × 4 × 4`; journal scores
/// `s × 4 × (maximum + 1)`; answers
/// `s × t × 5 mark groups × 18 states` (group 0 is «no mark», see `TaskAnswer`).
struct PupilTally {
  let maximum: Int
  let taskCount: Int
  private(set) var schools: [SchoolID] = []
  private var indexOfSchool: [SchoolID: Int] = [:]
  var participants: [Int32] = []
  var absent: [Int32] = []
  var marks: [Int32] = []
  var scores: [Int32] = []
  var journal: [Int32] = []
  var journalScores: [Int32] = []
  var answers: [Int32] = []
  var pupils: [[Int32]] = []

  static let groups = 5

  init(maximum: Int, taskCount: Int) {
    self.maximum = maximum
    self.taskCount = taskCount
  }

  /// Place of the school, made on first sight.
  mutating func index(of school: SchoolID) -> Int {
    if let known = indexOfSchool[school] { return known }
    let index = schools.count
    indexOfSchool[school] = index
    schools.append(school)
    participants.append(0)
    absent.append(0)
    marks.append(contentsOf: repeatElement(0, count: 4))
    scores.append(contentsOf: repeatElement(0, count: maximum + 1))
    journal.append(contentsOf: repeatElement(0, count: 16))
    journalScores.append(contentsOf: repeatElement(0, count: 4 * (maximum + 1)))
    answers.append(contentsOf: repeatElement(0, count: taskCount * Self.groups * TaskAnswer.width))
    pupils.append([])
    return index
  }

  /// Counts a participant with a score, perhaps a mark, perhaps a journal mark (2…5, else 0), and task answers.
  mutating func count(school: Int, score: Int, mark: Mark?, journalMark: Int, answers row: [Int16]) {
    participants[school] += 1
    scores[school * (maximum + 1) + score] += 1
    if journalMark >= 2 { journalScores[(school * 4 + journalMark - 2) * (maximum + 1) + score] += 1 }
    var group = 0
    if let mark {
      marks[school * 4 + mark.index] += 1
      group = mark.index + 1
      if journalMark >= 2 { journal[school * 16 + (journalMark - 2) * 4 + mark.index] += 1 }
    }
    var base = (school * taskCount * Self.groups + group) * TaskAnswer.width
    for answer in row {
      if answer >= 0 { answers[base + Int(answer)] += 1 }
      base += Self.groups * TaskAnswer.width
    }
  }

  /// Counts of answers of one school, task and group, by state.
  func answer(school: Int, task: Int, group: Int, state: Int) -> Int {
    Int(answers[((school * taskCount + task) * Self.groups + group) * TaskAnswer.width + state])
  }
}
