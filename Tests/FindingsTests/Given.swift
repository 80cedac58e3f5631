// The days of fixtures are written out and exist.
// swift-format-ignore-file: NeverForceUnwrap

import Aggregation
import Findings
import Indicators
import Loading
import Reference
import TestSupport
import Vocabulary

/// Regions made by hand: each school's marks in each work.
enum Given {
  static let book = Result { try ReferenceBook.load() }

  static func work(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade))
  }

  static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  /// Marks 2…5 of a school in a work; `absent` where the source counts them.
  struct SchoolResult: Sendable {
    let school: Int
    let work: Work
    let marks: [Int]
    var absent: Int?
    /// Lowered, confirmed, raised against the journal.
    var journal: [Int]?
  }

  static func marks(
    _ school: Int, _ work: Work, _ marks: [Int], absent: Int? = nil, journal: [Int]? = nil
  ) -> SchoolResult {
    SchoolResult(school: school, work: work, marks: marks, absent: absent, journal: journal)
  }

  /// Forty schools of 12 to 31 pupils, whose shares of «2» go from 0 to two fifths: the background against which one
  /// school is judged.
  static func background(_ work: Work) -> [SchoolResult] {
    (101...140).map { number in
      let n = 12 + number % 20
      let two = n * (number % 5) / 10
      return marks(number, work, [two, n - two, 0, 0])
    }
  }

  static func analysis(
    _ results: [SchoolResult], municipality: (Int) -> String? = { _ in "Лесной район" }, asOf: String = "2022-09-15",
    project: ProjectFacts = ProjectFacts(), roadmap: RoadmapFacts = RoadmapFacts(), issues: [Issue] = [],
    methodology: String? = nil, background: Analysis.BackgroundSource = .own
  ) throws -> Analysis {
    var book = try Given.book.get()
    if let methodology {
      book = try TemporaryFolder.with { folder in
        try folder.file("methodology.yml", methodology)
        return try ReferenceBook.load(overrides: folder.path)
      }
    }
    let claims = results.flatMap { one -> [Claim] in
      var parts: [Claim.Part] = [
        .participation(Participation(participants: one.marks.reduce(0, +), absent: one.absent)),
        .marks(MarkCounts(one.marks)),
      ]
      if let journal = one.journal {
        parts.append(.journal(JournalTriple(lowered: journal[0], confirmed: journal[1], raised: journal[2])))
      }
      return parts.map {
        Claim(work: one.work, of: .school(school(one.school)), part: $0, kind: .participants, source: 0)
      }
    }
    let facts = Set(results.map(\.school)).sorted().map {
      SchoolFact(
        school: school($0), name: "Школа № \($0)", municipality: municipality($0), municipalityCode: nil, year: 2021,
        source: 0)
    }
    let source = SourceFile(
      path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    let folder = LoadedFolder(
      sources: [source], claims: claims, facts: facts, project: project, issues: issues, roadmap: roadmap)
    return Analysis(of: Region(folder), book: book, asOf: CalendarDay(asOf)!, background: background)
  }
}

extension FindingRule {
  /// What the rule finds about one school.
  static func findings(of school: Int, in analysis: Analysis) -> [Finding] {
    findings(in: analysis).filter { $0.territory == .school(Given.school(school)) }
  }
}
