/// All that files say of road maps, in the order in which they were read.
public struct RoadmapFacts: Hashable, Sendable {
  /// Road maps, built in or read.
  public var roadmaps: [Roadmap] = []
  /// Rows of status tables.
  public var marks: [StepMark] = []
  /// Risks of schools in ИС МЭДК.
  public var risks: [RiskProgress] = []
  /// Documents of schools in ИС МЭДК.
  public var documents: [PlacedDocument] = []
  /// Results of examinations.
  public var expertise: [ExpertiseResult] = []
  /// Surveys.
  public var surveys: [SurveyTurnout] = []
  /// Training.
  public var training: [TrainingRecord] = []
  /// Interviews.
  public var interviews: [InterviewRecord] = []
  /// Attendance.
  public var attendance: [AttendanceRecord] = []
  /// Sites.
  public var sites: [SiteCheck] = []

  /// Nothing.
  public init() {}

  /// Whether no file says anything.
  public var isEmpty: Bool { self == RoadmapFacts() }

  /// Adds what another file says.
  public mutating func add(_ other: RoadmapFacts) {
    roadmaps += other.roadmaps
    marks += other.marks
    risks += other.risks
    documents += other.documents
    expertise += other.expertise
    surveys += other.surveys
    training += other.training
    interviews += other.interviews
    attendance += other.attendance
    sites += other.sites
  }

  /// The municipalities that records (not road maps) name, each once, in order.
  public var municipalitiesOfRecords: [String] {
    let all =
      marks.map(\.municipality) + risks.map(\.municipality) + documents.map(\.municipality)
      + expertise.map(\.municipality) + surveys.map(\.municipality) + training.map(\.municipality)
      + interviews.map(\.municipality) + attendance.map(\.municipality) + sites.map(\.municipality)
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }
}
