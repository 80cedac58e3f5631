import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// What a school can be expected to reach on its next ОГЭ in a subject: the level of similar schools, or as far as schools
/// that stood like it usually came in a year, whichever is nearer.
public struct ExamTarget: Hashable, Sendable {
  public let school: SchoolID
  /// The newest exam of the subject.
  public let work: Work
  /// At most so many of as many as sat it with «2».
  public let atMost: Int
  public let participants: Int

  public init(school: SchoolID, work: Work, atMost: Int, participants: Int) {
    self.school = school
    self.work = work
    self.atMost = atMost
    self.participants = participants
  }
}

/// Targets of schools on ОГЭ, from the levels of similar schools and the usual progress of a year.
struct ExamTargets {
  private let analysis: Analysis
  /// The newest exam of each subject of the rule, with the one before it.
  private let exams: [(newest: Work, before: Work?)]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    let subjects = Set(analysis.book.methodology.subjects(.lowOGESubjects))
    let works = analysis.works(of: .oge).filter { subjects.contains($0.procedure.subject) }
    exams = Dictionary(grouping: works, by: \.procedure.subject).values.compactMap { works in
      works.max().map { newest in (newest, Self.yearBefore(newest, among: works, analysis)) }
    }.sorted { $0.newest < $1.newest }
  }

  /// The exam of the year before; `nil` where there was none or the calendar lets nobody compare the two.
  private static func yearBefore(_ newest: Work, among works: [Work], _ analysis: Analysis) -> Work? {
    works.filter { $0.procedure.campaign.year == newest.procedure.campaign.year - 1 }.max().flatMap { before in
      WorkPair(before, newest, calendar: analysis.book.calendar).allowsShares ? before : nil
    }
  }

  /// Where the school stands above its similar schools; empty where it does not, or where they are not known.
  func targets(of school: SchoolID) -> [ExamTarget] {
    exams.compactMap { exam in
      guard let own = share(exam.newest, school), own.n >= analysis.conditions.minimumParticipants,
        let similar = analysis.similarSchools[school]?.spread(
          Self.id(exam.newest), of: { share(exam.newest, $0)?.value }),
        own.value > similar.median
      else { return nil }
      let usual = exam.before.flatMap { usualProgress(from: $0, to: exam.newest, like: own.value, but: school) }
      let level = max(similar.median, usual.map { own.value - $0 } ?? similar.median)
      // Rounded up: the target is never nearer to zero than the level that it is taken from.
      let atMost = Int((level * Double(own.n)).rounded(.up))
      guard atMost < own.count ?? 0 else { return nil }
      return ExamTarget(school: school, work: exam.newest, atMost: atMost, participants: own.n)
    }
  }

  /// What the background of a region keeps of the exams.
  var similarValues: [Analysis.SimilarValue] {
    exams.map { exam in .init(id: Self.id(exam.newest)) { share(exam.newest, $0)?.value } }
  }

  private static func id(_ exam: Work) -> String {
    "exam-low-share/\(exam.procedure.campaign.year)/\(exam.procedure.subject.code)"
  }

  private func share(_ work: Work, _ school: SchoolID) -> Measured? {
    analysis.region.cell(work, .school(school)).flatMap {
      BelowMinimum.measure(
        $0, minimum: analysis.book.scales.minima.minimum(for: work.procedure), under: analysis.conditions
      ).value
    }
  }

  /// By how much the share of «2» usually fell in a year where it stood no lower than in the school: the median of such
  /// schools, their return to the mean included; never below 0. `nil` with too few of them.
  private func usualProgress(from before: Work, to newest: Work, like share: Double, but own: SchoolID) -> Double? {
    // A file of the region tells nothing of a year's progress, and the schools of one municipality are too few to tell it.
    guard analysis.background.origin == .own else { return nil }
    let minimum = analysis.conditions.minimumParticipants
    let falls = analysis.region.schools(of: before).compactMap { school -> Double? in
      guard school != own, let first = self.share(before, school), first.n >= minimum, first.value >= share,
        let second = self.share(newest, school), second.n >= minimum
      else { return nil }
      return first.value - second.value
    }.sorted()
    guard falls.count >= analysis.book.methodology.integer(.neighboursMinimum) else { return nil }
    let middle = falls.count / 2
    return max(0, falls.count.isMultiple(of: 2) ? (falls[middle - 1] + falls[middle]) / 2 : falls[middle])
  }
}

extension Analysis {
  /// The shares of low results on the newest exams, for the background of the region: targets are taken from similar schools.
  public var examValues: [SimilarValue] { ExamTargets(self).similarValues }
}
