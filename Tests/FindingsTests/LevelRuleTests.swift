import Aggregation
import Indicators
import Testing
import Vocabulary

@testable import Findings

/// F1, F1м, F1мм, F2: one work of one school.
@Suite struct LevelRuleTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)

  private func analysis(_ marks: [Int]) throws -> Analysis {
    try Given.analysis(Given.background(work) + [Given.marks(1, work, marks)])
  }

  @Test func `a result far below the region is very likely below it`() throws {
    let found = BelowRegion.findings(of: 1, in: try analysis([12, 9, 0, 0]))
    #expect(found.map(\.word) == [.veryLikely])
    #expect(found.first?.pupils == 12)
    #expect(found.first?.works == [work])
  }

  @Test func `a result like the region's is no finding, and nine pupils are too few for one`() throws {
    #expect(BelowRegion.findings(of: 1, in: try analysis([4, 17, 0, 0])).isEmpty)
    #expect(BelowRegion.findings(of: 1, in: try analysis([9, 0, 0, 0])).isEmpty)
    #expect(!BelowRegion.findings(of: 1, in: try analysis([9, 1, 0, 0])).isEmpty)
  }

  @Test func `five to nine participants with a «2» are a small work, ten are not, four are a tiny one`() throws {
    #expect(SmallWork.findings(of: 1, in: try analysis([3, 4, 0, 0])).map(\.word) == [.insufficient])
    #expect(SmallWork.findings(of: 1, in: try analysis([3, 6, 0, 0])).count == 1)
    #expect(SmallWork.findings(of: 1, in: try analysis([3, 7, 0, 0])).isEmpty)
    #expect(SmallWork.findings(of: 1, in: try analysis([0, 7, 0, 0])).isEmpty)
    #expect(SmallWork.findings(of: 1, in: try analysis([1, 3, 0, 0])).isEmpty)
    #expect(TinyWorks.findings(of: 1, in: try analysis([0, 4, 0, 0])).map(\.word) == [.insufficient])
    #expect(TinyWorks.findings(of: 1, in: try analysis([0, 5, 0, 0])).isEmpty)
  }

  @Test func `the tiny works of a school are one finding`() throws {
    let other = Given.work(2021, .spring, "russian", 6)
    let all = try Given.analysis([Given.marks(1, work, [0, 4, 0, 0]), Given.marks(1, other, [1, 0, 0, 0])])
    let found = TinyWorks.findings(of: 1, in: all)
    #expect(found.map(\.works) == [[work, other]])
    #expect(found.first?.pupils == 4)
  }

  @Test func `a share at the threshold fires, one pupil less does not`() throws {
    #expect(AboveThreshold.findings(of: 1, in: try analysis([3, 7, 0, 0])).count == 1)
    #expect(AboveThreshold.findings(of: 1, in: try analysis([2, 8, 0, 0])).isEmpty)
    #expect(AboveThreshold.findings(of: 1, in: try analysis([9, 0, 0, 0])).isEmpty)
  }

  @Test func `four of twelve reach the threshold, but not surely, and the region is set beside them`() throws {
    let found = try #require(AboveThreshold.findings(of: 1, in: try analysis([4, 8, 0, 0])).first)
    guard case .aboveThreshold(let slots) = found.statement else { return }
    let probability = try #require(slots.probability)
    #expect(probability.upperBound < 0.6)
    #expect(found.word == .insufficient || found.word == .refuted)
    // Of the background the 8 schools of the share 4 / 10 are above, rounded down to whole pupils: n = 16, 21, 26, 31
    // twice give 6, 8, 10, 12; those of 3 / 10 lose a part of a pupil and lie below, but for n = 20 and 30 twice.
    #expect(slots.schools == .init(above: 8 + 4 + 1, judged: 41))
  }

  @Test func `without a background there is a fact and no probability`() throws {
    let found = try #require(
      AboveThreshold.findings(
        of: 1, in: try Given.analysis([Given.marks(1, work, [6, 6, 0, 0])], background: .automatic)
      ).first)
    guard case .aboveThreshold(let slots) = found.statement else { return }
    #expect(found.word == nil && slots.probability == nil && slots.schools == nil)
  }
}
