import Aggregation
import Indicators
import Testing
import Vocabulary

/// Who wrote, and what the journal says.
@Suite struct CoverageTests {
  @Test func `coverage is those who wrote of those who should have`() throws {
    let conditions = try Given.conditions()
    let measured = try #require(Coverage.measure(Given.cell([1, 7, 0, 0], absent: 2), under: conditions).value)
    #expect(near(measured.value, 0.8))
    #expect(measured.n == 10)
    #expect(Coverage.measure(Given.cell([1, 7, 0, 0]), under: conditions) == .missing(.noData))
    #expect(Coverage.measure(Given.cell([0, 0, 0, 0], absent: 0), under: conditions) == .missing(.noData))
    #expect(Coverage.measure(Given.cell([0, 0, 0, 0], absent: 3), under: conditions).value?.value == 0)
  }

  @Test func `schools that do not count their absent are no part of coverage`() throws {
    var both = Given.cell([1, 7, 0, 0], absent: 2)
    both.merge(Given.cell([90, 0, 0, 0]))
    #expect(near(Coverage.measure(both, under: try Given.conditions()).value?.value, 0.8))
  }

  @Test func `where the absent are unknown the pupils of the grade stand for those who should have written`() throws {
    let conditions = try Given.conditions()
    var bounded = Given.cell([1, 7, 0, 0])
    bounded.enrolled = 16
    bounded.participantsWithEnrolled = 8
    #expect(near(Coverage.measure(bounded, under: conditions).value?.value, 0.5))
    #expect(Coverage.measure(bounded, under: conditions).value?.n == 16)
    // 8 of 10 and 8 of 16 are 16 of 26.
    bounded.merge(Given.cell([1, 7, 0, 0], absent: 2))
    let both = try #require(Coverage.measure(bounded, under: conditions).value)
    #expect(both.count == 16)
    #expect(both.n == 26)
  }

  @Test func `a campaign is covered by the schools with participants among all schools`() {
    let region = Given.region([
      (1, Given.work(2020, .autumn, "russian", 5), [1, 1, 1, 1]),
      (2, Given.work(2020, .autumn, "mathematics", 5), [1, 1, 1, 1]),
      (2, Given.work(2021, .spring, "russian", 5), [1, 1, 1, 1]),
      (3, Given.work(2021, .spring, "russian", 5), [0, 0, 0, 0]),
    ])
    let all = CampaignCoverage.all(of: region)
    #expect(all.map(\.campaign) == [Campaign(.vpr, 2020, .autumn), Campaign(.vpr, 2021, .spring)])
    #expect(all.map(\.schoolsTakingPart) == [2, 1])
    #expect(all.map(\.schoolsInRegion) == [3, 3])
    #expect(near(all.first?.share, 2.0 / 3))
  }

  @Test func `the journal gives three shares of the pairs, and none without a journal`() throws {
    let conditions = try Given.conditions()
    var cell = Given.cell([5, 5, 5, 5])
    #expect(JournalAgreement.measure(cell, .lowered, under: conditions) == .missing(.noData))
    cell.journal = JournalTriple(lowered: 0, confirmed: 0, raised: 0)
    #expect(JournalAgreement.measure(cell, .raised, under: conditions) == .missing(.noData))
    cell.journal = JournalTriple(lowered: 4, confirmed: 10, raised: 2)
    #expect(near(JournalAgreement.measure(cell, .lowered, under: conditions).value?.value, 0.25))
    #expect(near(JournalAgreement.measure(cell, .confirmed, under: conditions).value?.value, 0.625))
    #expect(near(JournalAgreement.measure(cell, .raised, under: conditions).value?.value, 0.125))
    #expect(JournalAgreement.measure(cell, .raised, under: conditions).value?.n == 16)
  }
}
