public import Aggregation
public import Indicators
import Loading
public import Reference
public import Vocabulary

/// A region made by hand, school by school: results, conditions, risks, participants.
public struct InventedRegion {
  private var claims: [Claim] = []
  private var exams: [ExamResult] = []
  private var contexts: [SchoolContext] = []
  private var project = ProjectFacts()
  private var roadmap = RoadmapFacts()
  private var schools: Set<Int> = []
  private var places: [Int: String] = [:]

  public init() {}

  /// `edu220001` for 1.
  public static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  /// A work of ВПР.
  public static func vpr(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade))
  }

  /// A work of ОГЭ.
  public static func oge(_ year: Int, _ subject: String) -> Work {
    Work(
      procedure: Procedure(campaign: Campaign(.oge, year, .main), subject: Subject(subject), programmeGrade: 9))
  }

  /// Counts of the marks 2…5 of a school in a work, of ОГЭ as the only results of as many participants.
  public mutating func add(_ school: Int, _ work: Work, _ marks: [Int]) {
    schools.insert(school)
    let id = Self.school(school)
    guard work.procedure.campaign.assessment == .vpr else {
      for (mark, count) in zip(Mark.allCases, marks) {
        for _ in 0..<count {
          exams.append(ExamResult(work: work, school: id, participant: exams.count, mark: mark, source: 0))
        }
      }
      return
    }
    let parts: [Claim.Part] = [
      .participation(Participation(participants: marks.reduce(0, +))), .marks(MarkCounts(marks)),
    ]
    claims += parts.map { Claim(work: work, of: .school(id), part: $0, kind: .participants, source: 0) }
  }

  /// So many «2» of so many participants; the others have «3».
  public mutating func add(_ school: Int, _ work: Work, two: Int, of n: Int) {
    add(school, work, [two, n - two, 0, 0])
  }

  /// The district of a school; those of which nothing is said stand in «Лесной район».
  public mutating func place(_ school: Int, in district: String) { places[school] = district }

  /// The answers of a school to the context form of a year.
  public mutating func context(_ school: Int, year: Int = 2021, _ answers: [ContextField: ContextAnswer]) {
    schools.insert(school)
    contexts.append(SchoolContext(school: Self.school(school), year: year, answers: answers, pupilsByGrade: [:]))
  }

  /// The social passport of a school.
  public mutating func passport(_ school: Int, year: Int = 2021, pupils: Int, _ groups: [SocialGroup: Int]) {
    project.socialPassports.append(
      SocialPassport(
        school: Self.school(school), year: year, pupils: pupils,
        groups: Dictionary(uniqueKeysWithValues: groups.map { ($0.key.rawValue, $0.value) }),
        place: Place(file: "а.xlsx")))
  }

  /// A school of the project with the risks that it works on.
  public mutating func participant(_ school: Int, cohort: Int, risks: [String] = []) {
    project.participants.append(
      Participant(
        school: Self.school(school), municipality: nil, cohort: cohort, curator: nil,
        risks: risks.map { NamedRisk($0, factor: nil) }, isListed: true,
        place: Place(file: "а.xlsx")))
  }

  /// A risk of the profile of a school, as a table names it.
  public mutating func risk(
    _ school: String, _ name: String, _ level: RiskLevel?, days: [RiskStage: String] = [:], isRefuted: Bool = false
  ) {
    roadmap.risks.append(
      RiskProgress(
        municipality: "Лесной район", school: school, risk: NamedRisk(name, factor: nil), level: level,
        isRefuted: isRefuted,
        days: days.compactMapValues { CalendarDay($0) }, place: Place(file: "риски.xlsx")))
  }

  /// The region with all that was added.
  public var region: Region {
    let facts = schools.sorted().map {
      SchoolFact(
        school: Self.school($0), name: "Школа № \($0)", municipality: places[$0] ?? "Лесной район",
        municipalityCode: nil, year: 2021, source: 0)
    }
    let source = SourceFile(
      path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    return Region(
      LoadedFolder(
        sources: [source], claims: claims, facts: facts, contexts: contexts, examResults: exams, project: project,
        issues: [], roadmap: roadmap))
  }

  /// What is computed from it on a day.
  public func analysis(book: ReferenceBook? = nil, asOf day: String = "2022-09-15") throws -> Analysis {
    let book = try book ?? ReferenceBook.load()
    guard let day = CalendarDay(day) else { preconditionFailure("a day is yyyy-mm-dd") }
    return Analysis(of: region, book: book, asOf: day, background: .own)
  }
}

extension InventedRegion {
  /// The answers of an ordinary school: what the index of conditions needs, and the resources that risks are checked by.
  public static func answers(
    village: Bool, size: Int, access: Int?, pupils: Int, adapted: Int = 1, cohort: Int = 20,
    otherLanguage: Bool = false,
    teachers: Int = 10, highest: Int = 3, computers: Int = 20, outdated: Int = 4
  ) -> [ContextField: ContextAnswer] {
    var answers: [ContextField: ContextAnswer] = [
      .settlementKind: .option(village ? 4 : 2, ""), .settlementSize: .option(size, ""), .pupils: .count(pupils),
      .cohortPupils: .count(cohort), .cohortAdapted: .count(adapted), .languages: .option(otherLanguage ? 2 : 1, ""),
      .correctional: .yes(false), .evening: .yes(false), .closedType: .yes(false), .penal: .yes(false),
      .boarding: .yes(false), .teachers: .count(teachers), .teachersHighest: .count(highest),
      .computers: .count(computers), .computersOutdated: .count(outdated),
    ]
    answers[.cityAccess] = access.map { .option($0, "") }
    return answers
  }
}
