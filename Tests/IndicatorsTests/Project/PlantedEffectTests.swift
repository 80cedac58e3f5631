import Aggregation
import Indicators
import Reference
import RegionSupport
import Testing
import Vocabulary

/// The schools of a project beside schools of the same selection, in a region where the truth is known.
@Suite struct PlantedEffectTests {
  private func effects(_ region: InventedRegion, asOf: String = "2022-09-15") throws -> [ProjectEffect] {
    try region.analysis(asOf: asOf).projectEffect
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `an effect of 12 points is found, with the truth inside its interval`(seed: UInt64) throws {
    let effects = try effects(.project(effect: 0.12, seed: seed))
    #expect(effects.count == 1)
    let effect = try #require(effects.first)
    #expect(effect.cohort == 2021)
    #expect(
      effect.pairs == [
        ChangePair(before: InventedRegion.oge(2021, "mathematics"), after: InventedRegion.oge(2022, "mathematics")),
        ChangePair(before: InventedRegion.oge(2021, "russian"), after: InventedRegion.oge(2022, "russian")),
      ])
    guard case .compared(let comparison) = effect.standing else {
      Issue.record("\(effect.standing)")
      return
    }
    #expect(comparison.isBeyondChance)
    #expect(comparison.interval.contains(-0.12))
    #expect(!comparison.interval.contains(0))
    #expect(comparison.detectable < 0.10)
    #expect(comparison.convergence.schools + comparison.convergence.leftOut == 40)
    #expect(effect.schools.count == comparison.convergence.schools)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func `without an effect chosen schools come nearer, and that is what the line of the others foretells`(
    seed: UInt64
  ) throws {
    guard case .compared(let comparison) = try effects(.project(effect: 0, seed: seed)).first?.standing else {
      Issue.record("nothing is compared")
      return
    }
    #expect(!comparison.isBeyondChance)
    #expect(comparison.interval.contains(0))
    // Schools that were low twice are lower than the line of all others says: it is printed, not judged by.
    #expect(abs(comparison.convergence.expected - comparison.convergence.after) < 0.08)
    #expect(abs(comparison.peersAfter - comparison.convergence.after) < 0.05)
    #expect((0.4...1.1).contains(comparison.convergence.slope))
  }

  @Test func `M2: on 15.09.2022 the cohort of 2022 has no after, whatever exams there were`() throws {
    var region = InventedRegion.project(effect: 0.12, seed: 1)
    for number in 1...20 { region.participant(number, cohort: 2022) }
    let effects = try effects(region)
    let cohort = try #require(effects.filter { $0.cohort == 2022 }.first)
    #expect(cohort.standing == .blocked(.nothingAfter))
    #expect(cohort.pairs.isEmpty)
    #expect(cohort.schools.isEmpty)
    #expect(cohort.convergence == nil)
    #expect(effects.filter { $0.cohort == 2021 }.count == 1)
  }

  @Test func `nothing is computed where nobody is in the project`() throws {
    var region = InventedRegion()
    for number in 1...12 {
      region.add(number, InventedRegion.oge(2021, "russian"), two: 4, of: 20)
      region.add(number, InventedRegion.oge(2022, "russian"), two: 3, of: 20)
    }
    #expect(try effects(region).isEmpty)
  }

  @Test func `too few schools of the project, and no selection to follow, are said so`() throws {
    var region = InventedRegion()
    for number in 1...12 {
      region.add(number, InventedRegion.oge(2021, "russian"), two: 4, of: 20)
      region.add(number, InventedRegion.oge(2022, "russian"), two: 3, of: 20)
    }
    region.participant(1, cohort: 2021)
    #expect(try effects(region).map(\.standing) == [.blocked(.noSelection)])
    for number in 1...12 {
      for grade in [5, 6] {
        region.add(number, InventedRegion.vpr(2020, .autumn, "russian", grade), two: 10, of: 20)
      }
    }
    #expect(try effects(region).map(\.standing) == [.blocked(.fewSchools(found: 1, needed: 5))])
    for number in 2...6 { region.participant(number, cohort: 2021) }
    #expect(try effects(region).map(\.standing) == [.blocked(.fewPeers(found: 6, needed: 10))])
  }

  @Test func `ВПР of spring 2021 and 2022 make no pair: the campaign of 2022 was stopped`() throws {
    var region = InventedRegion()
    for number in 1...12 {
      for year in [2021, 2022] {
        region.add(number, InventedRegion.vpr(year, .spring, "russian", 5), two: 4, of: 20)
      }
      region.add(number, InventedRegion.vpr(2020, .autumn, "russian", 5), two: 4, of: 20)
      region.participant(number, cohort: 2021)
    }
    #expect(try effects(region).map(\.standing) == [.blocked(.nothingAfter)])
  }
}
