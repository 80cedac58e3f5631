import Aggregation
import Indicators
import Loading
import Testing
import Vocabulary

/// M4: a municipality of more than a thousand pupils is judged by the size of a difference, a smaller one by its schools.
@Suite struct TerritoryStandingTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)

  /// The standing of a district whose schools alternate ten pupils around `mean` of a hundred; sixty others have 20.
  private func standing(_ sizes: [Int], mean: Int, spread: Int = 10) throws -> TerritoryStanding? {
    func part(_ school: Int, two: Int, of size: Int, _ place: String) -> Given.Part {
      Given.Part(
        school: school, work: work,
        parts: [.participation(Participation(participants: size)), .marks(MarkCounts([two, size - two, 0, 0]))],
        municipality: place)
    }
    let own = sizes.enumerated().map { place, size in
      part(place + 1, two: mean + (place.isMultiple(of: 2) ? -spread : spread), of: size, "Лесной")
    }
    let others = (101...160).map { part($0, two: 15 + 5 * ($0 % 3), of: 100, "Речной") }
    let analysis = try Given.analysis(Given.region(own + others))
    let place = try #require(analysis.region.municipalities.first { $0.name == "Лесной" })
    let point = try #require(analysis.trends.point(of: .municipality(place), work))
    return analysis.standing(of: point)
  }

  private let thousand = [Int](repeating: 100, count: 10)
  private let more = [Int](repeating: 100, count: 9) + [101]

  @Test func `1001 pupils: three points more are below, less than three are near, three fewer above`() throws {
    // 250 of 1001 less a fifth are 4,98 points; 220 of 1001 are 1,98.
    #expect(try standing(more, mean: 25) == .below)
    #expect(try standing(more, mean: 22) == .near)
    #expect(try standing(more, mean: 15) == .above)
  }

  @Test func `1000 pupils: the same difference lies within what its schools differ by`() throws {
    #expect(try standing(thousand, mean: 25) == .withinVariation)
    // Where the schools agree, the interval leaves out 0.
    #expect(try standing(thousand, mean: 25, spread: 0) == .below)
  }

  @Test func `one school of a district is judged by the spread of the region's schools`() throws {
    #expect(try standing([20], mean: 5, spread: 0) == .withinVariation)
  }
}
