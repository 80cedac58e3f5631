import Aggregation
import Reference
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Indicators

/// What chance alone makes of small classes and of many procedures.
@Suite struct ChanceTrapTests {
  /// Eight works of one school, each with 12 participants: two subjects, grades 5 and 6, two springs.
  private let works = GeneratedRegion.springs(2023...2024)

  /// The rule for a school with a true share of 20 % in every work, so many times over.
  private func draws(_ count: Int, share: Double, participants: Int, seed: UInt64) throws -> [LowResults] {
    let book = try Given.book.get()
    var region = GeneratedRegion(works: works)
    region.usualTwo = 0.18
    let background = try region.analysis().background
    var random = Xoshiro256(seed: seed)
    return try (0..<count).map { _ in
      let marks = works.map { work -> (school: Int, work: Work, marks: [Int]) in
        let two = (0..<participants).count { _ in random.nextUniform() < share }
        return (1, work, [two, participants - two, 0, 0])
      }
      let all = LowResults.all(
        of: Given.region(marks), book: book, conditions: Conditions(book.methodology), background: background)
      return try #require(all.first)
    }
  }

  @Test
  func `acceptance 6: twelve pupils a work and a true 20 % are low by the rule in half of the draws, sure in none`()
    throws
  {
    let draws = try draws(100, share: 0.2, participants: 12, seed: 12)
    #expect(draws.allSatisfy { $0.available.count == 8 })
    // P(4 or more of 12 with 0,2) = 0,2054, so 8 works are low twice or more in 1 − 0,7946⁸ − 8 · 0,2054 · 0,7946⁷ = 0,51.
    #expect((40...62).contains(draws.count(where: \.isLowByRule)))
    // F4, «подтверждается» for the question whether the lasting share is at or above 30 %.
    #expect(draws.count { $0.lasting.contains { $0.word == .confirmed } } <= 1)
    // F2 and F3 stand beside what chance makes: with the region's share of about 20 % some 1,6 of 8.
    let expected = try draws.map { try #require($0.byChance).expected }
    #expect(expected.allSatisfy { (1.0...2.6).contains($0) }, "\(expected[0])")
  }

  @Test
  func
    `M6: a school of 12 a work that is truly at 45 % in two cohorts and campaigns can be confirmed, one work never is`()
    throws
  {
    let low = try draws(40, share: 0.5, participants: 30, seed: 3)
    #expect(low.count { $0.lasting.contains { $0.word == .confirmed } } > 30)
    for one in low { for evidence in one.available { #expect(evidence.word != .confirmed) } }
  }

  @Test func `M8: more procedures, more chances: the same true share is low by the rule the more often`() throws {
    func share(_ procedures: Int) throws -> Double {
      let evidence = works.prefix(procedures).map { work in
        LowResults.Evidence(
          work: work, share: .share(2, of: 12, level: 0.95), regional: .share(200, of: 1000, level: 0.95),
          threshold: 0.3, isLow: false, chance: ChanceSignals.chance(of: 0.3, participants: 12, regional: 0.2))
      }
      return try #require(ChanceSignals(Array(evidence))).probability(ofAtLeast: 2)
    }
    // 0 with one procedure, 4 % with two, 19 % with four, 51 % with eight.
    #expect(try [1, 2, 4, 8].map { (try share($0) * 100).rounded() } == [0, 4, 19, 51])
  }

  @Test func `M15: what could be seen from 35 % is nothing at 12 pupils, and 4, 11 and 17 % at 25, 50 and 100`() throws
  {
    func detectable(_ n: Int) throws -> Double? {
      let two = Int((0.35 * Double(n)).rounded())
      let (before, after) = (Given.work(2023, .spring, "russian", 5), Given.work(2024, .spring, "russian", 5))
      let others = (2...60).flatMap { school in
        [(school, before, [15, 45, 30, 10]), (school, after, [15, 45, 30, 10])]
      }
      let analysis = Analysis(
        of: Given.region(others + [(1, before, [two, n - two, 0, 0]), (1, after, [two, n - two, 0, 0])]),
        book: try Given.book.get(), asOf: try #require(CalendarDay("2024-08-01")), background: .own)
      return try #require(analysis.trends.changes(of: .school(Given.school(1))).first).detectable
    }
    #expect(try detectable(12) == nil)
    for (n, share) in [(25, 0.04), (50, 0.11), (100, 0.17)] {
      let found = try #require(try detectable(n))
      #expect(abs(found - share) < 0.02, "\(n): \(found)")
    }
  }
}
