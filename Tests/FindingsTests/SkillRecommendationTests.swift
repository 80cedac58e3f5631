import Aggregation
import Indicators
import Loading
import Reference
import RegionSupport
import Testing
import Vocabulary

@testable import Findings

/// R2, R6, R10 and R13: what tasks and skills lead to, and what they are to reach.
@Suite struct SkillRecommendationTests {
  private let work = GivenRegion.work(2021, .spring, "mathematics", 5)

  /// Twenty ordinary schools of twenty pupils, 12 to 15 of whom solve every task.
  private func ordinary() throws -> [GivenRegion.Part] {
    try (1...20).map { number in try GivenRegion.tasks(number, work, solved: { _ in 12 + number % 4 }, of: 20) }
  }

  /// Four schools of one district of whose twenty pupils so many solve text problems.
  private func district(solved: Int) throws -> [GivenRegion.Part] {
    try (21...24).map { number in
      try GivenRegion.tasks(
        number, work, solved: { $0.area == "Текстовые задачи" ? solved + number % 2 : 14 }, of: 20,
        municipality: "Слабый район")
    }
  }

  private func made(_ rule: any RecommendationRule.Type, _ analysis: Analysis) -> [Recommendation] {
    rule.recommendations(from: FindingBook(analysis), with: RecommendationDesk(analysis))
  }

  @Test func `R2: a skill that the schools of a district lack goes into its plan, to reach the region's level`() throws
  {
    let found = made(MethodicalPlan.self, try GivenRegion.analysis(try ordinary() + district(solved: 4)))
    let one = try #require(found.first)
    #expect(found.count == 1)
    #expect(one.addressee.role == .authority && one.addressee.municipality?.name == "Слабый район")
    #expect(one.insistence == .ensure && one.grounds.word == .veryLikely)
    #expect(one.responsible == .methodicalService && one.measure?.code == "М-03")
    #expect(one.grounds.schools.count == 4)
    guard case .skills(let targets) = one.target, case .sharedDeficit(let slots) = one.grounds.first.statement else {
      Testing.Issue.record("another target")
      return
    }
    #expect(targets.map(\.skill.title) == ["Текстовые задачи"])
    #expect(targets.first?.atLeast == slots.deficit.regionalCompletion)
  }

  @Test func `R2, R6, R13: a district at the level of the region is asked for nothing`() throws {
    let analysis = try GivenRegion.analysis(try ordinary() + district(solved: 13))
    #expect(made(MethodicalPlan.self, analysis).isEmpty)
    #expect(made(Practicum.self, analysis).isEmpty)
    #expect(made(CourseContent.self, analysis).isEmpty)
  }

  @Test func `R6: the methodical service shows the school of the district that does it well`() throws {
    let strong = try GivenRegion.tasks(25, work, solved: { _ in 19 }, of: 20, municipality: "Слабый район")
    let found = made(Practicum.self, try GivenRegion.analysis(try ordinary() + district(solved: 2) + [strong]))
    let one = try #require(found.first)
    #expect(found.count == 1 && one.addressee.role == .methodicalService)
    #expect(one.request == .practicum(work: work, examples: [GivenRegion.school(25)]))
    #expect(!one.grounds.schools.contains(GivenRegion.school(25)))
  }

  @Test func `R13: the institute takes the surest skills of a subject`() throws {
    let found = made(CourseContent.self, try GivenRegion.analysis(try ordinary() + district(solved: 4)))
    #expect(found.map(\.request) == [.courseContent(Subject("mathematics"))])
    #expect(found.first?.addressee == Addressee(.institute))
    #expect(Set(found.flatMap { $0.grounds.all.map(\.word) }).count == 1)
  }

  @Test func `R10: a school checks the task of most pupils, and the region's level is the target`() throws {
    let weak = try GivenRegion.tasks(21, work, solved: { $0.number == "6" ? 1 : 14 }, of: 20)
    let found = made(SkillCheck.self, try GivenRegion.analysis(try ordinary() + [weak]))
    let one = try #require(found.first)
    #expect(found.count == 1 && one.addressee.role == .head && one.responsible == .association)
    #expect(one.addressee.school == GivenRegion.school(21))
    #expect(one.request == .skillCheck(weeks: 6))
    // 271 of 420 coped in the region: 12,9 of 20, rounded down.
    #expect(one.target == .skill(atLeast: 12, of: 20, level: .region))
    #expect(made(SkillCheck.self, try GivenRegion.analysis(try ordinary())).isEmpty)
  }

  @Test func `R10: where similar schools are known, theirs is the target`() throws {
    // Schools 1 to 6 live like school 21 and cope in 17 of 20; the others live in a city and cope in 10.
    let parts = try (1...20).map { number in
      try GivenRegion.tasks(number, work, solved: { _ in number <= 6 ? 17 : 10 }, of: 20)
    }
    let weak = try GivenRegion.tasks(21, work, solved: { $0.number == "6" ? 1 : 10 }, of: 20)
    let contexts = (1...21).map { number in
      let isVillage = number <= 6 || number == 21
      return SchoolContext(
        school: GivenRegion.school(number), year: 2021,
        answers: InventedRegion.answers(
          village: isVillage, size: isVillage ? 1 : 5, access: isVillage ? 3 : nil, pupils: isVillage ? 100 : 800),
        pupilsByGrade: [:])
    }
    let found = made(SkillCheck.self, try GivenRegion.analysis(parts + [weak], contexts: contexts))
    let one = found.first { $0.addressee.school == GivenRegion.school(21) }
    #expect(one?.target == .skill(atLeast: 17, of: 20, level: .similarSchools))
  }
}
