import Aggregation
import Indicators
import Loading
import Reference
import Testing
import Vocabulary

@testable import Findings

/// F18, F19 and the other rules on what people wrote down.
@Suite struct RecordRuleTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)

  @Test func `a remark of a school that agrees is no finding, one that does not is printed with its resolution`() throws
  {
    let place = Place(file: "замечания.xlsx", row: 2)
    let resolution = SchoolRemark.Resolution(kind: .confirmed, day: CalendarDay("2022-09-12")!)
    var project = ProjectFacts()
    project.remarks = [
      SchoolRemark(school: Given.school(1), finding: "2", agrees: false, explanation: "Б", place: place),
      SchoolRemark(
        school: Given.school(1), finding: "1", agrees: false, explanation: "А", resolution: resolution, place: place),
      SchoolRemark(school: Given.school(1), finding: "3", agrees: true, explanation: "", place: place),
    ]
    func slots(asOf: String) throws -> [SchoolDisagreement.Slots] {
      SchoolDisagreement.findings(
        in: try Given.analysis([Given.marks(1, work, [6, 6, 0, 0])], asOf: asOf, project: project)
      ).compactMap { if case .schoolDisagreement(let slots) = $0.statement { slots } else { nil } }
    }
    #expect(try slots(asOf: "2022-09-15").map(\.finding) == ["1", "2"])
    #expect(try slots(asOf: "2022-09-15").map(\.resolution) == [resolution, nil])
    #expect(try slots(asOf: "2022-09-01").map(\.resolution) == [nil, nil])
  }

  private func document(_ title: String, placed: String?, confirmed: String?) -> PlacedDocument {
    PlacedDocument(
      municipality: "Гороховецкий район", school: "Школа № 1", stage: .stage1, title: title,
      placedOn: placed.flatMap { CalendarDay($0) }, confirmedOn: confirmed.flatMap { CalendarDay($0) },
      place: Place(file: "документы.xlsx"))
  }

  private func findings(_ documents: [PlacedDocument], on day: String) throws -> [Finding] {
    var roadmap = RoadmapFacts()
    roadmap.documents = documents
    return DocumentsAtDate.findings(
      in: try Given.analysis(
        [Given.marks(1, work, [6, 6, 0, 0])], municipality: { _ in "Гороховецкий район" }, asOf: day,
        roadmap: roadmap))
  }

  @Test func `documents that are not all confirmed are told with the school's own term`() throws {
    let one = document("Отчёт", placed: "2022-05-10", confirmed: nil)
    let found = try #require(try findings([one], on: "2022-05-20").first)
    #expect(found.territory == .school(Given.school(1)))
    guard case .documentsAtDate(let slots) = found.statement else { return }
    #expect(slots.documents.state == .unconfirmedTermOpen)
    #expect(slots.documents.term == CalendarDay("2022-05-31"))
    #expect(slots.municipality.name == "Гороховецкий район")
    let whole = document("Отчёт", placed: "2022-05-10", confirmed: "2022-05-12")
    #expect(try findings([whole], on: "2022-05-20").isEmpty)
    #expect(try findings([whole], on: "2022-05-11").count == 1)
  }

  @Test func `one person less than the share of the road map fires, the share itself does not`() throws {
    func found(_ trained: Int) throws -> [Finding] {
      var roadmap = RoadmapFacts()
      roadmap.training = [
        TrainingRecord(
          municipality: "Гороховецкий район", school: "Школа № 1", number: StepNumber("8")!, course: "",
          trained: PartDone(done: trained, of: 14), place: Place(file: "обучение.xlsx"))
      ]
      return TrainingBelowTarget.findings(
        in: try Given.analysis([Given.marks(1, work, [6, 6, 0, 0])], roadmap: roadmap))
    }
    // 10 % of 14 is 1,4: two people.
    #expect(try found(2).isEmpty)
    #expect(try found(1).count == 1)
  }

  @Test func `errors of the data are one finding of the region`() throws {
    let error = Rule.all.first { $0.severity == .error }!
    let notice = Rule.all.first { $0.severity == .notice }!
    let issues = [
      error.issue(at: Place(file: "а.csv"), found: "х"), error.issue(at: Place(file: "а.csv"), found: "у"),
      notice.issue(at: Place(file: "б.csv"), found: "х"),
    ]
    let analysis = try Given.analysis([Given.marks(1, work, [6, 6, 0, 0])], issues: issues)
    #expect(DataErrors.findings(in: analysis).map(\.statement) == [.dataErrors(.init(errors: 2, files: 1))])
    #expect(DataErrors.findings(in: try Given.analysis([Given.marks(1, work, [6, 6, 0, 0])])).isEmpty)
  }

  @Test func `a built-in road map has its gaps, and its terms pass`() throws {
    let roadmap = try #require(RoadmapLibrary.builtIn.roadmap(named: "gorokhovets"))
    var facts = RoadmapFacts()
    facts.roadmaps = [roadmap]
    let ledger = try #require(RoadmapLedger(facts).municipalities.first)
    let places = RoadmapPlaces(region: nil)
    let day = try #require(CalendarDay("2022-05-20"))
    let gaps = RoadmapGaps.findings(of: ledger, on: day, in: places).compactMap { finding -> RoadmapGaps.Slots? in
      if case .roadmapGaps(let slots) = finding.statement { slots } else { nil }
    }
    #expect(gaps.map(\.gap) == [.examinedBeforeTerm, .noTarget])
    #expect(gaps.last?.steps.map(\.description) == ["23", "30", "43"])
    #expect(DocumentsUnlisted.findings(of: ledger, on: day, in: places).count == 1)
    #expect(Interviews.findings(of: ledger, on: day, in: places).isEmpty)
    let overdue = OverdueSteps.findings(of: ledger, on: day, in: places)
    #expect(
      !overdue.isEmpty
        && overdue.allSatisfy { $0.territory == .municipality(places.municipality(named: "Гороховецкий район")) })
    let start = try #require(CalendarDay("2022-02-01"))
    #expect(OverdueSteps.findings(of: ledger, on: start, in: places).isEmpty)
  }

  private func ledger(
    _ documents: [PlacedDocument] = [], _ interviews: [InterviewRecord] = [],
    steps: (RoadmapStep) -> Bool = { _ in true }
  ) throws -> MunicipalLedger {
    let roadmap = try #require(RoadmapLibrary.builtIn.roadmap(named: "gorokhovets"))
    var facts = RoadmapFacts()
    facts.roadmaps = [
      Roadmap(
        municipality: roadmap.municipality, region: roadmap.region, approved: roadmap.approved, order: roadmap.order,
        note: roadmap.note, steps: roadmap.steps.filter(steps))
    ]
    facts.documents = documents
    facts.interviews = interviews
    return try #require(RoadmapLedger(facts).municipalities.first)
  }

  @Test func `a list of documents and an interview are told, and their absence is not`() throws {
    let places = RoadmapPlaces(region: nil)
    let day = try #require(CalendarDay("2022-12-01"))
    let held = InterviewRecord(
      municipality: "Гороховецкий район", school: "Школа № 1", day: try #require(CalendarDay("2022-11-16")),
      recommendation: "Продолжить", requirement: "", place: Place(file: "собеседования.xlsx"))
    let full = try ledger([document("Отчёт", placed: nil, confirmed: nil)], [held])
    #expect(DocumentsUnlisted.findings(of: full, on: day, in: places).isEmpty)
    let told = Interviews.findings(of: full, on: day, in: places)
    guard case .interviews(let slots)? = told.first?.statement else {
      Testing.Issue.record("\(told)")
      return
    }
    #expect(told.count == 1 && slots.held?.recommendation == "Продолжить")
    // Not yet known on the day before.
    let before = Interviews.findings(of: full, on: try #require(CalendarDay("2022-11-15")), in: places)
    guard case .interviews(let earlier)? = before.first?.statement else { return }
    #expect(earlier.held == nil)
  }

  @Test func `a road map without open places has no gaps`() throws {
    let examinations: Set<StepKind> = [.regionalConceptReview, .regionalStage1Review, .regionalStage2Review]
    let whole = try ledger { !$0.performers.isEmpty && $0.examines == nil && !examinations.contains($0.kind) }
    #expect(!whole.roadmap.steps.isEmpty)
    let day = try #require(CalendarDay("2022-05-20"))
    #expect(RoadmapGaps.findings(of: whole, on: day, in: RoadmapPlaces(region: nil)).isEmpty)
  }

  @Test func `N5 tells who chose an exam, and is silent for obligatory ones and without graduates`() throws {
    func exam(_ subject: String) -> Work {
      Work(
        procedure: Procedure(
          campaign: Campaign(.oge, 2022, .main), subject: Subject(subject), programmeGrade: 9))
    }
    func found(_ subject: String, graduates: Int?) throws -> [Finding] {
      var project = ProjectFacts()
      project.graduates = [graduates].compactMap(\.self).map {
        Graduates(
          school: Given.school(1), year: 2022, grade: 9, all: $0, admitted: nil, special: nil,
          place: Place(file: "выпускники.xlsx"))
      }
      return ElectiveExam.findings(
        in: try Given.analysis([Given.marks(1, exam(subject), [2, 10, 0, 0])], project: project))
    }
    let finding = try #require(try found("physics", graduates: 41).first)
    guard case .electiveExam(let slots) = finding.statement else { return }
    #expect(slots.participation.count == 12 && slots.participation.n == 41)
    // As many graduates as sat it are possible, one fewer are not.
    #expect(try found("physics", graduates: 12).count == 1 && found("physics", graduates: 11).isEmpty)
    #expect(try found("physics", graduates: nil).isEmpty)
    #expect(try found("mathematics", graduates: 41).isEmpty)
  }

  @Test func `a school that a file names without a login is told, one with a login is not`() throws {
    func found(_ schools: [SchoolID]) throws -> [Finding] {
      let claims = schools.flatMap { school -> [Claim] in
        let parts: [Claim.Part] = [.participation(Participation(participants: 12)), .marks(MarkCounts([2, 10, 0, 0]))]
        return parts.map { Claim(work: work, of: .school(school), part: $0, kind: .participants, source: 0) }
      }
      let facts = schools.map {
        SchoolFact(
          school: $0, name: $0.space == .named ? "Дальняя школа" : "Лесная школа", municipality: "Лесной район",
          municipalityCode: nil, year: 2021, source: 0)
      }
      let source = SourceFile(
        path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
      let folder = LoadedFolder(sources: [source], claims: claims, facts: facts, issues: [])
      return UnmatchedSchools.findings(
        in: Analysis(
          of: Region(folder), book: try Given.book.get(), asOf: try #require(CalendarDay("2022-09-15")),
          background: .own))
    }
    let named = SchoolID(key: "Дальняя школа")
    let finding = try #require(try found([Given.school(1), named]).first)
    #expect(finding.statement == .unmatchedSchools(.init(schools: 1)) && finding.territory == .region)
    #expect(finding.pupils == 12 && finding.word == nil)
    #expect(try found([Given.school(1)]).isEmpty)
  }
}
