import Aggregation
import Loading
import Vocabulary

/// Claims made by hand, and the regions that they fold to.
enum Claims {
  static let mathematics5 = Work(
    procedure: Procedure(
      campaign: Campaign(.vpr, 2021, .spring), subject: Subject("mathematics"), programmeGrade: 5))

  static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  static func claim(
    _ part: Claim.Part, _ kind: Claim.Kind, source: Int, school number: Int = 1, pupils: [Int32] = []
  ) -> Claim {
    Claim(work: mathematics5, of: .school(school(number)), part: part, kind: kind, source: source, pupils: pupils)
  }

  /// Participation and marks of one school by one source.
  static func marks(
    _ counts: [Int], _ kind: Claim.Kind, source: Int, school number: Int = 1, pupils: [Int32] = []
  ) -> [Claim] {
    [
      claim(
        .participation(Participation(participants: counts.reduce(0, +))), kind, source: source, school: number,
        pupils: pupils), claim(.marks(MarkCounts(counts)), kind, source: source, school: number, pupils: pupils),
    ]
  }

  static func source(_ path: String) -> SourceFile {
    SourceFile(
      path: path, state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
  }

  /// The sources are called «а.xlsx», «б.xlsx», … in the order of their indices.
  static func region(_ claims: [Claim], facts: [SchoolFact] = []) -> Region {
    let sources = "абвгдежз".map { source("\($0).xlsx") }
    return Region(LoadedFolder(sources: sources, claims: claims, facts: facts, issues: []))
  }

  static func fact(
    _ number: Int, _ municipality: String?, code: String? = nil, name: String = "Школа", year: Int = 2021,
    source: Int = 0
  ) -> SchoolFact {
    SchoolFact(
      school: school(number), name: name, municipality: municipality, municipalityCode: code, year: year, source: source
    )
  }
}

extension Region {
  /// Marks of a school, or of the region.
  func marks(school number: Int? = 1) -> [Int]? {
    cell(Claims.mathematics5, number.map { .school(Claims.school($0)) } ?? .region)?.marks?.counts
  }

  /// Issues of a rule as «file | found | expected».
  func words(of rule: String) -> [String] {
    issues.filter { $0.rule == rule }.map { [$0.place.file, $0.found, $0.expected].joined(separator: " | ") }
  }
}
