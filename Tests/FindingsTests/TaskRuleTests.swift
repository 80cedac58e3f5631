import Aggregation
import Findings
import Indicators
import Reference
import Testing
import Vocabulary

/// F11, F12, F13: what fires, and what does not by one pupil.
@Suite struct TaskRuleTests {
  private let work = GivenRegion.work(2021, .spring, "mathematics", 5)

  /// Twenty ordinary schools of twenty pupils, 12 to 15 of whom solve every task.
  private func ordinary(_ work: Work? = nil) throws -> [GivenRegion.Part] {
    try (1...20).map { number in
      try GivenRegion.tasks(number, work ?? self.work, solved: { _ in 12 + number % 4 }, of: 20)
    }
  }

  private func failed(_ parts: [GivenRegion.Part], methodology: String = "") throws -> [FailedTask.Slots] {
    FailedTask.findings(in: try GivenRegion.analysis(parts, methodology: methodology)).compactMap {
      if case .failedTask(let slots) = $0.statement { slots } else { nil }
    }
  }

  @Test func `a task that nineteen of twenty failed is told with its evidence`() throws {
    let weak = try GivenRegion.tasks(21, work, solved: { $0.number == "6" ? 1 : 14 }, of: 20)
    let analysis = try GivenRegion.analysis(try ordinary() + [weak])
    let findings = FailedTask.findings(in: analysis)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.territory == .school(GivenRegion.school(21)) && finding.works == [work])
    #expect(finding.word == .veryLikely && finding.pupils == 19)
    let slots = try #require(try failed(try ordinary() + [weak]).first)
    #expect(slots.task.number == "6" && slots.failed.count == 19 && slots.failed.n == 20)
    #expect(slots.completion.value == 0.05)
    // 270 of 400 and 1 of 20.
    #expect(abs(slots.regional.value - 271.0 / 420) < 1e-12)
  }

  @Test func `nine participants, a task done like the region, and a topic not taught are no deficit`() throws {
    let small = try GivenRegion.tasks(21, work, solved: { $0.number == "6" ? 0 : 8 }, of: 9)
    let usual = try GivenRegion.tasks(22, work, solved: { _ in 12 }, of: 20)
    let untaught = try GivenRegion.tasks(
      23, work, solved: { $0.number == "6" ? 0 : 14 }, of: 20, notTaught: { $0.number == "6" ? 4 : 0 })
    #expect(try failed(try ordinary() + [small, usual, untaught]).isEmpty)
    // One pupil more was taught: 3 of 20 are less than a fifth.
    let taught = try GivenRegion.tasks(
      23, work, solved: { $0.number == "6" ? 0 : 14 }, of: 20, notTaught: { $0.number == "6" ? 3 : 0 })
    #expect(try failed(try ordinary() + [taught]).map(\.task.number) == ["6"])
  }

  @Test func `a school gets so many findings at most, those of most pupils first`() throws {
    let weak = try GivenRegion.tasks(21, work, solved: { $0.position % 7 }, of: 20)
    let all = try failed(try ordinary() + [weak])
    #expect(all.count == 5)
    #expect(all.map { $0.failed.count ?? 0 } == [20, 20, 19, 19, 19])
    #expect(try failed(try ordinary() + [weak], methodology: "task-findings: 2").count == 2)
  }

  @Test func `only works of the newest campaign are told, and none without a regional mean`() throws {
    let autumn = GivenRegion.work(2020, .autumn, "mathematics", 5)
    let weak = try GivenRegion.tasks(21, autumn, solved: { _ in 1 }, of: 20)
    #expect(try failed(try ordinary(autumn) + [weak]).count == 5)
    let newer = try ordinary() + [try GivenRegion.tasks(21, work, solved: { _ in 14 }, of: 20)]
    #expect(try failed(try ordinary(autumn) + [weak] + newer).isEmpty)
    let spring22 = GivenRegion.work(2022, .spring, "mathematics", 5)
    let stopped = try GivenRegion.tasks(21, spring22, solved: { _ in 0 }, of: 20)
    #expect(try failed(newer + [stopped]).isEmpty)
  }

  private func shared(_ parts: [GivenRegion.Part]) throws -> [Finding] {
    SharedDeficit.findings(in: try GivenRegion.analysis(parts))
  }

  private func district(_ schools: ClosedRange<Int>, solved: Int) throws -> [GivenRegion.Part] {
    try schools.map { number in
      try GivenRegion.tasks(
        number, work, solved: { $0.area == "Текстовые задачи" ? solved + number % 2 : 14 }, of: 20,
        municipality: "Слабый район")
    }
  }

  @Test func `a skill below the region in every school of a district is the district's`() throws {
    let findings = try shared(try ordinary() + district(21...24, solved: 4))
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.works == [work])
    guard case .municipality(let municipality) = finding.territory, case .sharedDeficit(let slots) = finding.statement
    else {
      Testing.Issue.record("another finding")
      return
    }
    #expect(municipality.name == "Слабый район")
    #expect(slots.deficit.skill.title == "Текстовые задачи")
    #expect(slots.deficit.schoolsBelow.count == 4)
    // Two schools solved 5 and two 4 of 20: 62 failed each of the five tasks.
    #expect(finding.pupils == 62)
  }

  @Test func `a district of one school, and one at the level of the region, have no deficit of their own`() throws {
    #expect(try shared(try ordinary() + district(21...21, solved: 4)).isEmpty)
    #expect(try shared(try ordinary() + district(21...24, solved: 13)).isEmpty)
  }

  @Test func `a task that a fifth of the school was not taught is a question to the programme`() throws {
    func untaught(_ pupils: Int, of all: Int = 20) throws -> [Finding] {
      UntaughtTasks.findings(
        in: try GivenRegion.analysis(
          try ordinary() + [
            try GivenRegion.tasks(
              21, work, solved: { _ in 10 }, of: all, notTaught: { ["8", "14"].contains($0.number) ? pupils : 0 })
          ]))
    }
    let finding = try #require(try untaught(4).first)
    guard case .untaughtTasks(let slots) = finding.statement else {
      Testing.Issue.record("another finding")
      return
    }
    #expect(slots.tasks.map(\.number) == ["8", "14"])
    #expect(slots.tasks.map(\.pupils.count) == [4, 4] && slots.tasks.map(\.pupils.n) == [20, 20])
    #expect(finding.pupils == 4 && finding.word == nil)
    #expect(try untaught(3).isEmpty)
    #expect(try untaught(5, of: 9).isEmpty, "nine were asked")
  }
}
