import Aggregation
import Indicators
import Loading
import Reference
import RegionSupport
import Testing
import Vocabulary

@testable import Findings

/// R3, R5, R7, R9, and what exams and lasting results lead to.
@Suite struct ProjectRecommendationTests {
  private let mathematics4 = GivenRegion.work(2021, .spring, "mathematics", 4)
  private let mathematics5 = GivenRegion.work(2021, .spring, "mathematics", 5)

  private func made(_ rule: any RecommendationRule.Type, _ analysis: Analysis) -> [Recommendation] {
    rule.recommendations(from: FindingBook(analysis), with: RecommendationDesk(analysis))
  }

  // MARK: R3

  /// A school whose journal runs with the results, or against them.
  private func part(_ school: Int, _ work: Work, reversed: Bool) -> GivenRegion.Part {
    let (low, high): (Mark, Mark) = reversed ? (.five, .three) : (.three, .five)
    return GivenRegion.Part(
      school: school, work: work,
      parts: [
        .participation(Participation(participants: 12)),
        .journalScores(
          JournalScores([.init(journal: low, score: 5, pupils: 6), .init(journal: high, score: 9, pupils: 6)])),
      ])
  }

  @Test func `R3: repeated signs lead to observers, one sign does not`() throws {
    let usual = [mathematics4, mathematics5].flatMap { work in (2...4).map { part($0, work, reversed: false) } }
    let repeated = made(
      Observers.self,
      try GivenRegion.analysis(
        usual + [part(1, mathematics4, reversed: true), part(1, mathematics5, reversed: true)]))
    let one = try #require(repeated.first)
    #expect(repeated.count == 1 && one.addressee.role == .authority && one.insistence == .ensure)
    #expect(one.request == .observers(subjects: [Subject("mathematics")]))
    #expect(one.target == .checkedOrder && one.grounds.schools == [GivenRegion.school(1)])
    let once = try GivenRegion.analysis(
      usual + [part(1, mathematics4, reversed: true), part(1, mathematics5, reversed: false)])
    #expect(made(Observers.self, once).isEmpty)
  }

  // MARK: R5, R7

  private let staff = "Дефицит педагогических кадров"
  private let equipment = "Низкий уровень оснащения школы"

  /// Forty schools of 200 pupils; the last has 6 teachers where the others have 10 to 13, and more computers than any.
  private func risks() -> InventedRegion {
    var region = InventedRegion()
    for number in 1...40 {
      region.context(
        number,
        InventedRegion.answers(
          village: true, size: number % 5 + 1, access: number % 3 + 1, pupils: 200,
          teachers: number == 40 ? 6 : 10 + number % 4, computers: number == 40 ? 30 : 20 + number % 4))
    }
    return region
  }

  @Test func `R5: a risk that data confirm has the measure of its factor, to be considered and no more`() throws {
    var region = risks()
    region.risk("edu220040", staff, .high)
    let found = made(RiskMeasures.self, try region.analysis(asOf: "2022-02-14"))
    let one = try #require(found.first)
    #expect(found.count == 1 && one.addressee.role == .authority)
    #expect(one.risk?.id == "staff-shortage" && one.measure?.code == "М-22")
    #expect(one.insistence == .carryOut)
    var refuted = risks()
    refuted.participant(40, cohort: 2022, risks: [equipment, staff])
    let others = made(RiskMeasures.self, try refuted.analysis(asOf: "2022-02-14"))
    #expect(others.allSatisfy { $0.risk?.id != "equipment" }, "data do not confirm it")
  }

  @Test func `R7: a risk that data refute and one that they show are looked at again, one that they confirm is not`()
    throws
  {
    var region = risks()
    region.participant(40, cohort: 2022, risks: [equipment])
    let found = made(RefineRisks.self, try region.analysis(asOf: "2022-02-14"))
    let one = try #require(found.first)
    #expect(found.count == 1 && one.addressee.role == .coordinator)
    #expect(one.grounds.all.map(\.rule) == ["risk-against-data", "risk-not-activated"])
    #expect(one.deadline?.day == CalendarDay("2022-03-01"), "the end of the activation")
    var confirmed = risks()
    confirmed.participant(40, cohort: 2022, risks: [staff])
    #expect(made(RefineRisks.self, try confirmed.analysis(asOf: "2022-02-14")).isEmpty)
  }

  // MARK: R9

  @Test func `R9: the curator of a school of the project asks, of others nobody`() throws {
    let work = Given.work(2021, .spring, "mathematics", 5)
    let results = [
      Given.marks(1, work, [0, 10, 0, 0], absent: 8), Given.marks(2, work, [0, 10, 0, 0], absent: 8),
      Given.marks(3, work, [0, 10, 0, 0], absent: 0),
    ]
    var project = ProjectFacts()
    project.participants = [1, 3].map {
      Participant(
        school: Given.school($0), municipality: nil, cohort: 2021, curator: nil, risks: [], isListed: true,
        place: Place(file: "а.xlsx"))
    }
    let found = made(VisitQuestions.self, try Given.analysis(results, project: project))
    #expect(found.map(\.addressee.school) == [Given.school(1)])
    #expect(found.first?.addressee.role == .curator)
    #expect(made(VisitQuestions.self, try Given.analysis(results)).isEmpty)
  }

  // MARK: R1, R14, R15

