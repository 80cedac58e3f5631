import Aggregation
import Foundation
import Reference
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// Works of several subjects and years in one sentence.
@Suite struct PooledWorksTests {
  private func text(_ territory: Territory) throws -> Text? {
    let input = try SmallRegion.input.get()
    let works = input.region.works.filter { $0.procedure.campaign.year < 2022 }
    return Sentences(names: Names(book: input.book, region: input.region))
      .pooledWorks(territory, works, in: input.region)
  }

  private func words(_ text: Text) throws -> String {
    let document = ReportPlan(try SmallRegion.input.get(), kinds: [DocumentKind(.quality)]).documents[0].compose()
    return Typesetter(document).plain(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  // School 1: [1, 6, 3, 1] in autumn, [9, 6, 3, 2] and [7, 7, 4, 2] in spring: 17 of 51.
  @Test func `three works of a school are said together, with less to say instead`() throws {
    let text = try #require(try text(.school(SchoolID(space: .general, code: "220001"))))
    #expect(
      try words(text) == "За 2020–2021 годы по математике и русскому языку – 51 работа, с отметкой «2» – 17 (33,3 %).")
    #expect(
      try text.substitutes.map(words) == [
        "За 2020–2021 годы по математике и русскому языку – 51 работа; доля отметок «2» – 33,3 %.",
        "За 2020–2021 годы по математике и русскому языку работ мало: чтобы не раскрыть результаты отдельных детей, они не публикуются.",
      ])
    let addresses = text.runs.compactMap { run -> String? in
      if case .quantity(let quantity) = run { quantity.address.work } else { nil }
    }
    #expect(Set(addresses) == ["vpr-2020-autumn/mathematics/5+vpr-2021-spring/mathematics/6+vpr-2021-spring/russian/5"])
  }

  @Test func `a school without marks has no such sentence`() throws {
    #expect(try text(.school(SchoolID(space: .general, code: "220099"))) == nil)
  }
}
