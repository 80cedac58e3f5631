import Reference
import Vocabulary

/// A work that the region wrote: what it tests, who wrote it, how it came out.
struct PlannedWork {
  /// Which schools wrote it.
  enum Writers {
    /// Nearly all schools.
    case all
    /// Half of them, by the oddness of their numbers: two samples of one work.
    case evenNumbers
    case oddNumbers
    /// So many of those that were quick: spring 2022 was broken off.
    case few(Int)
    /// Schools that have grade 11, and the college.
    case grade11
    /// One village school, which sent its collection form.
    case one
  }

  let work: Work
  /// Share of «2» in the region that the work is set to, 0…1.
  let shareOfTwo: Double
  let writers: Writers
  let tasks: [PlannedTask]
  let scale: MarkScale
  /// Thresholds of the scale, or those that the simulation takes where the book knows none.
  let minima: [Int]

  /// A task: its number as it is printed and its largest score.
  struct PlannedTask {
    let label: String
    let maximum: Int
    let level: String
  }

  var year: Int { work.procedure.campaign.year }
  var grade: Int { work.procedure.programmeGrade }
  var gradeOfPupils: Int { work.procedure.gradeOfPupils }
  var maximum: Int { scale.maximum }

  /// Label of the random streams of the subject.
  var subjectNumber: Int { work.procedure.subject.code.utf8.reduce(0) { ($0 * 31 + Int($1)) % 100_003 } }

  /// Label of the random streams of the work.
  var number: Int {
    let sample = if case .ofGrade(let other) = work.sample { other } else { 0 }
    return (((year * 100 + grade) * 100_003 + subjectNumber) * 12 + sample) * 2
      + (work.procedure.campaign.session == .autumn ? 1 : 0)
  }

  /// The cohort of the pupils by their grade in the school year 2020/21: the same pupils have the same number.
  var cohort: Int { gradeOfPupils + (year == 2022 ? -1 : 0) }

  /// How many campaigns have passed since autumn 2020: improving schools improve with it.
  var step: Int { year == 2020 ? 0 : year == 2021 ? 1 : 2 }
}

extension PlannedWork {
  init(
    _ book: ReferenceBook, year: Int, _ subject: String, grade: Int, two: Double, sample: Sample = .standard,
    writers: Writers = .all
  ) {
    let campaign = Campaign(.vpr, year, year == 2020 ? .autumn : .spring)
    work = Work(
      procedure: Procedure(campaign: campaign, subject: Subject(subject), programmeGrade: grade), sample: sample)
    guard let scale = book.scales.scale(for: work) else { preconditionFailure("no scale for \(subject) \(grade)") }
    self.scale = scale
    self.writers = writers
    shareOfTwo = two
    tasks = PlannedWork.tasks(of: work, maximum: scale.maximum, book)
    minima =
      [scale.minimum3, scale.minimum4, scale.minimum5].compactMap { $0 }.count == 3
      ? [scale.minimum3 ?? 0, scale.minimum4 ?? 0, scale.minimum5 ?? 0]
      : [scale.maximum / 3, scale.maximum * 3 / 5, scale.maximum * 4 / 5]
  }

  /// The tasks of the book, made to add up to the maximum of the scale; else tasks of one and two points.
  private static func tasks(of work: Work, maximum: Int, _ book: ReferenceBook) -> [PlannedTask] {
    var tasks =
      (book.taskItems.items(for: work) ?? []).map {
        PlannedTask(label: $0.number, maximum: $0.maximum, level: ($0.level ?? .basic).rawValue)
      }
    var rest = maximum - tasks.reduce(0) { $0 + $1.maximum }
    while tasks.isEmpty || rest > 2 {
      let points = tasks.count.isMultiple(of: 3) ? 2 : 1
      tasks.append(PlannedTask(label: String(tasks.count + 1), maximum: points, level: points == 1 ? "Б" : "П"))
      rest -= points
    }
    for place in tasks.indices.reversed() where rest != 0 {
      let change = rest > 0 ? rest : max(rest, 1 - tasks[place].maximum)
      tasks[place] = PlannedTask(
        label: tasks[place].label, maximum: tasks[place].maximum + change, level: tasks[place].level)
      rest -= change
    }
    return tasks
  }
}
