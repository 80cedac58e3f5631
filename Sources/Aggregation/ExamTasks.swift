import Loading
import Vocabulary

/// The tasks of an exam as the answers of all its participants show them.
///
/// Protocols do not print the largest points of a short answer: `+` counts as the largest points that anybody got for
/// the task. Answers with another number of tasks than most are left out: their positions mean other tasks.
struct ExamTasks {
  private let counts: [ExamAnswers.Part: Int]
  private let maxima: [ExamAnswers.Part: [Int]]

  init(_ outcomes: [ExamOutcome]) {
    var counts: [ExamAnswers.Part: Int] = [:]
    var maxima: [ExamAnswers.Part: [Int]] = [:]
    for part in ExamAnswers.Part.allCases {
      var lengths: [Int: Int] = [:]
      for outcome in outcomes where !outcome.answers.answers.isEmpty {
        lengths[outcome.answers[part].count, default: 0] += 1
      }
      let usual = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
      counts[part] = usual
      var largest = Array(repeating: 1, count: usual)
      for outcome in outcomes where outcome.answers[part].count == usual {
        for (task, answer) in outcome.answers[part].enumerated() {
          largest[task] = max(largest[task], answer.maximum ?? answer.points ?? 1)
        }
      }
      maxima[part] = largest
    }
    self.counts = counts
    self.maxima = maxima
  }

  /// Outcomes of the tasks for some of the participants; `nil` where no answers are legible.
  func outcomes(of participants: [ExamOutcome]) -> [TaskCounts]? {
    let legible = participants.filter { one in
      !one.answers.answers.isEmpty && ExamAnswers.Part.allCases.allSatisfy { one.answers[$0].count == counts[$0] }
    }
    guard !legible.isEmpty else { return nil }
    var tasks: [TaskCounts] = []
    for part in ExamAnswers.Part.allCases {
      for (number, maximum) in (maxima[part] ?? []).enumerated() {
        var byPoints = Array(repeating: 0, count: maximum + 1)
        var byMark = Array(repeating: TaskCounts.MarkGroup(pupils: 0, points: 0), count: 4)
        for one in legible {
          let answers = one.answers[part]
          let points = answers[answers.startIndex + number].points ?? maximum
          byPoints[points] += 1
          if let mark = one.mark {
            byMark[mark.index].pupils += 1
            byMark[mark.index].points += points
          }
        }
        tasks.append(
          TaskCounts(
            label: part.label(number + 1), maximum: maximum, byPoints: byPoints, notStarted: 0, notTaught: 0,
            byMark: byMark))
      }
    }
    return tasks
  }
}
