import Aggregation
import Loading
import Reference
import Testing
import Vocabulary

/// Coverage from whatever gives it: the absent where they are counted, else the pupils of the grade.
@Suite struct EnrolmentTests {
  private func work(_ year: Int, _ session: Session, _ subject: String, _ grade: Int, _ sample: Sample = .standard)
    -> Work
  {
    Work(
      procedure: Procedure(campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade),
      sample: sample)
  }

  private func context(_ number: Int, year: Int, _ pupils: [Int: Int]) -> SchoolContext {
    SchoolContext(school: Claims.school(number), year: year, answers: [:], pupilsByGrade: pupils)
  }

  private func claim(_ work: Work, school number: Int = 1, participants: Int, absent: Int? = nil) -> Claim {
    Claim(
      work: work, of: .school(Claims.school(number)),
      part: .participation(Participation(participants: participants, absent: absent)), kind: .report, source: 0)
  }

  private func region(_ claims: [Claim], _ contexts: [SchoolContext], project: ProjectFacts = .init()) -> Region {
    Region(
      LoadedFolder(
        sources: [Claims.source("а.xlsx")], claims: claims, facts: [], contexts: contexts, project: project, issues: [])
    )
  }

  @Test func `where nobody counts the absent, the pupils of the grade bound a work of the whole grade`() throws {
    let mathematics = work(2021, .spring, "mathematics", 5)
    let region = region([claim(mathematics, participants: 17)], [context(1, year: 2021, [5: 20])])
    let cell = try #require(region.cell(mathematics, .school(Claims.school(1))))
    #expect(cell.absent == nil)
    #expect(cell.enrolled == 20)
    #expect(cell.participantsWithEnrolled == 17)
  }

  @Test func `autumn works are bounded by the grade above, in the school year that begins`() throws {
    let autumn = work(2020, .autumn, "mathematics", 5)
    let cell = try #require(
      region(
        [claim(autumn, participants: 17)], [context(1, year: 2021, [5: 20, 6: 19]), context(1, year: 2020, [6: 40])]
      )
      .cell(autumn, .region))
    #expect(cell.enrolled == 19)
  }

  @Test func `counted absent rule, and the two bases are added for a territory`() throws {
    let mathematics = work(2021, .spring, "mathematics", 5)
    let region = region(
      [
        claim(mathematics, participants: 17, absent: 1), claim(mathematics, school: 2, participants: 8),
        claim(mathematics, school: 3, participants: 30),
      ], [context(1, year: 2021, [5: 20]), context(2, year: 2021, [5: 10])])
    let first = try #require(region.cell(mathematics, .school(Claims.school(1))))
    #expect(first.absent == 1)
    #expect(first.enrolled == nil)
    let all = try #require(region.cell(mathematics, .region))
    #expect(all.participants == 55)
    #expect(all.participantsWithAbsent == 17)
    #expect(all.enrolled == 10)
    #expect(all.participantsWithEnrolled == 8)
  }

  @Test func `works of drawn classes, of choice, of a language, of two samples and of more writers have no bound`() {
    let contexts = [context(1, year: 2021, [5: 20, 6: 20, 7: 20, 8: 20, 11: 20])]
    let works = [
      work(2021, .spring, "biology", 6), work(2021, .spring, "physics", 11), work(2021, .spring, "english", 7),
      work(2021, .spring, "biology", 7), work(2021, .spring, "biology", 7, .ofGrade(8)),
    ]
    let region = region(
      works.map { claim($0, participants: 10) } + [claim(work(2021, .spring, "mathematics", 8), participants: 21)],
      contexts)
    #expect(region.works.count == 6)
    for work in region.works { #expect(region.cell(work, .region)?.enrolled == nil, "\(work)") }
  }

  @Test func `graduates are those of the form, else of the context; who takes ГВЭ is none of ОГЭ`() {
    var project = ProjectFacts()
    func row(_ grade: Int, _ all: Int, _ special: Int?) -> Graduates {
      Graduates(
        school: Claims.school(1), year: 2022, grade: grade, all: all, admitted: nil, special: special,
        place: Place(file: "выпускники.xlsx", row: 3))
    }
    project.graduates = [row(9, 14, 2), row(11, 5, 1)]
    let region = region([], [context(1, year: 2022, [9: 15]), context(2, year: 2022, [9: 30])], project: project)
    let oge = Campaign(.oge, 2022, .main)
    #expect(region.graduates(of: oge, in: Claims.school(1)) == GraduateCount(graduates: 12, source: .form))
    #expect(
      region.graduates(of: Campaign(.ege, 2022, .main), in: Claims.school(1))
        == GraduateCount(graduates: 5, source: .form))
    #expect(region.graduates(of: oge, in: Claims.school(2)) == GraduateCount(graduates: 30, source: .context))
    #expect(region.graduates(of: oge, in: Claims.school(3)) == nil)
    #expect(region.graduates(of: Campaign(.oge, 2021, .main), in: Claims.school(1)) == nil)
  }

  @Test func `lists of objectivity join the school by login, by a code it states and by the mapping`() {
    func entry(_ school: String, _ year: Int) -> ObjectivityEntry {
      ObjectivityEntry(
        school: SchoolID(key: school), year: year, markers: 1, works: ["4 РУ": 1],
        place: Place(file: "список.csv", row: 2))
    }
    var project = ProjectFacts()
    project.objectivity = [entry("oge5811", 2022), entry("sch220001", 2021), entry("Лесная СОШ | Лесной район", 2020)]
    project.schoolDecisions = [
      SchoolDecision(
        school: SchoolID(key: "Лесная СОШ | Лесной район"), login: Claims.school(1),
        place: Place(file: "соответствие.csv", row: 2))
    ]
    let stated = SchoolContext(
      school: Claims.school(1), year: 2022, answers: [.ogeCode: .words("5811")], pupilsByGrade: [:])
    let entries = region([], [stated], project: project).objectivityEntries(of: Claims.school(1))
    #expect(entries.map(\.year) == [2020, 2021, 2022])
  }

  @Test func `risks of the profile are of the school whatever its file calls it, with or without a road map`() {
    func risk(_ school: String, _ name: NamedRisk) -> RiskProgress {
      RiskProgress(
        municipality: "Лесной район", school: school, risk: name, level: .high, isRefuted: false, days: [:],
        place: Place(file: "риски.xlsx", row: 3))
    }
    var roadmap = RoadmapFacts()
    roadmap.risks = [
      risk("sch220001", NamedRisk("ОВЗ", factor: "special-needs")), risk("Лесная СОШ", "Прочее"),
      risk("edu220001", NamedRisk("Низкая мотивация", factor: "motivation")),
    ]
    var project = ProjectFacts()
    project.schoolDecisions = [
      SchoolDecision(
        school: SchoolID(key: "Лесная СОШ"), login: Claims.school(2), place: Place(file: "соответствие.csv", row: 2))
    ]
    let region = Region(
      LoadedFolder(sources: [], claims: [], facts: [], project: project, issues: [], roadmap: roadmap))
    #expect(region.riskProfiles[Claims.school(1)]?.map(\.risk.factor) == ["special-needs", "motivation"])
    #expect(region.riskProfiles[Claims.school(2)]?.map(\.risk.name) == ["Прочее"])
  }
}
