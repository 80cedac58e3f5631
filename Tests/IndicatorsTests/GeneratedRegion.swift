import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// A region drawn by chance with a fixed seed: schools of several municipalities, each with a level of its own.
struct GeneratedRegion {
  var schools = 60
  var municipalities = 6
  var works: [Work]
  var seed: UInt64 = 1
  /// Standard deviation of the levels of schools, and of one year of a school, on the scale of pupils.
  var schoolSpread = 0.5
  var yearSpread = 0.2
  /// The share of «2» where school and year are usual.
  var usualTwo = 0.15
  /// Participants of a school in a work.
  var participants: (Int) -> Int = { 10 + $0 * 7 % 40 }
  /// Levels that are set and not drawn, by school number.
  var levels: [Int: Double] = [:]
  /// Marks that are given and not drawn, by school number.
  var given: [Int: [Work: [Int]]] = [:]

  init(works: [Work]) { self.works = works }

  func municipality(of school: Int) -> String { "Район № \(school % municipalities + 1)" }

  /// Claims and facts of all schools, or of those of one municipality.
  func folder(only municipality: String? = nil) -> LoadedFolder {
    var random = SeededNumbers(seed: seed)
    var claims: [Claim] = []
    var facts: [SchoolFact] = []
    for school in 1...schools {
      let level = levels[school] ?? schoolSpread * Self.normal(&random)
      let isIn = municipality.map { $0 == self.municipality(of: school) } ?? true
      for work in works {
        let year = yearSpread * Self.normal(&random)
        var marks = [0, 0, 0, 0]
        for _ in 0..<participants(school) {
          marks[Self.mark(level + year + Self.normal(&random), usualTwo: usualTwo)] += 1
        }
        marks = given[school]?[work] ?? marks
        guard isIn, marks.reduce(0, +) > 0 else { continue }
        for part in [
          Claim.Part.participation(Participation(participants: marks.reduce(0, +))), .marks(MarkCounts(marks)),
        ] {
          claims.append(
            Claim(work: work, of: .school(Given.school(school)), part: part, kind: .participants, source: 0))
        }
      }
      guard isIn else { continue }
      facts.append(
        SchoolFact(
          school: Given.school(school), name: "Школа № \(school)", municipality: self.municipality(of: school),
          municipalityCode: nil, year: 2021, source: 0))
    }
    let source = SourceFile(
      path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    return LoadedFolder(sources: [source], claims: claims, facts: facts, issues: [])
  }

  func analysis(asOf: String = "2024-08-01", book: ReferenceBook? = nil) throws -> Analysis {
    Analysis(of: Region(folder()), book: try book ?? Given.book.get(), asOf: try #require(CalendarDay(asOf)))
  }

  /// 0…3 for the marks: «2» below the usual share of a standard normal pupil, then up to 40 %, up to 85 %.
  private static func mark(_ pupil: Double, usualTwo: Double) -> Int {
    // The pupils of schools of all levels vary more than those of one.
    let share = 0.5 * erfc(-pupil / (1 + 0.29).squareRoot() / 2.0.squareRoot())
    return share < usualTwo ? 0 : share < usualTwo + 0.4 ? 1 : share < usualTwo + 0.7 ? 2 : 3
  }

  /// One standard normal number (Box and Muller).
  static func normal(_ random: inout SeededNumbers) -> Double {
    let first = Double.random(in: Double.leastNonzeroMagnitude..<1, using: &random)
    let second = Double.random(in: 0..<1, using: &random)
    return (-2 * log(first)).squareRoot() * cos(2 * Double.pi * second)
  }

  /// Russian and mathematics of grades 5 and 6 in the springs of some years.
  static func springs(_ years: ClosedRange<Int>) -> [Work] {
    years.flatMap { year in
      [5, 6].flatMap { grade in ["russian", "mathematics"].map { Given.work(year, .spring, $0, grade) } }
    }
  }
}

extension LoadedFolder {
  /// The same with files of «фон региона».
  func with(backgrounds: [(path: String, text: String)]) -> LoadedFolder {
    LoadedFolder(
      sources: sources, claims: claims, facts: facts, issues: issues,
      backgrounds: backgrounds.map { BackgroundBytes(path: $0.path, bytes: Array($0.text.utf8)) })
  }
}
