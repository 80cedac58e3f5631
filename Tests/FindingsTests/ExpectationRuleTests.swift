import Aggregation
import Findings
import Indicators
import RegionSupport
import Testing
import Vocabulary

/// F16: the results of a school beside what its conditions let expect.
@Suite struct ExpectationRuleTests {
  private let works = [
    InventedRegion.vpr(2021, .spring, "mathematics", 5), InventedRegion.vpr(2021, .spring, "mathematics", 7),
    InventedRegion.oge(2022, "mathematics"),
  ]

  /// Schools of two bands that differ by four pupils to either side; school 8 has `two` of `n`.
  private func findings(schools: Int = 40, two: Int, of n: Int = 40) throws -> [Finding] {
    var region = InventedRegion()
    for number in 1...schools {
      region.context(
        number, InventedRegion.answers(village: true, size: number % 4 + 1, access: 2, pupils: 300))
      for work in works {
        let usual = 16 + 4 * (number % 3 - 1)
        region.add(number, work, two: number == 8 ? two : usual, of: number == 8 ? n : 40)
      }
    }
    return BesideExpectation.findings(in: try region.analysis())
      .filter { $0.territory == .school(InventedRegion.school(8)) }
  }

  private func verdict(_ findings: [Finding]) -> SchoolExpectation.Verdict? {
    guard case .besideExpectation(let slots)? = findings.first?.statement, case .expectation(let one) = slots.beside
    else { return nil }
    return one.verdict
  }

  @Test func `many more «2» than expected fire «below» with its word, few fire «above»`() throws {
    let below = try findings(two: 32)
    #expect(below.count == 1)
    #expect(verdict(below) == .below)
    #expect(below.first?.word == .confirmed)
    #expect(below.first?.works == works)
    #expect(below.first?.pupils == 120)
    #expect(verdict(try findings(two: 2)) == .above)
  }

  @Test func `as many «2» as expected fire «as expected», without a word and without weight`() throws {
    let one = try findings(two: 16)
    #expect(verdict(one) == .asExpected)
    #expect(one.first?.word == nil)
    #expect(one.first?.pupils == 0)
  }

  @Test func `three pupils in each of three works are one below the minimum and fire nothing, ten of them do`() throws {
    #expect(try findings(two: 3, of: 3).isEmpty)
    #expect(verdict(try findings(two: 4, of: 4)) != nil)
  }

  @Test func `with few schools the gap to the same place and size is told, without a word`() throws {
    let one = try findings(schools: 20, two: 32)
    guard case .besideExpectation(let slots)? = one.first?.statement, case .cluster(let gap) = slots.beside else {
      Issue.record("\(one)")
      return
    }
    #expect(one.first?.word == nil)
    #expect(gap.schools >= 5)
  }
}
