import Indicators
import Testing
import Vocabulary

@testable import Findings

/// F3, F3а and «данных недостаточно»: several procedures of one school.
@Suite struct LowResultRuleTests {
  private let russian5 = Given.work(2021, .spring, "russian", 5)
  private let mathematics5 = Given.work(2021, .spring, "mathematics", 5)
  private let mathematics6 = Given.work(2021, .spring, "mathematics", 6)

  @Test func `two low procedures fire, one does not`() throws {
    let two = try Given.analysis([
      Given.marks(1, russian5, [3, 7, 0, 0]), Given.marks(1, mathematics6, [4, 6, 0, 0]),
      Given.marks(1, mathematics5, [0, 10, 0, 0]),
    ])
    let found = try #require(LowProcedures.findings(of: 1, in: two).first)
    guard case .lowProcedures(let slots) = found.statement else { return }
    #expect(slots.low.map(\.work) == [russian5, mathematics6])
    #expect(slots.available == 3 && slots.cohorts == 2)
    // Different pupils: 3 + 4.
    #expect(found.pupils == 7)
    let one = try Given.analysis([
      Given.marks(1, russian5, [2, 8, 0, 0]), Given.marks(1, mathematics6, [4, 6, 0, 0]),
    ])
    #expect(LowProcedures.findings(in: one).isEmpty)
  }

  @Test func `M7: the same pupils are counted once and told to be the same`() throws {
    let analysis = try Given.analysis([
      Given.marks(1, russian5, [5, 5, 0, 0]), Given.marks(1, mathematics5, [4, 6, 0, 0]),
    ])
    #expect(LowProcedures.findings(of: 1, in: analysis).map(\.pupils) == [5])
    let found = try #require(OneCohort.findings(of: 1, in: analysis).first)
    #expect(found.statement == .oneCohort(.init(campaign: Campaign(.vpr, 2021, .spring), grade: 5)))
    let others = try Given.analysis([
      Given.marks(1, russian5, [5, 5, 0, 0]), Given.marks(1, mathematics6, [4, 6, 0, 0]),
    ])
    #expect(OneCohort.findings(in: others).isEmpty)
  }

  @Test func `M8: chance alone would give so many low procedures`() throws {
    // Two works of 10 pupils; the region has 6 of 20 in the first and 5 of 20 in the second. P(X ≥ 3), X ~ Bin(10; 0,3)
    // is 0,617217, X ~ Bin(10; 0,25) 0,474407.
    let analysis = try Given.analysis([
      Given.marks(1, russian5, [3, 7, 0, 0]), Given.marks(2, russian5, [3, 7, 0, 0]),
      Given.marks(1, mathematics6, [4, 6, 0, 0]), Given.marks(2, mathematics6, [1, 9, 0, 0]),
    ])
    let found = try #require(LowProcedures.findings(of: 1, in: analysis).first)
    guard case .lowProcedures(let slots) = found.statement else { return }
    #expect(abs((slots.expectedByChance ?? 0) - 1.091624) < 1e-5)
  }

  @Test func `a school of nine pupils a work has not enough data, one of ten has`() throws {
    let small = try Given.analysis([
      Given.marks(1, russian5, [9, 0, 0, 0]), Given.marks(1, mathematics6, [5, 3, 0, 0]),
    ])
    let found = try #require(InsufficientData.findings(of: 1, in: small).first)
    #expect(
      found.statement
        == .insufficientData(
          .init(tooSmall: [russian5, mathematics6], pupilWorks: 17, available: 0, needed: 2, minimum: 10)))
    #expect(found.word == .insufficient)
    #expect(LowProcedures.findings(in: small).isEmpty)
    let enough = try Given.analysis([
      Given.marks(1, russian5, [1, 9, 0, 0]), Given.marks(1, mathematics6, [1, 9, 0, 0]),
    ])
    #expect(InsufficientData.findings(in: enough).isEmpty)
  }
}
