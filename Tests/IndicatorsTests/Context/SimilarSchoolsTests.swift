import Aggregation
import Reference
import RegionSupport
import Testing
import Vocabulary

@testable import Indicators

@Suite struct SimilarSchoolsTests {
  /// Schools that differ by one condition only: the place of the settlement in its list.
  private func analysis(_ sizes: [Int]) throws -> Analysis {
    var region = InventedRegion()
    for (number, size) in sizes.enumerated() {
      region.context(number + 1, InventedRegion.answers(village: true, size: size, access: 2, pupils: 100))
    }
    return try region.analysis()
  }

  @Test func `the five nearest, and all that are as near as the fifth`() throws {
    let similar = try #require(
      try analysis([1, 1, 2, 2, 3, 3, 3, 5]).similarSchools[InventedRegion.school(1)])
    // One at distance 0, two at 1, three at 2 of a band: the fifth and the sixth are equally near.
    #expect(similar.nearest.map(\.school) == [2, 3, 4, 5, 6, 7].map(InventedRegion.school))
    let distances = similar.nearest.map(\.distance)
    #expect(distances[0] == 0)
    #expect(near(distances[1] * 2, distances[5]))
    #expect(!similar.nearest.contains { $0.school == similar.school })
  }

  @Test func `a school without the value is replaced by the next, and too few give nothing`() throws {
    let similar = try #require(
      try analysis([1, 1, 2, 3, 4, 5, 6, 7]).similarSchools[InventedRegion.school(1)])
    let values = [2: 10.0, 3: 20, 5: 30, 6: 40, 7: 50, 8: 60]
    let spread = similar.spread("") { school in
      values.first { InventedRegion.school($0.key) == school }?.value
    }
    // School 4 has no value: 2, 3, 5, 6, 7 are taken, 8 is not.
    #expect(spread?.schools == 5)
    #expect(spread?.median == 30)
    #expect(spread?.lowerQuartile == 20)
    #expect(spread?.upperQuartile == 40)
    #expect(similar.spread("") { $0 == InventedRegion.school(2) ? 1 : nil } == nil)
  }

  @Test func `a school with a missing condition has no similar schools, and the reason is kept`() throws {
    var region = InventedRegion()
    for number in 1...8 {
      region.context(
        number, InventedRegion.answers(village: true, size: number % 4 + 1, access: 2, pupils: 100 + number))
    }
    region.context(9, [.settlementSize: .option(1, "")])
    region.add(10, Given.work(2021, .spring, "russian", 5), two: 1, of: 10)
    let analysis = try region.analysis()
    #expect(analysis.similarSchools[InventedRegion.school(9)] == nil)
    #expect(analysis.similarSchools.gap(of: InventedRegion.school(10)) == .noForm)
    #expect(analysis.similarSchools.gap(of: InventedRegion.school(1)) == nil)
  }

  @Test func `M22: what a passport shows of similar schools names none of them`() throws {
    let similar = try #require(
      try analysis([1, 1, 2, 2, 3, 3, 3, 5]).similarSchools[InventedRegion.school(1)])
    let spread = try #require(similar.spread("") { Double($0.code) })
    // Numbers alone: nothing in it is of another type, so no school can be told.
    for part in Mirror(reflecting: spread).children {
      #expect(part.value is Double || part.value is Int, "\(part.label ?? "")")
    }
    #expect(spread.schools >= 5)
  }

  @Test func `with fewer schools than are needed there is no index and nobody is similar`() throws {
    let analysis = try analysis([1, 2, 3, 4, 5])
    #expect(analysis.conditionIndex == nil)
    #expect(analysis.similarSchools[InventedRegion.school(1)] == nil)
    #expect(analysis.similarSchools.gap(of: InventedRegion.school(1)) == .noForm)
  }
}
