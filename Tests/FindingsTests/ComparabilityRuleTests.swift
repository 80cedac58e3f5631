import Aggregation
import Indicators
import Testing
import Vocabulary

@testable import Findings

/// F10, N1, N2, N3, N6: what limits a comparison.
@Suite struct ComparabilityRuleTests {
  private let autumn = Given.work(2020, .autumn, "russian", 6)
  private let spring = Given.work(2021, .spring, "russian", 6)
  private let stopped = Given.work(2022, .spring, "russian", 6)

  @Test func `M19: below four fifths the coverage is limited, at four fifths it is not`() throws {
    func found(_ wrote: Int, _ absent: Int) throws -> [Finding] {
      LowCoverage.findings(of: 1, in: try Given.analysis([Given.marks(1, spring, [0, wrote, 0, 0], absent: absent)]))
    }
    #expect(try found(16, 4).isEmpty)
    #expect(try found(15, 5).map(\.pupils) == [5])
    #expect(try found(15, 5).map(\.word) == [nil])
    // Nine should have written: one child more or less decides, so nothing is said.
    #expect(try found(5, 4).isEmpty)
    #expect(try found(5, 5).count == 1)
  }

  @Test func `the works of a campaign are one finding, and the same pupils are counted once`() throws {
    let other = Given.work(2021, .spring, "mathematics", 6)
    let older = Given.work(2021, .spring, "mathematics", 7)
    let found = LowCoverage.findings(
      of: 1,
      in: try Given.analysis([
        Given.marks(1, spring, [0, 15, 0, 0], absent: 5), Given.marks(1, other, [0, 13, 0, 0], absent: 7),
        Given.marks(1, older, [0, 10, 0, 0], absent: 4), Given.marks(1, autumn, [0, 10, 0, 0], absent: 4),
        Given.marks(1, Given.work(2021, .spring, "history", 5), [0, 16, 0, 0], absent: 4),
      ]))
    #expect(found.map(\.works) == [[autumn], [other, spring, older]])
    // Of the two works of grade 6 the one that 7 missed, and the 4 of grade 7.
    #expect(found.map(\.pupils) == [4, 11])
    guard case .lowCoverage(let slots) = found[1].statement else { return }
    #expect(slots.judged == 4)
  }

  @Test func `autumn and spring do not compare: the region gets its shares, a school its gaps`() throws {
    let analysis = try Given.analysis([
      Given.marks(1, autumn, [6, 6, 0, 0]), Given.marks(2, autumn, [3, 9, 0, 0]),
      Given.marks(1, spring, [4, 8, 0, 0]), Given.marks(2, spring, [3, 9, 0, 0]), Given.marks(3, spring, [0, 9, 0, 0]),
    ])
    let found = Season.findings(in: analysis)
    #expect(found.map(\.territory) == [.region, .school(Given.school(1)), .school(Given.school(2))])
    guard case .season(let slots) = found[1].statement, case .gaps(let before, let after) = slots.values else { return }
    // 6 of 12 against 3 of 12 in autumn; 4 of 12 against 3 of 21 in spring.
    #expect(abs(before.value - 0.25) < 1e-12)
    #expect(abs(after.value - (4.0 / 12 - 3.0 / 21)) < 1e-12)
    guard case .season(let region) = found[0].statement, case .shares(let first, let second) = region.values else {
      return
    }
    #expect(first.count == 9 && first.n == 24 && second.count == 7 && second.n == 33)
  }

  @Test func `two springs are no season, and a stopped campaign compares with nothing`() throws {
    let analysis = try Given.analysis([
      Given.marks(1, spring, [4, 8, 0, 0]), Given.marks(2, spring, [3, 9, 0, 0]),
      Given.marks(1, stopped, [4, 8, 0, 0]),
      Given.marks(3, spring, [3, 9, 0, 0]),
    ])
    #expect(Season.findings(in: analysis).isEmpty)
    let part = try #require(IncompleteCampaign.findings(in: analysis).first)
    guard case .incompleteCampaign(let slots) = part.statement else { return }
    #expect(slots.coverage.schoolsTakingPart == 1 && slots.coverage.schoolsInRegion == 3)
    let most = try Given.analysis([
      Given.marks(1, stopped, [4, 8, 0, 0]), Given.marks(2, stopped, [4, 8, 0, 0]),
      Given.marks(3, spring, [3, 9, 0, 0]),
    ])
    // Two schools of three wrote the stopped work: more than 60 %.
    #expect(!IncompleteCampaign.findings(in: most).contains { $0.works.contains(stopped) })
  }

  @Test func `a journal is spoken of only beside entrance diagnostics`() throws {
    let analysis = try Given.analysis([
      Given.marks(1, autumn, [6, 6, 0, 0], journal: [7, 4, 1]),
      Given.marks(2, autumn, [3, 9, 0, 0], journal: [5, 7, 0]),
      Given.marks(1, spring, [4, 8, 0, 0], journal: [3, 8, 1]),
    ])
    let found = try #require(EntranceJournal.findings(in: analysis).first)
    #expect(EntranceJournal.findings(in: analysis).count == 1)
    guard case .entranceJournal(let slots) = found.statement else { return }
    #expect(slots.lowered == Measured(value: 0.5, n: 24, count: 12))
    let springOnly = try Given.analysis([Given.marks(1, spring, [4, 8, 0, 0], journal: [3, 8, 1])])
    #expect(EntranceJournal.findings(in: springOnly).isEmpty)
  }

  @Test func `what was not held between the years of the data is told apart from what is missing`() throws {
    let analysis = try Given.analysis([Given.marks(1, autumn, [6, 6, 0, 0]), Given.marks(1, stopped, [4, 8, 0, 0])])
    let campaigns = NotHeld.findings(in: analysis).compactMap { finding -> Campaign? in
      if case .notHeld(let slots) = finding.statement { slots.campaign } else { nil }
    }
    // Spring 2020 was moved to autumn, autumn 2021 had none; spring 2021 was held and is only missing here.
    #expect(campaigns == [Campaign(.vpr, 2020, .spring), Campaign(.vpr, 2021, .autumn)])
    #expect(NotHeld.findings(in: try Given.analysis([Given.marks(1, spring, [4, 8, 0, 0])])).isEmpty)
  }
}
