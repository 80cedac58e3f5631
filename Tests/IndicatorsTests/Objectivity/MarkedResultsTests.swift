import Aggregation
import Reference
import RegionSupport
import Testing
import Vocabulary

@testable import Indicators

/// Results that a sign concerns: what is not claimed from them, and that it is said.
@Suite struct MarkedResultsTests {
  private let school = InventedRegion.school(61)
  private let exams = [2021, 2022].map { InventedRegion.oge($0, "mathematics") }

  /// The type of school 61 where signs concern some works.
  private func type(_ twos: [Int], marked: Set<Work>, hasContexts: Bool = false) throws -> SchoolType {
    let analysis = try InventedRegion.lasting(InventedRegion.ownMarks(twos), hasContexts: hasContexts).analysis()
    var others = SchoolTypeRule.Others()
    others.isMarked = { marked.contains($1) && $0 == InventedRegion.school(61) }
    let rule = SchoolTypeRule(
      region: analysis.region, known: PriorConditions.all(of: analysis.region), book: analysis.book,
      conditions: analysis.conditions, background: analysis.background, changes: analysis.changes, others: others)
    let school = try #require(analysis.region.school(school))
    return try #require(rule.type(of: school))
  }

  @Test func `an improvement with a sign in one of its works is withheld and kept, not silently dropped`() throws {
    let better = [6, 6, 18, 6, 3, 6]
    #expect(try type(better, marked: []).kind == .improving)
    for work in exams {
      let marked = try type(better, marked: [work])
      #expect(marked.kind != .improving && marked.withheld.map(\.pair.later) == [exams[1]])
    }
    // A sign in another work takes nothing.
    #expect(try type(better, marked: [InventedRegion.lastingWorks[0]]).kind == .improving)
  }

  @Test func `worsening stays, and the works with signs are named beside it`() throws {
    let worse = try type([6, 6, 3, 6, 18, 6], marked: [exams[0]])
    #expect(worse.kind == .worsening && worse.marked == [exams[0]] && worse.withheld.isEmpty)
  }

  /// What may be expected of school 8, which has `two` of 40 «2» in three works; signs concern some of them.
  private func expectation(_ two: [Int], marked: [Work]) throws -> SchoolExpectation {
    let works = [
      InventedRegion.vpr(2021, .spring, "mathematics", 5), InventedRegion.vpr(2021, .spring, "mathematics", 7),
      exams[1],
    ]
    var region = InventedRegion()
    for number in 1...40 {
      region.context(
        number, InventedRegion.answers(village: true, size: number % 4 + 1, access: 2, pupils: 300))
      for (work, own) in zip(works, two) {
        region.add(number, work, two: number == 8 ? own : 16 + 4 * (number % 3 - 1), of: 40)
      }
    }
    let analysis = try region.analysis()
    let expectations = Expectations(
      of: region.region, index: analysis.conditionIndex, works: works, book: analysis.book,
      conditions: analysis.conditions, scale: analysis.evidenceScale,
      isMarked: { work, school in marked.contains(work) && school == InventedRegion.school(8) })
    guard case .expectation(let one) = expectations[InventedRegion.school(8)] else {
      Testing.Issue.record("no expectation")
      throw Missing()
    }
    return one
  }

  private struct Missing: Error {}

  @Test func `«above what is expected» must hold without the works that a sign concerns`() throws {
    let work = InventedRegion.vpr(2021, .spring, "mathematics", 5)
    let clean = try expectation([2, 2, 2], marked: [])
    #expect(clean.verdict == .above && clean.claimedAbove == clean.word && clean.unmarked == nil)
    // Two good works are left, so it is claimed with the word of those.
    let left = try expectation([2, 2, 2], marked: [work])
    #expect(left.verdict == .above && left.marked == [work])
    #expect(left.claimedAbove == left.unmarked?.word && left.claimedAbove != nil)
    // The marked work alone was good: the others are as expected.
    let alone = try expectation([0, 15, 15], marked: [work])
    #expect(alone.verdict == .above && alone.unmarked?.verdict == .asExpected && alone.claimedAbove == nil)
    // Every work is marked: nothing is left to judge by.
    let all = try expectation(
      [2, 2, 2], marked: [work, InventedRegion.vpr(2021, .spring, "mathematics", 7), exams[1]])
    #expect(all.verdict == .above && all.unmarked == nil && all.claimedAbove == nil)
    // More «2» than expected are told whatever the signs.
    #expect(try expectation([32, 32, 32], marked: [work]).word != nil)
  }
}
