import Aggregation
import Reference
import TestSupport
import Testing
import Vocabulary

@testable import Indicators

/// Traps of whole territories and of the common scale.
@Suite struct TerritoryTrapTests {
  private let generated = GeneratedRegion(works: GeneratedRegion.springs(2023...2025))

  @Test func `M5: the interval of a district is that of its schools, wider than of as many independent pupils`() throws
  {
    let analysis = try generated.analysis(asOf: "2025-08-01")
    let place = try #require(analysis.region.municipalities.first)
    for work in analysis.region.works {
      let clustered = try #require(analysis.clusteredShare(of: .municipality(place), work))
      let pupils = try #require(LowCount(work, in: .municipality(place), of: analysis.region, book: analysis.book))
      let wide = try #require(clustered.share.interval)
      let narrow = try #require(pupils.measured(level: 0.95).interval)
      #expect(clustered.share.value == pupils.value)
      #expect(clustered.designEffect >= 1)
      #expect(wide.upperBound - wide.lowerBound >= narrow.upperBound - narrow.lowerBound)
    }
    let region = generated.works.compactMap { analysis.clusteredShare(of: .region, $0)?.designEffect }
    #expect(region.allSatisfy { $0 > 1.5 })
  }

  @Test func `M5: a test over pupils is never made for a district`() throws {
    let analysis = try generated.analysis(asOf: "2025-08-01")
    let place = try #require(analysis.region.municipalities.first)
    let trends = analysis.trends.trends(of: .municipality(place))
    #expect(trends.contains { $0.outcome != .notDetermined })
    #expect(trends.allSatisfy { if case .shares = $0.outcome { false } else { true } })
  }

  @Test(.requireShared("real/altai/fisoko"))
  func `M5: on Altai the variance of a regional share is eight to eleven times that of independent pupils`() throws {
    let analysis = try Altai.analysis.get()
    let effects = try ["russian", "mathematics"].flatMap { subject in
      try [5, 6].map { grade in
        try #require(analysis.clusteredShare(of: .region, Given.work(2021, .spring, subject, grade))).designEffect
      }
    }
    #expect(effects.allSatisfy { (6.5...12).contains($0) }, "\(effects)")
    #expect((8...11).contains(effects.reduce(0, +) / 4), "\(effects)")
  }

  @Test func `M14: electives and works by choice of the school are no part of the common scale`() throws {
    let scope = LevelScope(book: try Given.book.get())
    func exam(_ assessment: Assessment, _ year: Int, _ subject: String) -> Procedure {
      Procedure(
        campaign: Campaign(assessment, year, .main), subject: Subject(subject),
        programmeGrade: assessment == .oge ? 9 : 11)
    }
    #expect(scope.includes(Given.work(2021, .spring, "russian", 5).procedure))
    #expect(scope.includes(exam(.oge, 2022, "russian")))
    #expect(!scope.includes(exam(.oge, 2022, "geography")))
    #expect(!scope.includes(exam(.ege, 2022, "physics")))
    // By the programme of grade 8 in autumn 2020: the entrance diagnostics.
    #expect(!scope.includes(Given.work(2020, .autumn, "russian", 8).procedure))
  }

  @Test func `M14: a school that is low at the heaped border of «2» alone is not called lasting low`() throws {
    var region = generated
    // Half have «2», the others are like the best: with «2» and «3» together the school is above the region.
    for work in region.works { region.given[1, default: [:]][work] = [50, 0, 26, 24] }
    // Low at every border.
    for work in region.works { region.given[2, default: [:]][work] = [60, 38, 2, 0] }
    let types = try region.analysis(asOf: "2025-08-01").schoolTypes
    func kind(_ number: Int) -> SchoolType.Kind? { types.first { $0.school == Given.school(number) }?.kind }
    #expect(kind(1) != nil && kind(1) != .persistentlyLow)
    #expect(kind(2) == .persistentlyLow, "\(types.filter { $0.school == Given.school(2) })")
  }

  @Test func `M14: schools of fewer than twenty pupils have no spread of their own on the scale`() throws {
    var region = generated
    region.participants = { $0 % 2 == 0 ? 25 : 12 }
    let analysis = try region.analysis(asOf: "2025-08-01")
    let scale = try #require(analysis.background.works[region.works[0]]?.scale)
    #expect(scale.ownSpread == 20)
    region.participants = { _ in 12 }
    let small = try #require(try region.analysis(asOf: "2025-08-01").background.works[region.works[0]]?.scale)
    #expect(small.ownSpread == Int.max)
  }

  @Test func `M9: the autumn of 2020 stands beside the rule in three readings, and is in none by default`() throws {
    let autumn = Given.work(2020, .autumn, "russian", 5)
    let (spring, other) = (Given.work(2021, .spring, "russian", 5), Given.work(2021, .spring, "mathematics", 6))
    let analysis = Analysis(
      of: Given.region([
        (1, autumn, [6, 4, 0, 0]), (1, spring, [5, 5, 0, 0]), (1, other, [0, 10, 0, 0]),
      ]), book: try Given.book.get(), asOf: try #require(CalendarDay("2022-09-15")), background: .own)
    let result = try #require(analysis.lowResults.first)
    #expect(result.low.map(\.work) == [spring] && !result.isLowByRule)
    let byRule = result.sensitivity.filter { $0.threshold == .rule }
    #expect(byRule.map(\.autumn) == [.without, .with, .only])
    #expect(byRule.map(\.low) == [1, 2, 1] && byRule.map(\.available) == [2, 3, 1])
    #expect(byRule.map(\.isLowByRule) == [false, true, false])
  }
}
