import Aggregation
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// K = S(N, YY) / S(N + 1, YY + 1) of the same pupils.
@Suite struct SharpChangeTests {
  private let autumn = Given.work(2020, .autumn, "mathematics", 4)
  private let spring = Given.work(2021, .spring, "mathematics", 5)

  /// Ten pupils each with one score of 20.
  private func pair(_ school: Int, _ first: Int, _ second: Int, pupils: Int = 10) throws -> [Given.Part] {
    [
      try Given.scored(school, autumn, Given.histogram(20, [first: pupils])),
      try Given.scored(school, spring, Given.histogram(20, [second: pupils])),
    ]
  }

  @Test func `limits are three ranges beyond the quartiles of all schools`() throws {
    // K = 0.8, 0.9, 1.0, 1.1, 3.0: Q1 = 0.9, Q3 = 1.1, range 0.2; limits 0.3 and 1.7.
    let parts = try [(8, 10), (9, 10), (10, 10), (11, 10), (15, 5)].enumerated().flatMap {
      try pair($0.offset + 1, $0.element.0, $0.element.1)
    }
    let region = Given.region(parts)
    let changes = SharpChange.all(
      try #require(WorkCells(autumn, of: region)), try #require(WorkCells(spring, of: region)), factor: 3)
    let last = try #require(changes.last).sign
    #expect(near(last.lower, 0.3) && near(last.upper, 1.7) && near(last.ratio, 3))
    #expect(changes.map(\.sign.isSharpFall) == [false, false, false, false, true])
    let analysis = try Given.analysis(region)
    #expect(analysis.objectivity[Given.school(5)]?.shown(in: 2021).map(\.marker.id).contains("O14") == true)
    #expect(
      analysis.objectivity.isMarked(autumn, Given.school(5)) && analysis.objectivity.isMarked(spring, Given.school(5)))
  }

  @Test func `a rise is the small K`() throws {
    let parts = try [(10, 10), (11, 10), (12, 10), (13, 10), (2, 16)].enumerated().flatMap {
      try pair($0.offset + 1, $0.element.0, $0.element.1)
    }
    let school = try #require(try Given.analysis(Given.region(parts)).objectivity[Given.school(5)])
    #expect(school.shown(in: 2021).map(\.marker.id).contains("O12"))
  }

  @Test func `M26: autumn 2020 of programme 4 and spring 2021 of programme 5 are the same pupils, and both are named`()
    throws
  {
    let parts = try (1...4).flatMap { try pair($0, 10, 10) }
    let readings = try Given.analysis(Given.region(parts)).objectivity.schools.flatMap(\.readings)
      .filter { $0.marker.id == "O14" }
    #expect(readings.count == 4)
    #expect(readings.allSatisfy { $0.works == [autumn, spring] && $0.year == 2021 })
    #expect(LowResults.cohort(of: autumn.procedure) == LowResults.cohort(of: spring.procedure))
  }

  @Test func `M26: nine pupils in one of the two works and the marker is not applied`() throws {
    let ordinary = try [(10, 10), (11, 10), (12, 10), (13, 10)].enumerated().flatMap {
      try pair($0.offset + 1, $0.element.0, $0.element.1)
    }
    let small = [
      try Given.scored(5, autumn, Given.histogram(20, [15: 9])),
      try Given.scored(5, spring, Given.histogram(20, [3: 10])),
    ]
    let school = try #require(try Given.analysis(Given.region(ordinary + small)).objectivity[Given.school(5)])
    let reading = try #require(school.readings.first { $0.marker.id == "O14" })
    #expect(reading.showsAsPublished && reading.whyNotApplied == .tooFew && !reading.shows)
  }

  @Test func `other pupils are no pair`() throws {
    // Spring 2021 of programmes 4 and 5 were written by pupils of two generations.
    let other = Given.work(2021, .spring, "mathematics", 4)
    let parts = try (1...4).flatMap {
      [
        try Given.scored($0, other, Given.histogram(20, [10: 10])),
        try Given.scored($0, spring, Given.histogram(20, [10: 10])),
      ]
    }
    let readings = try Given.analysis(Given.region(parts)).objectivity.schools.flatMap(\.readings)
    #expect(readings.allSatisfy { $0.works.count == 1 })
  }

  @Test func `a campaign that was stopped is compared with nothing`() throws {
    let first = Given.work(2021, .spring, "mathematics", 4)
    let second = Given.work(2022, .spring, "mathematics", 5)
    let parts = try (1...4).flatMap {
      [
        try Given.scored($0, first, Given.histogram(20, [10: 10])),
        try Given.scored($0, second, Given.histogram(20, [$0: 10])),
      ]
    }
    let readings = try Given.analysis(Given.region(parts)).objectivity.schools.flatMap(\.readings)
      .filter { $0.works.count == 2 }
    #expect(readings.count == 8)
    #expect(readings.allSatisfy { $0.whyNotApplied == .notComparable && !$0.showsAsPublished })
  }

  @Test func `a later work that nobody scored in gives no ratio`() throws {
    let parts = try (1...4).flatMap { try pair($0, 10, $0 == 4 ? 0 : 10) }
    let region = Given.region(parts)
    let changes = SharpChange.all(
      try #require(WorkCells(autumn, of: region)), try #require(WorkCells(spring, of: region)), factor: 3)
    #expect(changes.map(\.school) == (1...3).map { Given.school($0) })
  }
}