  @Test func `R1: a subject that three cohorts confirm is told for its school, and needs no more data`() throws {
    var region = InventedRegion()
    let works = [5, 6].map { InventedRegion.vpr(2021, .spring, "russian", $0) } + [InventedRegion.oge(2022, "russian")]
    for number in 1...40 {
      for work in works { region.add(number, work, two: number == 40 ? 25 : number % 8, of: 40) }
    }
    let analysis = try region.analysis()
    let one = try #require(
      made(ReviewResults.self, analysis).first { $0.grounds.schools.contains(InventedRegion.school(40)) })
    #expect(one.insistence == .ensure)
    #expect(one.grounds.all.map(\.rule) == ["lasting-low-level"])
    #expect(one.grounds.word == .confirmed)
    #expect(made(Diagnostics.self, analysis).allSatisfy { !$0.grounds.schools.contains(InventedRegion.school(40)) })
  }

  @Test func `R14: conclusions on works that are small one by one wait for the next campaign of these works`() throws {
    func analysis(_ pupils: Int) throws -> Analysis {
      let works = ["mathematics", "russian"].flatMap { subject in
        [5, 6].map { Given.work(2021, .spring, subject, $0) }
      }
      return try Given.analysis(
        works.flatMap { work in
          Given.background(work) + [Given.marks(1, work, [3, pupils - 3, 0, 0])]
        })
    }
    let found = made(Recalculate.self, try analysis(8))
    let one = try #require(found.first)
    #expect(found.count == 1 && one.addressee.role == .regionalOperator)
    #expect(one.request == .recalculate(after: Campaign(.vpr, 2022, .autumn)))
    #expect(one.grounds.all.map(\.rule) == ["pooled-small-works"])
    // Twelve pupils each can be judged one by one; five make 20 works, too few together.
    #expect(made(Recalculate.self, try analysis(12)).isEmpty)
    #expect(made(Recalculate.self, try analysis(5)).isEmpty)
  }

  // MARK: Targets on exams

  /// Thirteen schools of one kind with 4 of 20 «2» in ОГЭ, the first of them with 10; seven of another kind that had 10 and
  /// have `later`.
  private func exams(later: Int, years: [Int] = [2021, 2022]) throws -> [ExamTarget] {
    var region = InventedRegion()
    for number in 1...20 {
      let isOther = number > 13
      region.context(
        number,
        InventedRegion.answers(
          village: !isOther, size: isOther ? 5 : 1, access: isOther ? nil : 2, pupils: isOther ? 900 : 100))
      for year in years {
        let two = number == 1 ? 10 : isOther ? (year == 2022 ? later : 10) : 4
        region.add(number, InventedRegion.oge(year, "mathematics"), two: two, of: 20)
      }
    }
    return ExamTargets(try region.analysis()).targets(of: InventedRegion.school(1))
  }

  @Test
  func `a school above similar ones is to come as far as schools like it came in a year, and no farther than these`()
    throws
  {
    // Half had «2» in the seven others too. Beside the rest of the region, 118 and then 100 of 380, their gap fell from
    // 18,9 to 8,7 points, by 10,3: 50 − 10,3 = 39,7 % of 20 is 7,9, nearer than the 4 of similar schools.
    #expect(try exams(later: 7).map(\.atMost) == [8])
    #expect(try exams(later: 7).map(\.low) == [10])
    // They fell to 1, by 30,8 points: the level of similar schools is nearer.
    #expect(try exams(later: 1).map(\.atMost) == [4])
    // Nobody fell: there is no progress to expect, so no target but the decision itself.
    #expect(try exams(later: 10).isEmpty)
    // Without a year before, the level of similar schools.
    #expect(try exams(later: 7, years: [2022]).map(\.atMost) == [4])
    #expect(try exams(later: 7).first?.participants == 20)
  }

  @Test func `a school at the level of similar ones has no target`() throws {
    var region = InventedRegion()
    for number in 1...13 {
      region.context(number, InventedRegion.answers(village: true, size: 1, access: 2, pupils: 100))
      region.add(number, InventedRegion.oge(2022, "mathematics"), two: 4, of: 20)
    }
    #expect(ExamTargets(try region.analysis()).targets(of: InventedRegion.school(1)).isEmpty)
  }

  // MARK: Data

  @Test
  func `the operator mends files with errors and matches schools without a login, and is asked for neither without`()
    throws
  {
    func analysis(_ keys: [String], _ issues: [Vocabulary.Issue]) throws -> Analysis {
      let facts = keys.map {
        SchoolFact(
          school: SchoolID(key: $0), name: $0, municipality: "Лесной район", municipalityCode: nil, year: 2021,
          source: 0)
      }
      let source = SourceFile(
        path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
      return Analysis(
        of: Region(LoadedFolder(sources: [source], claims: [], facts: facts, issues: issues)), book: .builtIn,
        asOf: try #require(CalendarDay("2022-09-15")))
    }
    let error = Rule.all[0].issue(at: Place(file: "б.xlsx"), found: "архив оборван")
    let bad = try analysis(["edu220001", "Лесная школа", "oge5811"], [error])
    let matching = try #require(made(MatchSchools.self, bad).first)
    #expect(matching.addressee.role == .regionalOperator && matching.target == .allMatched)
    #expect(matching.deadline?.day == CalendarDay("2022-10-01"))
    #expect(made(MendFiles.self, bad).map(\.request) == [.mendFiles])
    let good = try analysis(["edu220001"], [])
    #expect(made(MatchSchools.self, good).isEmpty && made(MendFiles.self, good).isEmpty)
  }
}
