public import Vocabulary

/// What became of one file of the folder.
public struct SourceFile: Hashable, Sendable {
  /// What was done with the file.
  public enum State: String, Hashable, Sendable {
    /// Its rows became claims or facts.
    case used
    /// Recognised, but no part of the report needs it, or its work is unknown.
    case notUsed
    case unrecognised
    /// The same bytes were read under another name.
    case repeated
    case unreadable
  }

  /// Path relative to the folder.
  public let path: String
  public let state: State
  /// Layouts of its sheets.
  public let layouts: [Layout]
  public let works: [Work]
  /// What is known of works that could not be told, a sheet each; a person completes them in `работы.csv`.
  public let unknownWorks: [WorkHints]
  /// 64 hexadecimal digits; empty for an unreadable file.
  public let sha256: String
  public let byteCount: Int
  public let rowsRead: Int
  public let rowsKept: Int

  public init(
    path: String, state: State, layouts: [Layout], works: [Work], unknownWorks: [WorkHints] = [], sha256: String,
    byteCount: Int, rowsRead: Int, rowsKept: Int
  ) {
    self.path = path
    self.state = state
    self.layouts = layouts
    self.works = works
    self.unknownWorks = unknownWorks
    self.sha256 = sha256
    self.byteCount = byteCount
    self.rowsRead = rowsRead
    self.rowsKept = rowsKept
  }
}

/// A folder as claims, school facts and issues: all that later rooms know of files.
public struct LoadedFolder: Sendable {
  public let sources: [SourceFile]
  public let claims: [Claim]
  public let facts: [SchoolFact]
  public let contexts: [SchoolContext]
  /// Results of ОГЭ, ЕГЭ and ГВЭ by participant, without anything personal; folded into cells and dropped.
  public let examResults: [ExamResult]
  public let examTables: [ExamTableRow]
  /// What people filled in by hand.
  public let project: ProjectFacts
  public let issues: [Issue]
  /// Road maps and the records around them.
  public let roadmap: RoadmapFacts
  /// Files of «фон региона», in the order of their paths.
  public let backgrounds: [BackgroundBytes]

  public init(
    sources: [SourceFile], claims: [Claim], facts: [SchoolFact], contexts: [SchoolContext] = [],
    examResults: [ExamResult] = [], examTables: [ExamTableRow] = [], project: ProjectFacts = ProjectFacts(),
    issues: [Issue], roadmap: RoadmapFacts = RoadmapFacts(), backgrounds: [BackgroundBytes] = []
  ) {
    self.sources = sources
    self.claims = claims
    self.facts = facts
    self.contexts = contexts
    self.examResults = examResults
    self.examTables = examTables
    self.project = project
    self.issues = issues
    self.roadmap = roadmap
    self.backgrounds = backgrounds
  }
}

/// One finished step of a long reading.
public struct LoadingProgress: Sendable {
  public let path: String
  public let filesDone: Int
  public let filesInAll: Int
  public let bytesDone: Int
  public let bytesInAll: Int
}
