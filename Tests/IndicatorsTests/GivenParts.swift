import Aggregation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// Regions from parts of cells, and facts with a changed methodology.
extension Given {
  /// What one school has in one work.
  struct Part {
    let school: Int
    let work: Work
    let parts: [Claim.Part]
    var municipality = "Район"
  }

  static func region(
    _ given: [Part], codifiers: [Codifier] = [], lists: [ObjectivityEntry] = []
  ) -> Region {
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
    var project = ProjectFacts()
    project.codifiers = codifiers
    project.objectivity = lists
    return Region(LoadedFolder(sources: [source], claims: claims, facts: facts, project: project, issues: []))
  }

  /// Participation, scores and, where the scale is known, marks.
  static func scored(_ school: Int, _ work: Work, _ scores: [Int], municipality: String = "Район") throws -> Part {
    let scale = try book.get().scales.scale(for: work)
    var marks = [0, 0, 0, 0]
    for (score, count) in scores.enumerated() { if let mark = scale?.mark(of: score) { marks[mark.index] += count } }
    return Part(
      school: school, work: work,
      parts: [
        .participation(Participation(participants: scores.reduce(0, +))), .scores(scores), .marks(MarkCounts(marks)),
      ], municipality: municipality)
  }

  /// Pupils by score, zero where nothing is named.
  static func histogram(_ maximum: Int, _ pupils: [Int: Int]) -> [Int] { (0...maximum).map { pupils[$0] ?? 0 } }

  /// The facts with a user's methodology.
  static func book(methodology: String) throws -> ReferenceBook {
    try TemporaryFolder.with { folder in
      try folder.file("methodology.yml", methodology)
      return try ReferenceBook.load(overrides: folder.path)
    }
  }

  /// All that is computed of a region; three schools make a region here.
  static func analysis(_ region: Region, methodology: String = "") throws -> Analysis {
    Analysis(
      of: region,
      book: try book(
        methodology: (methodology.contains("minimum-schools") ? "" : "objectivity-minimum-schools: 3\n") + methodology),
      asOf: try #require(CalendarDay("2022-12-31")), background: .own)
  }
}
