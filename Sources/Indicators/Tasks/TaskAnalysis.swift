import Aggregation
import Reference
import Synchronization
public import Vocabulary

/// The tasks of every work, a sheet a work, made when it is first asked for and kept.
public struct TaskAnalysis: Sendable {
  public let thresholds: TaskThresholds
  private let region: Region
  private let book: ReferenceBook
  private let conditions: Conditions
  private let worksWithMean: Set<Work>
  private let minimumSchools: Int
  private let sheets = SheetStore()
  private let given: [Work: RegionalFits.TaskFit]

  /// - Parameters:
  ///   - region: the results.
  ///   - book: descriptions and parameters.
  ///   - conditions: the parameters of the run.
  ///   - worksWithMean: works with a regional mean.
  ///   - given: the tasks over the region, where the folder is not all of it.
  init(
    of region: Region, book: ReferenceBook, conditions: Conditions, worksWithMean: Set<Work>,
    given: [RegionalFits.TaskFit] = []
  ) {
    self.given = Dictionary(given.map { ($0.work, $0) }, uniquingKeysWith: { first, _ in first })
    self.region = region
    self.book = book
    self.conditions = conditions
    self.worksWithMean = worksWithMean
    thresholds = TaskThresholds(book.methodology)
    minimumSchools = book.methodology.integer(.objectivityMinimumSchools)
  }

  /// The sheet of a work; `nil` where no source tells of its tasks.
  public func sheet(of work: Work) -> TaskSheet? {
    sheets.sheet(of: work) {
      TaskSheet(
        work, of: region, descriptions: TaskDescriptions(of: work, in: region, book: book),
        hasRegionalMean: worksWithMean.contains(work), minimumSchools: minimumSchools, thresholds: thresholds,
        conditions: conditions, given: given[work])
    }
  }

  /// Works whose tasks are known, in order of time.
  public var works: [Work] { region.works.filter { region.cell($0, .region)?.tasks != nil } }

  /// Subjects and programme grades with known tasks: a workbook for methodists has a sheet each.
  public var topics: [Topic] { Array(Set(works.map(Topic.init))).sorted() }

  /// Works of a subject and programme grade whose tasks are known, in order of time.
  public func works(of topic: Topic) -> [Work] { works.filter { Topic($0) == topic } }

  /// A subject in a programme grade.
  public struct Topic: Hashable, Comparable, Sendable {
    public let assessment: Assessment
    public let subject: Subject
    public let programmeGrade: Int

    public init(_ work: Work) {
      assessment = work.procedure.campaign.assessment
      subject = work.procedure.subject
      programmeGrade = work.procedure.programmeGrade
    }

    public static func < (left: Topic, right: Topic) -> Bool {
      (left.programmeGrade, left.subject, left.assessment.rawValue) < (
        right.programmeGrade, right.subject, right.assessment.rawValue
      )
    }
  }
}

/// Sheets that were already made; two threads may make one at a time, the same either way.
private final class SheetStore: Sendable {
  private let known = Mutex<[Work: TaskSheet?]>([:])

  func sheet(of work: Work, _ make: () -> TaskSheet?) -> TaskSheet? {
    if let found = known.withLock({ $0[work] }) { return found }
    let made = make()
    known.withLock { $0[work] = made }
    return made
  }
}
