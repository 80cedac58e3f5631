import Indicators
import Testing
import Vocabulary

@testable import Findings

/// Trap M3: the mean of those who had written before a campaign was stopped is no regional mean.
@Suite struct StoppedCampaignTrapTests {
  private let work = Given.work(2023, .spring, "russian", 6)
  private let other = Given.work(2022, .spring, "russian", 6)

  /// Eighty schools; so many of them wrote `work`, school 1 with 12 «2» of 20 among them.
  private func analysis(wrote: Int) throws -> Analysis {
    func others(_ work: Work, _ count: Int) -> [Given.SchoolResult] {
      (1...count).map { Given.marks(100 + $0, work, [$0 % 7, 20 - $0 % 7, 0, 0]) }
    }
    return try Given.analysis(
      others(other, 79) + others(work, wrote - 1) + [
        Given.marks(1, other, [0, 20, 0, 0]), Given.marks(1, work, [12, 8, 0, 0]),
      ], asOf: "2023-08-01")
  }

  @Test func `M3: below 60 % of the schools there is no mean, no gap and no word, only the fact`() throws {
    let school = Given.school(1)
    // 47 of 80 schools are 58,75 %.
    let stopped = try analysis(wrote: 47)
    #expect(!stopped.hasRegionalMean(work) && stopped.regionalCell(work) == nil)
    #expect(stopped.belowRegion(school, work) == nil && stopped.aboveThreshold(school, work) == nil)
    #expect(BelowRegion.findings(of: 1, in: stopped).isEmpty)
    #expect(stopped.trends.changes(of: .school(school)).allSatisfy { $0.gapChange.value == nil })
    let said = IncompleteCampaign.findings(in: stopped).map(\.statement)
    #expect(said.count == 1)
    guard case .incompleteCampaign(let slots)? = said.first else { return }
    #expect(slots.coverage.schoolsTakingPart == 47 && slots.coverage.schoolsInRegion == 80)
    // The fact itself stands.
    let evidence = stopped.lowResults.first { $0.school == school }?.available.first { $0.work == work }
    #expect(evidence?.share.count == 12 && evidence?.share.n == 20 && evidence?.regional == nil)
  }

  @Test func `M3: from 60 % of the schools the work has its mean`() throws {
    let whole = try analysis(wrote: 48)
    #expect(whole.hasRegionalMean(work))
    #expect(whole.belowRegion(Given.school(1), work) == .veryLikely)
    #expect(BelowRegion.findings(of: 1, in: whole).count == 1)
    #expect(IncompleteCampaign.findings(in: whole).isEmpty)
  }
}
