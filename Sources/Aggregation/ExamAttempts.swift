import Loading
import Vocabulary

/// What counts for a participant and a work: the result of one sitting with what rechecks made of it.
struct ExamOutcome {
  let school: SchoolID
  var primaryScore: Int?
  var testScore: Int?
  var mark: Mark?
  let primaryMaximum: Int?
  let answers: ExamAnswers
  var sources = SourceIndices()

  init(_ result: ExamResult, school: SchoolID) {
    self.school = school
    primaryScore = result.primaryScore
    testScore = result.testScore
    mark = result.mark
    primaryMaximum = result.primaryMaximum
    answers = result.answers
    sources.insert(result.source)
  }

  /// Takes what a recheck states.
  mutating func take(_ recheck: ExamResult) {
    primaryScore = recheck.primaryScore ?? primaryScore
    testScore = recheck.testScore ?? testScore
    mark = recheck.mark ?? mark
    sources.insert(recheck.source)
  }
}

/// The first and the final results of all participants of one work.
struct ExamAttempts {
  private(set) var outcomes: [Attempt: [ExamOutcome]] = [.first: [], .final: []]
  /// Those who do not count for their school, and repeats, by school.
  private(set) var apart: [SchoolID: ExamineesApart] = [:]
  /// Graduates with a result; an illegible participant has no identity and is counted in `anonymous`.
  private(set) var graduates: [SchoolID: Set<Int>] = [:]
  private(set) var anonymous: [SchoolID: Int] = [:]
  /// Rows by source that repeat, contradict each other, or stand without a protocol.
  private(set) var repeated: [Int: Int] = [:]
  private(set) var contradicting: [Int: Int] = [:]
  private(set) var alone: [Int: Int] = [:]

  /// - Parameters:
  ///   - results: all rows about one work, in the order of files and rows.
  ///   - earlierProfile: the day of the profile exam of a participant, where this work is the basic one.
  init(_ results: [ExamResult], canonical: (SchoolID) -> SchoolID, earlierProfile: [Int: Int]) {
    var places: [Int: Int] = [:]
    var rows: [[ExamResult]] = []
    for result in results {
      guard let participant = result.participant else {
        rows.append([result])
        continue
      }
      if let place = places[participant] {
        rows[place].append(result)
      } else {
        places[participant] = rows.count
        rows.append([result])
      }
    }
    for one in rows { add(one, canonical, earlierProfile) }
  }

  private mutating func add(_ rows: [ExamResult], _ canonical: (SchoolID) -> SchoolID, _ earlierProfile: [Int: Int]) {
    // Equal rows keep the order of the files.
    let ordered = rows.enumerated().sorted { left, right in
      left.element.order == right.element.order ? left.offset < right.offset : left.element.order < right.element.order
    }.map(\.element)
    guard let start = ordered.firstIndex(where: { $0.recheck == nil }) else {
      for row in ordered { alone[row.source, default: 0] += 1 }
      return
    }
    let sitting = ordered[start]
    let school = canonical(sitting.school)
    switch sitting.category {
    case .past: apart[school, default: .init()].pastGraduates += 1
    case .college: apart[school, default: .init()].collegeStudents += 1
    case .graduate: count(ordered[start...], first: sitting, school, canonical, earlierProfile)
    }
  }

  private mutating func count(
    _ rows: ArraySlice<ExamResult>, first sitting: ExamResult, _ school: SchoolID, _ canonical: (SchoolID) -> SchoolID,
    _ earlierProfile: [Int: Int]
  ) {
    var first = ExamOutcome(sitting, school: school)
    var final = first
    var last = sitting
    var isRepeated = false
    for row in rows.dropFirst() {
      if let recheck = row.recheck {
        // A protocol loaded after the recheck shows the new score already.
        if !isRepeated, let before = recheck.scoreBefore, (0...100).contains(before), first.testScore == row.testScore {
          first.testScore = row.testScore == nil ? nil : before
        }
        final.take(row)
      } else if row.day == last.day, row.says(sameAs: last) {
        continue
      } else {
        if row.day == last.day { contradicting[row.source, default: 0] += 1 }
        final = ExamOutcome(row, school: canonical(row.school))
        last = row
      }
      isRepeated = true
      repeated[row.source, default: 0] += 1
    }
    if let participant = sitting.participant {
      graduates[school, default: []].insert(participant)
    } else {
      anonymous[school, default: 0] += 1
    }
    if isRepeated { apart[school, default: .init()].repeated += 1 }
    outcomes[.final, default: []].append(final)
    if let participant = sitting.participant, let day = earlierProfile[participant], day < sitting.day {
      // A retake at the easier level: the first result is the one of the profile exam.
      apart[school, default: .init()].baseAfterProfile += 1
    } else {
      outcomes[.first, default: []].append(first)
    }
  }
}

extension ExamResult {
  /// Rows in time: by day, the sitting before its rechecks, rechecks by their moment.
  fileprivate var order: (Int, Int, Int) { (day, recheck == nil ? 0 : 1, recheck?.moment ?? 0) }

  fileprivate func says(sameAs other: ExamResult) -> Bool {
    primaryScore == other.primaryScore && testScore == other.testScore && mark == other.mark
  }
}
