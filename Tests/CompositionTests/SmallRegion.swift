import Aggregation
import Composition
import Indicators
import Loading
import Reference
import ReportModel
import Testing
import Vocabulary

/// A generated region of six schools that meets every case of the chapters: two municipalities and a school without
/// one, three campaigns, a small school, a work without a scale, absent pupils, sources that differ.
enum SmallRegion {
  static let input = Result {
    ReportInput(
      Analysis(
        of: Region(folder), book: try ReferenceBook.load(), asOf: try #require(CalendarDay("2022-09-15")),
        background: .own),
      version: "0")
  }

  private static func work(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade))
  }

  private static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  private static var folder: LoadedFolder {
    let places = [
      "Первый муниципальный район", "Первый муниципальный район", "Первый муниципальный район", "город Второй",
      "город Второй", nil,
    ]
    let facts = places.enumerated().map { index, place in
      SchoolFact(
        school: school(index + 1), name: "Школа № \(index + 1)", municipality: place, municipalityCode: nil, year: 2021,
        source: 0)
    }
    return LoadedFolder(
      sources: [
        source("участники.xlsx", .used, [.participants2021]), source("отчёт.xlsx", .used, [.markStatistics]),
        source("прочее.csv", .unrecognised, []),
      ], claims: claims, facts: facts,
      issues: [
        Rule.all[1].issue(at: Place(file: "прочее.csv"), found: "знакомых заголовков столбцов нет"),
        Rule.all[0].issue(at: Place(file: "битый.xlsx"), found: "архив оборван"),
      ])
  }

  private static func source(_ path: String, _ state: SourceFile.State, _ layouts: [Layout]) -> SourceFile {
    SourceFile(
      path: path, state: state, layouts: layouts, works: [], sha256: String(repeating: "0", count: 64), byteCount: 1000,
      rowsRead: 100, rowsKept: 98)
  }

  private static var claims: [Claim] {
    var claims: [Claim] = []
    func add(_ number: Int, _ work: Work, _ marks: [Int], absent: Int? = 1, journal: [Int] = [1, 2, 1]) {
      let n = marks.reduce(0, +)
      let parts: [Claim.Part] = [
        .participation(Participation(participants: n, absent: absent)), .marks(MarkCounts(marks)),
        .journal(JournalTriple(lowered: journal[0], confirmed: journal[1], raised: journal[2])),
      ]
      claims += parts.map { Claim(work: work, of: .school(school(number)), part: $0, kind: .participants, source: 0) }
    }
    for number in 1...5 {
      add(number, work(2020, .autumn, "mathematics", 5), [number, 6, 3, 1], absent: nil)
      add(number, work(2021, .spring, "mathematics", 6), number == 1 ? [9, 6, 3, 2] : [1, 8, 8, 3])
      add(number, work(2021, .spring, "russian", 5), number <= 2 ? [7, 7, 4, 2] : [2, 10, 6, 2], absent: 6)
    }
    add(6, work(2021, .spring, "russian", 5), [1, 1, 1, 0])
    add(1, work(2022, .spring, "mathematics", 5), [2, 9, 5, 4])
    let geography = work(2022, .spring, "geography", 7)
    claims += [
      Claim(
        work: geography, of: .school(school(2)), part: .participation(Participation(participants: 3)),
        kind: .participants,
        source: 0),
      Claim(work: geography, of: .school(school(2)), part: .scores([0, 1, 2]), kind: .participants, source: 0),
      Claim(
        work: work(2021, .spring, "russian", 5), of: .school(school(1)), part: .marks(MarkCounts([6, 8, 4, 2])),
        kind: .report, source: 1),
      Claim(
        work: work(2021, .spring, "russian", 5), of: .region("Край"), part: .marks(MarkCounts([20, 44, 26, 10])),
        kind: .report, source: 1),
    ]
    return claims
  }
}
