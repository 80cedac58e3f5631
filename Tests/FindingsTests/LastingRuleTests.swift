import Findings
import Indicators
import RegionSupport
import Testing
import Vocabulary

/// F4 and F5: procedures put together.
@Suite struct LastingRuleTests {
  private let works = InventedRegion.lastingWorks

  private func lasting(_ own: [Work: [Int]]) throws -> [Finding] {
    LastingLowLevel.findings(in: try InventedRegion.lasting(own).analysis())
      .filter { $0.territory == .school(InventedRegion.school(61)) }
  }

  @Test func `F4 fires where cohorts and campaigns agree far above the threshold`() throws {
    let found = try lasting(InventedRegion.ownMarks([24, 2, 24, 2, 24, 2]))
    #expect(found.map(\.word) == [.confirmed])
    guard case .lastingLowLevel(let slots)? = found.first?.statement else { return }
    #expect(slots.lasting.subject == Subject("mathematics"))
    #expect(slots.lasting.cohorts == 3 && slots.lasting.campaigns == 3)
    #expect(found.first?.works == [works[0], works[2], works[4]].sorted())
    #expect(found.first?.pupils == 72)
  }

  @Test func `F4 does not fire at the threshold itself, on one campaign or on one cohort`() throws {
    // 9 of 30 reach the threshold in three works of three cohorts, yet that the lasting share is there is not sure.
    #expect(try lasting(InventedRegion.ownMarks([9, 2, 9, 2, 9, 2])).isEmpty)
    let spring = [5, 6].map { InventedRegion.vpr(2021, .spring, "mathematics", $0) }
    #expect(try lasting([spring[0]: InventedRegion.spread(24), spring[1]: InventedRegion.spread(24)]).isEmpty)
    #expect(try lasting([works[0]: InventedRegion.spread(24)]).isEmpty)
    // Of the two exams of one subject one alone is low.
    #expect(try lasting(InventedRegion.ownMarks([2, 2, 24, 2, 2, 2])).isEmpty)
  }

  private let small = ["russian", "mathematics"].flatMap { subject in
    [5, 6].map { Given.work(2021, .spring, subject, $0) }
  }

  private func pooled(_ sizes: [Int]) throws -> [Finding] {
    let results = zip(small, sizes).map { Given.marks(1, $0, [2, $1 - 2, 0, 0]) }
    return PooledSmallWorks.findings(of: 1, in: try Given.analysis(results))
  }

  @Test func `F5 fires at thirty works of pupils together, at 29 it does not`() throws {
    let found = try pooled([8, 8, 7, 7])
    #expect(found.map(\.pupils) == [8] && found.first?.word == nil)
    guard case .pooledSmallWorks(let slots)? = found.first?.statement else { return }
    #expect(slots.pooled.share.n == 30 && slots.pooled.works == small.sorted())
    #expect(try pooled([8, 8, 7, 6]).isEmpty)
  }

  @Test func `F5 is silent where one work is large enough to stand by itself`() throws {
    #expect(try pooled([10, 9, 9, 9]).isEmpty)
  }
}
