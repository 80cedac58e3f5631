import Aggregation
import Composition
import Loading
import Reference
import Vocabulary

/// What a command has to say, for machines: `--json`.
struct RunRecord: Encodable {
  struct File: Encodable {
    let path: String
    let state: String
    let layouts: [String]
    let works: [String]
    let rowsRead: Int
    let rowsKept: Int

    init(_ source: SourceFile) {
      path = source.path
      state = source.state.rawValue
      layouts = source.layouts.map(\.rawValue)
      works = source.works.map(Addresses.work)
      rowsRead = source.rowsRead
      rowsKept = source.rowsKept
    }
  }

  struct Remark: Encodable {
    let rule: String
    let severity: String
    let file: String
    let sheet: String?
    let row: Int?
    let column: Int?
    let school: String?
    let work: String?
    let expected: String
    let found: String
    let remedy: String
    let count: Int

    init(_ issue: Issue) {
      rule = issue.rule
      severity = issue.severity.rawValue
      file = issue.place.file
      sheet = issue.place.sheet
      row = issue.place.row
      column = issue.place.column
      school = issue.school?.description
      work = issue.work.map(Addresses.work)
      expected = issue.expected
      found = issue.found
      remedy = issue.remedy
      count = issue.count
    }
  }

  let version: String
  let asOf: String?
  let exitCode: Int32
  let files: [File]
  let skipped: [String]
  let leftOut: [String]
  let issueCounts: [String: Int]
  let issues: [Remark]?
  /// Paths relative to the output; those that would be written, where nothing was.
  let written: [String]

  init(_ reading: Reading, written: [String], withIssues: Bool) {
    version = Version.current
    asOf = reading.asOf?.description
    exitCode = reading.status.rawValue
    files = reading.region.sources.map(File.init)
    skipped = reading.skipped
    leftOut = reading.region.leftOut.map(Addresses.work)
    let counts = IssueText.counts(reading.region.issues)
    issueCounts = Dictionary(
      uniqueKeysWithValues: Issue.Severity.allCases.map { ($0.rawValue, counts[$0, default: 0]) })
    issues = withIssues ? reading.region.issues.map(Remark.init) : nil
    self.written = written
  }
}
