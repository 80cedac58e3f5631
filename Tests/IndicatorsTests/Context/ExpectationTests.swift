import Aggregation
import Reference
import RegionSupport
import Testing
import Vocabulary

@testable import Indicators

@Suite struct ExpectationTests {
  private let russian = Given.work(2021, .spring, "russian", 5)
  private let mathematics = Given.work(2021, .spring, "mathematics", 5)
  private let older = Given.work(2021, .spring, "mathematics", 7)
  private let exam = InventedRegion.oge(2022, "mathematics")

  /// Forty schools whose share of «2» falls from 40 % in band 1 to 10 % in band 4, 40 pupils in each of three
  /// generations; schools of one band differ by `spread` pupils to either side.
  private func region(
    schools: Int = 40, works: [Work]? = nil, spread: Int = 4, highest: (Int) -> Int = { $0 % 4 },
    odd: (school: Int, two: Int)? = nil
  ) -> InventedRegion {
    var region = InventedRegion()
    for number in 1...schools {
      let band = number % 4 + 1
      region.context(
        number,
        InventedRegion.answers(
          village: number % 8 < 4, size: band, access: 2, pupils: 300, highest: highest(number),
          computers: 5 + highest(number) * 10))
      for work in works ?? [mathematics, older, exam] {
        let two = 20 - 4 * band + spread * ((number / 4) % 3 - 1)
        region.add(number, work, two: number == odd?.school ? odd?.two ?? two : two, of: 40)
      }
    }
    return region
  }

  private func expectation(_ region: InventedRegion, of school: Int) throws -> SchoolExpectation? {
    let standing = try region.analysis().expectations[InventedRegion.school(school)]
    if case .expectation(let one) = standing { return one }
    Testing.Issue.record("\(standing)")
    return nil
  }

  @Test func `what conditions explain is not a merit of the school`() throws {
    let analysis = try region(spread: 1).analysis()
    let model = try #require(analysis.expectations.models[mathematics])
    #expect(model.schools == 40)
    #expect(model.explained > 0.9)
    for number in 1...4 {
      guard case .expectation(let one) = analysis.expectations[InventedRegion.school(number)] else {
        Testing.Issue.record("no expectation")
        return
      }
      #expect(one.verdict == .asExpected)
      #expect(one.word == nil)
      #expect(one.cohorts == 3)
      #expect(one.campaigns == 2)
      #expect(one.pupils == 120)
      // Band 2 to 4 and 1: 30, 20, 10 and 40 % of «2», give or take 2,5 %.
      #expect(one.results.allSatisfy { abs($0.difference) < 0.05 })
    }
  }

  @Test func `a school far above its line in three generations and two campaigns is surely below what is expected`()
    throws
  {
    let one = try #require(try expectation(region(odd: (8, 30)), of: 8))
    #expect(one.verdict == .below)
    #expect(one.word == .confirmed)
    // 30 of 40 where about 16 are expected: 35 points, drawn to 0.
    #expect((0.15...0.40).contains(one.difference))
    #expect(one.interval.lowerBound > 0)
    #expect(one.interval.contains(one.difference))
    let better = try #require(try expectation(region(odd: (8, 1)), of: 8))
    #expect(better.verdict == .above)
    #expect(better.difference < 0)
  }

  @Test func `M6: one work, or works of the same pupils, never confirm anything of a school`() throws {
    let one = try #require(try expectation(region(works: [mathematics], odd: (8, 30)), of: 8))
    #expect(one.verdict == .below)
    #expect(one.word == .veryLikely)
    #expect(one.cohorts == 1)
    let same = try #require(try expectation(region(works: [mathematics, russian], odd: (8, 30)), of: 8))
    #expect(same.cohorts == 1)
    #expect(same.pupils == 40)
    #expect(same.word == .veryLikely)
    // Two works of the same pupils say no more than one.
    #expect(abs(same.difference - one.difference) < 0.01)
  }

  @Test func `M17: staff, training and equipment change neither the expectation nor the similar schools`() throws {
    let one = try region(highest: { $0 % 4 }).analysis()
    let other = try region(highest: { 7 - $0 % 4 }).analysis()
    for number in 1...40 {
      let school = InventedRegion.school(number)
      #expect(one.expectations[school] == other.expectations[school])
      #expect(one.similarSchools[school] == other.similarSchools[school])
    }
    #expect(one.conditionIndex?.values == other.conditionIndex?.values)
    // A condition is never a resource of the form.
    for condition in Condition.ofForm {
      #expect(ContextField.allCases.filter { $0.block == .resource }.allSatisfy { $0.rawValue != condition.id })
    }
  }

  @Test func `with 29 schools the gap to schools of the same place and size is given, without a word`() throws {
    let analysis = try region(schools: 29, works: [mathematics]).analysis()
    #expect(analysis.expectations.models.isEmpty)
    guard case .cluster(let gap) = analysis.expectations[InventedRegion.school(8)] else {
      Testing.Issue.record("\(analysis.expectations[InventedRegion.school(8)])")
      return
    }
    #expect(gap.work == mathematics)
    #expect(gap.schools >= 5)
    #expect(near(gap.difference.value, gap.share.value - gap.others.value))
    #expect(gap.difference.interval?.contains(gap.difference.value) == true)
    #expect(try region(schools: 30, works: [mathematics]).analysis().expectations.models.count == 1)
  }

  @Test func `nine pupils are too few, and a school without a form stays without an expectation`() throws {
    var region = region()
    region.context(41, InventedRegion.answers(village: true, size: 1, access: 2, pupils: 20))
    region.add(41, mathematics, two: 9, of: 9)
    region.add(42, mathematics, two: 9, of: 30)
    let expectations = try region.analysis().expectations
    #expect(expectations[InventedRegion.school(41)] == .missing(.fewPupils))
    #expect(expectations[InventedRegion.school(42)] == .missing(.conditions(.noForm)))
    #expect(!expectations.schools.contains(InventedRegion.school(41)))
  }

  @Test func `autumn 2020, electives and works by decision of the school do not count`() throws {
    let book = try Given.book.get()
    let works = [
      Given.work(2020, .autumn, "mathematics", 5), Given.work(2022, .spring, "mathematics", 5),
      Given.work(2021, .spring, "geography", 10), InventedRegion.oge(2022, "physics"), mathematics, exam,
    ]
    var region = InventedRegion()
    for number in 1...6 {
      region.context(number, InventedRegion.answers(village: true, size: number, access: 2, pupils: 100))
      for work in works { region.add(number, work, two: 3, of: 12) }
    }
    #expect(try region.analysis(book: book).expectations.works == [mathematics, exam])
  }

  @Test func `where schools differ by chance alone nobody is above or below`() throws {
    var region = InventedRegion()
    for number in 1...40 {
      region.context(
        number, InventedRegion.answers(village: number % 2 == 0, size: number % 5 + 1, access: 2, pupils: 300))
      for work in [mathematics, older] { region.add(number, work, two: 8, of: 40) }
    }
    let expectations = try region.analysis().expectations
    for number in 1...40 {
      guard case .expectation(let one) = expectations[InventedRegion.school(number)] else {
        Testing.Issue.record("no expectation")
        return
      }
      #expect(one.verdict == .asExpected)
    }
  }
}
