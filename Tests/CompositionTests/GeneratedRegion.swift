// The days of fixtures are written out and exist.
// swift-format-ignore-file: NeverForceUnwrap

import Aggregation
import Composition
import Indicators
import Loading
import Reference
import TestSupport
import Vocabulary

/// Regions of random schools and marks in which every rule can fire: all seasons, small and large schools, absences,
/// journals, exams, remarks, documents, training, errors.
enum GeneratedRegion {
  /// - Parameters:
  ///   - seed: another region for each.
  ///   - asOf: the day of the report.
  ///   - isShuffled: whether the rows of the files come in another order.
  static func input(seed: UInt64, asOf: String = "2022-09-15", isShuffled: Bool = false) throws -> ReportInput {
    var numbers = SeededNumbers(seed: seed)
    let schools = 45
    let places = ["Лесной район", "город Речной", "Гороховецкий район"]
    var claims: [Claim] = []
    for work in works {
      let isStopped = work.procedure.campaign.year == 2022
      for school in 1...schools where !isStopped || Int.random(in: 0..<4, using: &numbers) == 0 {
        claims += marks(of: school, in: work, &numbers)
      }
    }
    var facts = (1...schools).map { number in
      SchoolFact(
        school: school(number), name: "Школа № \(number)", municipality: places[number % places.count],
        municipalityCode: nil, year: 2021, source: 0)
    }
    if isShuffled {
      claims.shuffle(using: &numbers)
      facts.shuffle(using: &numbers)
    }
    let source = SourceFile(
      path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    let folder = LoadedFolder(
      sources: [source], claims: claims, facts: facts, project: project,
      issues: [Rule.all[0].issue(at: Place(file: "б.xlsx"), found: "архив оборван")], roadmap: roadmap)
    let book = try ReferenceBook.load()
    let day = CalendarDay(asOf)!
    let region = Region(folder) { book.calendar.wasKnown($0.procedure, on: day) != false }
    return ReportInput(Analysis(of: region, book: book, asOf: day, background: .own), version: "0")
  }

  private static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  private static var works: [Work] {
    [
      (2020, Session.autumn, 5), (2020, .autumn, 6), (2021, .spring, 4), (2021, .spring, 5), (2021, .spring, 6),
      (2022, .spring, 5), (2022, .spring, 6),
    ].flatMap { year, session, grade in
      // The maximum of history in grade 6 changed in 2022.
      (["mathematics", "russian"] + (session == .spring && grade == 6 ? ["history"] : [])).map {
        Work(
          procedure: Procedure(
            campaign: Campaign(.vpr, year, session), subject: Subject($0), programmeGrade: grade))
      }
    }
  }

  private static func marks(of number: Int, in work: Work, _ numbers: inout SeededNumbers) -> [Claim] {
    // Every fifth school is small, every seventh weak.
    let n = number % 5 == 0 ? Int.random(in: 1...9, using: &numbers) : Int.random(in: 10...60, using: &numbers)
    let chance = number % 7 == 0 ? 0.5 : Double.random(in: 0...0.3, using: &numbers)
    let two = (0..<n).count { _ in Double.random(in: 0..<1, using: &numbers) < chance }
    let absent = Int.random(in: 0...max(1, n / 2), using: &numbers)
    let lowered = Int.random(in: 0...n, using: &numbers)
    let parts: [Claim.Part] = [
      .participation(Participation(participants: n, absent: absent)), .marks(MarkCounts([two, n - two, 0, 0])),
      .journal(JournalTriple(lowered: lowered, confirmed: n - lowered, raised: 0)),
    ]
    return parts.map { Claim(work: work, of: .school(school(number)), part: $0, kind: .participants, source: 0) }
  }

  private static var project: ProjectFacts {
    var facts = ProjectFacts()
    facts.remarks = (1...4).map { number in
      SchoolRemark(
        school: school(number), finding: "1", agrees: number == 4, explanation: "Писала часть класса.",
        resolution: number == 1 ? .init(kind: .corrected, day: CalendarDay("2022-09-01")!) : nil,
        place: Place(file: "замечания.xlsx", row: number))
    }
    return facts
  }

  private static var roadmap: RoadmapFacts {
    var facts = RoadmapFacts()
    for number in [2, 5, 8] {
      for (place, stage) in DocumentStage.allCases.enumerated() {
        for (title, isPlaced) in [("Отчёт", true), ("Приказ", number != 2)] {
          facts.documents.append(
            PlacedDocument(
              municipality: "Гороховецкий район", school: "Школа № \(number)", stage: stage, title: title,
              placedOn: isPlaced ? CalendarDay("2022-0\(3 + place)-10") : nil, confirmedOn: nil,
              place: Place(file: "документы.xlsx")))
        }
      }
      facts.training.append(
        TrainingRecord(
          municipality: "Гороховецкий район", school: "Школа № \(number)", number: StepNumber("8")!, course: "",
          trained: PartDone(done: number == 2 ? 0 : 3, of: 14), place: Place(file: "обучение.xlsx")))
    }
    return facts
  }
}
