import Indicators
import Testing
import Vocabulary

@testable import Findings

/// What stands first, and what number it has.
@Suite struct FindingBookTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)

  private func finding(
    _ rule: any FindingRule.Type, _ school: Int, pupils: Int, _ word: EvidenceWord? = nil
  ) -> Finding {
    Finding(
      rule: rule.definition.id, territory: .school(Given.school(school)), works: [work],
      statement: .oneCohort(.init(campaign: work.procedure.campaign, grade: pupils)), word: word, pupils: pupils)
  }

  private func numbers(_ findings: [Finding]) throws -> [String] {
    let analysis = try Given.analysis((1...3).map { Given.marks($0, work, [0, 9, 0, 0]) })
    return FindingBook(findings, of: analysis).all.map { "\($0.rule) \($0.pupils) № \($0.number)" }
  }

  @Test func `severity goes before pupils, pupils × evidence before pupils`() throws {
    // 20 × 0,80 = 16 before 16 × 0,95 = 15,2; a fact of 15 weighs 15; «данных недостаточно» weighs nothing.
    #expect(
      try numbers([
        finding(SmallWork.self, 1, pupils: 90, .insufficient), finding(BelowRegion.self, 1, pupils: 16, .veryLikely),
        finding(BelowRegion.self, 1, pupils: 20, .likely), finding(LowCoverage.self, 1, pupils: 15),
        finding(LowProcedures.self, 1, pupils: 2, .possible),
      ]) == [
        "low-procedures 2 № 1", "below-region 20 № 2", "below-region 16 № 3", "low-coverage 15 № 4",
        "small-work 90 № 5",
      ])
  }

  @Test func `numbers begin anew in each territory, and territories stand in the region's order`() throws {
    #expect(
      try numbers([
        finding(BelowRegion.self, 2, pupils: 5, .likely), finding(BelowRegion.self, 1, pupils: 5, .likely),
        finding(LowCoverage.self, 2, pupils: 9),
      ]) == ["below-region 5 № 1", "low-coverage 9 № 1", "below-region 5 № 2"])
  }

  @Test func `another school changes no number of a school`() throws {
    let alone = try Given.analysis(Given.background(work) + [Given.marks(1, work, [12, 9, 0, 0], absent: 9)])
    let book = FindingBook(alone)
    let here = book[.school(Given.school(1))]
    // One low procedure of the two that the rule needs, so data are not enough for the school as a whole.
    #expect(
      here.map { "\($0.number) \($0.rule)" } == [
        "1 below-region", "2 above-threshold", "3 low-coverage", "4 insufficient-data", "5 type-of-school",
      ])
    let reversed = try Given.analysis(
      (Given.background(work) + [Given.marks(1, work, [12, 9, 0, 0], absent: 9)]).reversed())
    #expect(FindingBook(reversed).all == book.all)
  }

  @Test func `a remark stands last and moves no number`() throws {
    let ids = FindingBook.rules.map { $0.definition.id }
    #expect(ids.last == SchoolDisagreement.definition.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `every rule says what it asks and when it fires`() {
    for rule in FindingBook.rules {
      let definition = rule.definition
      #expect(definition.question.hasSuffix("?"), "\(definition.id)")
      #expect(!definition.fires.isEmpty && !definition.title.isEmpty, "\(definition.id)")
      #expect(definition.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(definition.id)")
    }
  }
}
