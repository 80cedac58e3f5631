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
    let title: String
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
    /// What it changes in the results.
    let effect: String
    let count: Int

    private static let rules = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, $0) })

    init(_ issue: Issue) {
      rule = issue.rule
      title = Self.rules[rule]?.title ?? ""
      effect = Self.rules[rule]?.effect ?? ""
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

  /// A rule and what became of it, passed rules too.
  struct Check: Encodable {
    let rule: String
    let title: String
    let severity: String
    let passed: Bool
    let issues: Int
    /// Rows or cells.
    let count: Int
    /// What a failure changes in the results.
    let effect: String
  }

  /// A school without a login and the nearest one.
  struct Unmatched: Encodable {
    let school: String
    let name: String
    let place: String?
    let suggestion: String?
    let suggestedName: String?
    let distance: Double?

    init(_ proposal: SchoolProposal) {
      school = proposal.school.description
      name = proposal.name
      place = proposal.place
      suggestion = proposal.nearest?.school.description
      suggestedName = proposal.nearest?.name
      distance = proposal.nearest.map { ($0.distance * 1000).rounded() / 1000 }
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
  let rules: [Check]?
  let unmatchedSchools: [Unmatched]?
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
    rules = withIssues ? Self.checks(reading.region.issues) : nil
    unmatchedSchools = withIssues ? reading.region.unmatchedSchools.map(Unmatched.init) : nil
    self.written = written
  }

  private static func checks(_ issues: [Issue]) -> [Check] {
    let byRule = Dictionary(grouping: issues, by: \.rule)
    return Rule.all.map { rule in
      let found = byRule[rule.id] ?? []
      return Check(
        rule: rule.id, title: rule.title, severity: rule.severity.rawValue, passed: found.isEmpty, issues: found.count,
        count: found.reduce(0) { $0 + $1.count }, effect: rule.effect)
    }
  }
}
