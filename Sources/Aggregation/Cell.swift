public import Vocabulary

/// All that is known of one work in one school, or of a sum of schools: integers that merge.
///
/// Merging is associative and commutative with `Cell()` as identity, so any order, any thread and any machine give the
/// same cell. A part is `nil` where no source states it; merging with `nil` keeps the other side, so `schools` says
/// how many schools stand behind each part.
public struct Cell: Hashable, Codable, Sendable {
  public var participants = 0
  /// Absent pupils; `nil` where no source counts them.
  public var absent: Int?
  /// Participants of those schools that count their absent pupils: the base of coverage.
  public var participantsWithAbsent = 0
  /// Pupils of the grade by the context form, of those schools whose absent nobody counts; `nil` where there is none.
  public var enrolled: Int?
  /// Participants of those schools.
  public var participantsWithEnrolled = 0
  public var marks: MarkCounts?
  /// Pupils by primary score 0…maximum.
  public var scores: [Int]?
  public var journal: JournalTriple?
  public var journalTable: JournalTable?
  /// Journal marks and primary scores together, where a source is about single pupils.
  public var journalScores: JournalScores?
  public var tasks: [TaskCounts]?
  /// Graduates by test score 0…100, for ЕГЭ but the base mathematics.
  public var testScores: [Int]?
  /// ЕГЭ of schools that are known from a table only; their participants are in no other part.
  public var examSummary: ExamSummary?
  /// Examinees who are not among the participants, and repeated results.
  public var apart: ExamineesApart?
  /// Schools with at least one participant.
  public var schools = 0
  /// The files behind the cell.
  public var sources = SourceIndices()

  public init() {}

  /// All but the files, whose numbers mean nothing outside of the run, and the pairs of single pupils.
  private enum CodingKeys: String, CodingKey {
    case participants, absent, participantsWithAbsent, marks, scores, journal, journalTable, tasks, testScores
    case examSummary, apart, schools
  }

  /// Adds the pupils of `other`, who are other pupils.
  public mutating func merge(_ other: Cell) {
    participants += other.participants
    absent = sum(absent, other.absent, +)
    participantsWithAbsent += other.participantsWithAbsent
    enrolled = sum(enrolled, other.enrolled, +)
    participantsWithEnrolled += other.participantsWithEnrolled
    marks = sum(marks, other.marks) { $0.adding($1) }
    scores = sum(scores, other.scores, addedElements)
    journal = sum(journal, other.journal) { $0.adding($1) }
    journalTable = sum(journalTable, other.journalTable) { $0.adding($1) }
    journalScores = sum(journalScores, other.journalScores) { $0.adding($1) }
    tasks = sum(tasks, other.tasks, Cell.merged)
    testScores = sum(testScores, other.testScores, addedElements)
    examSummary = sum(examSummary, other.examSummary) { $0.adding($1) }
    apart = sum(apart, other.apart) { $0.adding($1) }
    schools += other.schools
    sources.formUnion(other.sources)
  }

  /// The sum of cells of different pupils.
  public static func merging(_ cells: some Sequence<Cell>) -> Cell {
    var sum = Cell()
    for cell in cells { sum.merge(cell) }
    return sum
  }

  /// Task counts match by label; a task that one side lacks keeps its counts.
  static func merged(_ left: [TaskCounts], _ right: [TaskCounts]) -> [TaskCounts] {
    if left.map(\.label) == right.map(\.label) { return zip(left, right).map { $0.merged(with: $1) } }
    var byLabel: [String: TaskCounts] = [:]
    var order: [String] = []
    for task in left + right {
      if let known = byLabel[task.label] {
        byLabel[task.label] = known.merged(with: task)
      } else {
        byLabel[task.label] = task
        order.append(task.label)
      }
    }
    // The order must not depend on which side came first.
    order.sort { ($0.count, $0) < ($1.count, $1) }
    return order.compactMap { byLabel[$0] }
  }
}

private func sum<Part>(_ left: Part?, _ right: Part?, _ add: (Part, Part) -> Part) -> Part? {
  guard let left else { return right }
  guard let right else { return left }
  return add(left, right)
}

/// Element by element; the longer array keeps its tail.
func addedElements(_ left: [Int], _ right: [Int]) -> [Int] {
  var long = left.count >= right.count ? left : right
  let short = left.count >= right.count ? right : left
  for index in short.indices { long[index] += short[index] }
  return long
}

extension TaskCounts {
  fileprivate func merged(with other: TaskCounts) -> TaskCounts {
    TaskCounts(
      label: label, maximum: max(maximum, other.maximum), byPoints: addedElements(byPoints, other.byPoints),
      notStarted: notStarted + other.notStarted, notTaught: notTaught + other.notTaught,
      byMark: zip(byMark, other.byMark).map { .init(pupils: $0.pupils + $1.pupils, points: $0.points + $1.points) })
  }
}
