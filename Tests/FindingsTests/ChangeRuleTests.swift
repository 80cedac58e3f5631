import Aggregation
import Indicators
import Reference
import RegionSupport
import Testing
import Vocabulary

@testable import Findings

/// F6, F7, N4 and N5: what changed, and what does not tell.
@Suite struct ChangeRuleTests {
  private let before = InventedRegion.oge(2021, "mathematics")
  private let after = InventedRegion.oge(2022, "mathematics")

  /// Forty schools with 20 of 100 in both years, and one with what is given.
  private func analysis(_ first: (two: Int, of: Int), _ second: (two: Int, of: Int)) throws -> Analysis {
    var region = InventedRegion()
    for number in 2...41 {
      for work in [before, after] { region.add(number, work, two: 20, of: 100) }
    }
    region.add(1, before, two: first.two, of: first.of)
    region.add(1, after, two: second.two, of: second.of)
    return try region.analysis()
  }

  private func own(_ rule: any FindingRule.Type, _ analysis: Analysis) -> [Finding] {
    rule.findings(in: analysis).filter { $0.territory == .school(InventedRegion.school(1)) }
  }

  @Test func `F6 fires for a large change beside the region, F7 does not`() throws {
    let analysis = try analysis((30, 46), (10, 46))
    let found = own(VisibleChange.self, analysis)
    #expect(found.count == 1 && found.first?.works == [before, after] && found.first?.pupils == 46)
    #expect((found.first?.word ?? .insufficient) >= .likely)
    guard case .visibleChange(let slots)? = found.first?.statement else { return }
    #expect(slots.change.isBetter && !slots.isWithheld && slots.marked.isEmpty)
    // 30 of 46 less 10 of 46, the others stay at 20 of 100.
    #expect(abs((slots.change.judged?.value ?? 0) + 20.0 / 46) < 1e-12)
    #expect(own(NoVisibleChange.self, analysis).isEmpty)
  }

  @Test func `F6 needs the practical size: 5,1 points of a thousand pupils fire, 4,9 do not`() throws {
    #expect(own(VisibleChange.self, try analysis((226, 1000), (175, 1000))).count == 1)
    let less = try analysis((226, 1000), (177, 1000))
    #expect(own(VisibleChange.self, less).isEmpty)
    // The interval leaves out 0, so F7 is silent as well.
    #expect(own(NoVisibleChange.self, less).isEmpty)
  }

  @Test func `F7 fires within chance, and nine pupils in one of the works say neither`() throws {
    let within = try analysis((18, 46), (11, 46))
    #expect(own(NoVisibleChange.self, within).map(\.works) == [[before, after]])
    #expect(own(VisibleChange.self, within).isEmpty)
    let small = try analysis((46, 46), (0, 9))
    #expect(own(NoVisibleChange.self, small).isEmpty && own(VisibleChange.self, small).isEmpty)
    #expect(!own(VisibleChange.self, try analysis((46, 46), (0, 10))).isEmpty)
  }

  @Test func `no change is told across autumn 2020 or to a stopped campaign`() throws {
    let works = [
      InventedRegion.vpr(2020, .autumn, "mathematics", 5), InventedRegion.vpr(2021, .spring, "mathematics", 5),
      InventedRegion.vpr(2022, .spring, "mathematics", 5),
    ]
    var region = InventedRegion()
    for number in 2...41 { for work in works { region.add(number, work, two: 20, of: 100) } }
    for (work, two) in zip(works, [40, 1, 40]) { region.add(1, work, two: two, of: 46) }
    let analysis = try region.analysis()
    #expect(own(VisibleChange.self, analysis).isEmpty && own(NoVisibleChange.self, analysis).isEmpty)
  }

  /// Schools of a district whose shares alternate widely, so that by its schools nothing is sure; 60 others have a fifth.
  private func district(_ sizes: [Int], before: Int, after: Int) throws -> [Finding] {
    let works = [Given.work(2023, .spring, "mathematics", 5), Given.work(2024, .spring, "mathematics", 5)]
    var results: [Given.SchoolResult] = []
    for (work, mean) in zip(works, [before, after]) {
      for number in 101...160 { results.append(Given.marks(number, work, [20, 80, 0, 0])) }
      for (place, size) in sizes.enumerated() {
        let two = mean + (place.isMultiple(of: 2) ? -10 : 10) * (work == works[0] ? 1 : -1)
        results.append(Given.marks(place + 1, work, [two, size - two, 0, 0]))
      }
    }
    let analysis = try Given.analysis(results, municipality: { $0 < 100 ? "Лесной район" : "Речной район" })
    let place = try #require(analysis.region.municipalities.first { $0.name == "Лесной район" })
    return VisibleChange.findings(in: analysis).filter { $0.territory == .municipality(place) }
  }

  @Test func `M4: a district of 1001 pupils is judged by the size of its change, one of 1000 by its schools`() throws {
    let large = [Int](repeating: 100, count: 9) + [101]
    let found = try district(large, before: 30, after: 24)
    #expect(found.count == 1 && found.first?.word == nil)
    guard case .visibleChange(let slots)? = found.first?.statement else { return }
    #expect(slots.change.isJudgedBySize && abs((slots.change.judged?.value ?? 0) + 60.0 / 1001) < 1e-9)
    #expect(try district([Int](repeating: 100, count: 10), before: 30, after: 24).isEmpty)
    // 50 fewer of 1001 are 4,995 points.
    #expect(try district(large, before: 30, after: 25).isEmpty)
  }

  @Test func `N4 fires with two comparable works, and is silent with one or three`() throws {
    let works = (2023...2025).map { Given.work($0, .spring, "mathematics", 5) }
    func found(_ count: Int) throws -> [Finding] {
      let results = works.prefix(count).flatMap { Given.background($0) + [Given.marks(1, $0, [6, 15, 0, 0])] }
      return TrendNotDetermined.findings(of: 1, in: try Given.analysis(results))
    }
    #expect(try found(1).isEmpty)
    #expect(try found(2).map(\.works) == [[works[0], works[1]]])
    #expect(try found(3).isEmpty)
  }

  @Test func `N5 fires where the maximum changed, and is silent where it stayed`() throws {
    func found(_ subject: String, _ grade: Int) throws -> [Finding] {
      let works = [Given.work(2021, .spring, subject, grade), Given.work(2022, .spring, subject, grade)]
      return ScaleChanged.findings(in: try Given.analysis(works.map { Given.marks(1, $0, [3, 9, 0, 0]) }))
    }
    let changed = try #require(try found("history", 6).first)
    guard case .scaleChanged(let slots) = changed.statement else { return }
    #expect(slots.earlierMaximum == 20 && slots.laterMaximum == 16 && changed.territory == .region)
    #expect(try found("mathematics", 5).isEmpty)
  }
}
