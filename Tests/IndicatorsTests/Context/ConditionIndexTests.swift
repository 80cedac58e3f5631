import Aggregation
import Foundation
import Reference
import RegionSupport
import TestSupport
import Testing
import Vocabulary

@testable import Indicators

@Suite struct ConditionIndexTests {
  /// Ten schools: settlements of bands 1…5, twice each, a way to the city that is worse the smaller the place is.
  private func region() -> InventedRegion {
    var region = InventedRegion()
    for number in 1...10 {
      let band = (number + 1) / 2
      region.context(
        number,
        InventedRegion.answers(village: band < 3, size: band, access: 5 - min(band, 4), pupils: 100 * number))
    }
    return region
  }

  private func index(_ region: InventedRegion, methodology: String? = nil, asOf: String = "2022-09-15") throws
    -> ConditionIndex
  {
    var book = try Given.book.get()
    if let methodology {
      book = try TemporaryFolder.with { folder in
        try folder.file("methodology.yml", methodology)
        return try ReferenceBook.load(overrides: folder.path)
      }
    }
    return try #require(try region.analysis(book: book, asOf: asOf).conditionIndex)
  }

  @Test func `the index is the mean of standardised conditions with fixed signs`() throws {
    let index = try index(region())
    #expect(index.parts.map(\.condition) == [.settlementSize, .cityAccess, .schoolSize])
    #expect(index.parts.allSatisfy { near($0.weight, 1.0 / 3) })
    #expect(index.weights == .equal)
    // All have one pupil in twenty on an adapted programme, and all teach in Russian: nothing to tell them apart by.
    #expect(
      index.leftOut == [
        .init(condition: .specialNeeds, reason: .noVariation), .init(condition: .otherLanguage, reason: .noVariation),
      ])
    // School 1: band 1 of mean 3 and deviation √(20/9); access 4 of mean 2,2 and deviation √(13,6/9), turned;
    // ln 100 of the mean and deviation of ln 100…ln 1000.
    let logs = (1...10).map { log(100.0 * Double($0)) }
    let mean = logs.reduce(0, +) / 10
    let deviation = (logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9).squareRoot()
    let place: Double = (1 - 3) / (20.0 / 9).squareRoot()
    let access: Double = -(4 - 2.2) / (13.6 / 9).squareRoot()
    let size: Double = (logs[0] - mean) / deviation
    #expect(near(index.value(of: Given.school(1)), (place + access + size) / 3))
    #expect(index.quarter(of: Given.school(1)) == 1)
    #expect(index.quarter(of: Given.school(10)) == 4)
    #expect(index.title == "индекс условий работы школы (по федеральной контекстной форме)")
    #expect(!index.isSocial)
  }

  @Test func `a school with a missing condition has no index, and what is missing is named`() throws {
    var region = region()
    var answers = InventedRegion.answers(village: true, size: 1, access: 3, pupils: 50)
    answers[.cityAccess] = nil
    answers[.pupils] = nil
    region.context(11, answers)
    region.add(12, Given.work(2021, .spring, "russian", 5), two: 1, of: 12)
    let index = try index(region)
    #expect(index.value(of: Given.school(11)) == nil)
    #expect(index.gap(of: Given.school(11)) == .missing([.cityAccess, .schoolSize]))
    #expect(index.gap(of: Given.school(12)) == .noForm)
    #expect(index.gap(of: Given.school(1)) == nil)
    #expect(index.schools.count == 10)
    #expect(index.ordinarySchools == 11)
  }

  @Test func `a question that few answered is left out for all, not filled in`() throws {
    var region = InventedRegion()
    for number in 1...10 {
      var answers = InventedRegion.answers(village: true, size: number % 5 + 1, access: 2, pupils: 100 + number)
      if number > 7 { answers[.pupils] = nil }
      region.context(number, answers)
    }
    let index = try index(region)
    #expect(index.parts.map(\.condition) == [.settlementSize])
    #expect(
      index.leftOut.contains(.init(condition: .schoolSize, reason: .fewAnswers(answered: 7, of: 10))))
    #expect(index.schools.count == 10)
  }

  @Test func `a boarding school is no ordinary school`() throws {
    var region = region()
    var answers = InventedRegion.answers(village: true, size: 1, access: 3, pupils: 50)
    answers[.boarding] = .yes(true)
    region.context(11, answers)
    let index = try index(region)
    #expect(index.gap(of: Given.school(11)) == .special([.boarding]))
    #expect(index.ordinarySchools == 10)
  }

  @Test func `only with social passports may it be called ИСБШ`() throws {
    var region = region()
    for number in 1...10 {
      region.passport(number, pupils: 100 * number, [.lowIncome: 5 * number * number, .bothParentsDegree: 10])
    }
    let index = try index(region)
    #expect(index.isSocial)
    #expect(index.title == "индекс социального благополучия школы (ИСБШ)")
    #expect(index.parts.map(\.condition).contains(.social(.lowIncome)))
    #expect(Condition.social(.bothParentsDegree).isFavourable)
    #expect(!Condition.social(.lowIncome).isFavourable)
  }

  @Test func `the first principal component is an option, and is declared with what it explains`() throws {
    let index = try index(region(), methodology: "context-index-component: true\n")
    guard case .principalComponent(let explained) = index.weights else {
      Testing.Issue.record("\(index.weights)")
      return
    }
    #expect((0.8...1).contains(explained))
    #expect(index.parts.allSatisfy { $0.weight > 0 })
    #expect(try #require(index.value(of: Given.school(10))) > 0)
  }

  @Test func `the newest answer counts with its year, but none of a school year that has not begun`() throws {
    var region = region()
    region.context(1, year: 2022, [.settlementSize: .option(5, "")])
    region.context(2, year: 2023, [.settlementSize: .option(8, "")])
    let index = try index(region)
    let known = try #require(index.conditions(of: Given.school(1)))
    #expect(known.settlementSize == .some(.init(value: .to100, year: 2022)))
    #expect(known.pupils?.year == 2021)
    // On 15.09.2022 the school year 2022/23 has begun.
    #expect(index.conditions(of: Given.school(2))?.settlementSize?.value == .above680)
    let earlier = try self.index(region, asOf: "2022-08-15")
    #expect(earlier.conditions(of: Given.school(2))?.settlementSize?.value == .below1)
  }

  @Test func `a share of few pupils is drawn to the region`() throws {
    var region = InventedRegion()
    for number in 1...12 {
      region.context(
        number,
        InventedRegion.answers(
          village: true, size: number % 3 + 1, access: number % 4 + 1, pupils: 200, adapted: number, cohort: 60))
    }
    // One of two pupils: half of them, but it is one child.
    region.context(13, InventedRegion.answers(village: true, size: 1, access: 2, pupils: 20, adapted: 1, cohort: 2))
    let index = try index(region)
    let part = try #require(index.parts.first { $0.condition == .specialNeeds })
    #expect(part.mean < 0.2)
    #expect(part.deviation < 0.1)
  }
}
