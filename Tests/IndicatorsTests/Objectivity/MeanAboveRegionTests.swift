import Aggregation
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// Marker 1, worked by hand, and what the tool does about tiny and about strong schools.
@Suite struct MeanAboveRegionTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)

  /// Three schools with five pupils at 4 and five at 6, and one with five at 8 and five at 10.
  private func four() throws -> [Given.Part] {
    try (1...3).map { try Given.scored($0, work, Given.histogram(20, [4: 5, 6: 5])) }
      + [Given.scored(4, work, Given.histogram(20, [8: 5, 10: 5]))]
  }

  @Test func `the interval of the school lies above that of the region`() throws {
    // School 4: mean 9, s² = 10/9, half = 1.96·√(10/9/10) = 0.65333: from 8.34667.
    // Region: mean 6, Σ(x − 6)² = 15·4 + 5·4 + 5·16 = 160, S² = 160/39, half = 1.96·√(160/39/40) = 0.62770: to 6.62770.
    let cells = try #require(WorkCells(work, of: Given.region(try four())))
    let signs = MeanAboveRegion.all(cells, t: 1.96)
    let strong = try #require(signs.last).sign
    #expect(strong.school.value == 9 && strong.region.value == 6)
    #expect(abs((strong.school.interval?.lowerBound ?? 0) - 8.346667) < 1e-6)
    #expect(abs((strong.region.interval?.upperBound ?? 0) - 6.627702) < 1e-6)
    #expect(signs.map(\.sign.isAbove) == [false, false, false, true])
  }

  @Test func `one participant has no interval and cannot be flagged`() throws {
    let parts = try four() + [Given.scored(5, work, Given.histogram(20, [20: 1]))]
    let signs = MeanAboveRegion.all(try #require(WorkCells(work, of: Given.region(parts))), t: 1.96)
    #expect(signs.count == 5)
    #expect(signs.last?.sign.school.interval == nil)
    #expect(signs.last?.sign.isAbove == false)
  }

  @Test func `M11: two pupils with one score fire the published algorithm, and the marker is not applied`() throws {
    let parts = try four() + [Given.scored(5, work, Given.histogram(20, [20: 2]))]
    let analysis = try Given.analysis(Given.region(parts))
    let reading = try #require(
      analysis.objectivity[Given.school(5)]?.readings.first { $0.marker.algorithm == .meanAboveRegion })
    #expect(reading.showsAsPublished)
    #expect(reading.whyNotApplied == .tooFew)
    #expect(!reading.shows && !reading.isCounted)
    #expect(analysis.objectivity[Given.school(5)]?.status == .notApplied)
    #expect(!analysis.objectivity.isMarked(work, Given.school(5)))
    let large = try #require(analysis.objectivity[Given.school(4)])
    #expect(large.applied(in: 2021) == 1)
    #expect(large.shown(in: 2021).map(\.marker.id) == ["O4"])
  }

  @Test func `M11: what shows everywhere because schools differ does not count for a school of its size`() throws {
    // Means 5, 7, 9, 11, … of equally large schools: most upper ones lie above the region, none is unusual.
    let parts = try (0..<8).map { number in
      try Given.scored(number + 1, work, Given.histogram(20, [2 * number + 2: 20, 2 * number + 4: 20]))
    }
    let analysis = try Given.analysis(Given.region(parts))
    let readings = analysis.objectivity.schools.flatMap(\.readings).filter { $0.marker.id == "O4" }
    #expect(readings.filter(\.shows).count == 4)
    #expect(readings.filter(\.isCounted).isEmpty)
    let strict = try Given.analysis(Given.region(parts), methodology: "objectivity-size-adjusted: false")
    #expect(strict.objectivity.schools.flatMap(\.readings).filter(\.isCounted).count == 4)
  }

  @Test func `a campaign that was stopped has no region to be above of`() throws {
    let spring22 = Given.work(2022, .spring, "mathematics", 5)
    let parts = try four() + [Given.scored(4, spring22, Given.histogram(20, [8: 5, 10: 5]))]
    let analysis = try Given.analysis(Given.region(parts))
    let reading = try #require(
      analysis.objectivity[Given.school(4)]?.readings.first { $0.works == [spring22] && $0.marker.id == "O4" })
    #expect(reading.whyNotApplied == .notComparable)
    #expect(reading.measured == .nothing && !reading.showsAsPublished)
    #expect(analysis.objectivity.indices.map(\.year) == [2021])
  }

  @Test func `fewer schools than make a region say nothing`() throws {
    let analysis = try Given.analysis(Given.region(try four()), methodology: "objectivity-minimum-schools: 5")
    #expect(analysis.objectivity[Given.school(4)]?.status == .notApplied)
  }
}
