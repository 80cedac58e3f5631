import Aggregation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// Regions made of task outcomes and scores, and what the rules find in them.
enum GivenRegion {
  static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  static func work(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade))
  }

  /// What one school has in one work.
  struct Part {
    let school: Int
    let work: Work
    let parts: [Claim.Part]
    var municipality = "Район"
  }

  /// All that is computed; three schools make a region here.
  static func analysis(
    _ given: [Part], methodology: String = "", contexts: [SchoolContext] = []
  ) throws -> Analysis {
    let claims = given.flatMap { one in
      one.parts.map { Claim(work: one.work, of: .school(school(one.school)), part: $0, kind: .participants, source: 0) }
    }
    var municipalities: [Int: String] = [:]
    for one in given { municipalities[one.school] = one.municipality }
    let facts = municipalities.keys.sorted().map {
      SchoolFact(
        school: school($0), name: "Школа \($0)", municipality: municipalities[$0], municipalityCode: nil, year: 2021,
        source: 0)
    }
    let source = SourceFile(
      path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    let book = try TemporaryFolder.with { folder in
      try folder.file("methodology.yml", "objectivity-minimum-schools: 3\n" + methodology)
      return try ReferenceBook.load(overrides: folder.path)
    }
    return Analysis(
      of: Region(LoadedFolder(sources: [source], claims: claims, facts: facts, contexts: contexts, issues: [])),
      book: book,
      asOf: try #require(CalendarDay("2022-12-31")), background: .own)
  }

  /// All tasks of mathematics 5 by position: so many pupils solved each, so many were not taught it.
  static func tasks(
    _ school: Int, _ work: Work, solved: (TaskItem) -> Int, of pupils: Int, notTaught: (TaskItem) -> Int = { _ in 0 },
    municipality: String = "Район"
  ) throws -> Part {
    let items = try #require(try ReferenceBook.load().taskItems.items(for: work))
    let tasks = items.map { item in
      let untaught = notTaught(item)
      let right = min(solved(item), pupils - untaught)
      var points = [Int](repeating: 0, count: item.maximum + 1)
      points[0] = pupils - untaught - right
      points[item.maximum] += right
      return TaskCounts(
        label: String(item.position), maximum: item.maximum, byPoints: points, notStarted: 0, notTaught: untaught,
        byMark: Array(repeating: .init(pupils: 0, points: 0), count: 4))
    }
    return Part(
      school: school, work: work, parts: [.participation(Participation(participants: pupils)), .tasks(tasks)],
      municipality: municipality)
  }
}
