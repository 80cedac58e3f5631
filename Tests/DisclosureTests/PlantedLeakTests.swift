import ReportModel
import Testing

@testable import Disclosure

/// A number slipped back into a public version is found, wherever it stands and whatever it is.
@Suite struct PlantedLeakTests {
  private static let work = "vpr-2021/russian/5"

  // Municipality 0: 30 pupils with one «2», 40 and 25 pupils; 1 and 3: one school of 7 and one of 8; 2: 50 and 45.
  private static let region = GeneratedRegion(
    municipalities: [["school:a", "school:b", "school:c"], ["school:d"], ["school:e", "school:f"], ["school:g"]],
    works: [work],
    marks: [
      "school:a": [work: [1, 12, 12, 5]], "school:b": [work: [6, 15, 12, 7]], "school:c": [work: [5, 9, 7, 4]],
      "school:d": [work: [3, 2, 2, 0]], "school:e": [work: [9, 20, 15, 6]], "school:f": [work: [8, 17, 13, 7]],
      "school:g": [work: [2, 3, 2, 1]],
    ])

  private static func published() throws -> [Document] {
    try LinkedDocuments(region.documents, under: region.rules).fitted(for: .site)
  }

  private static func found(
    _ planted: [Document], _ originals: [Document] = region.documents, _ rules: DisclosureRules = region.rules
  ) throws -> [Address] {
    try audit(planted, of: originals, under: rules).map(\.address)
  }

  private static func address(_ territory: String, _ measure: String) -> Address {
    Address(territory: territory, work: work, measure: measure)
  }

  /// A count that the public version hides only so that it does not give another away.
  private static func companion(in documents: [Document]) throws -> Quantity {
    for school in ["school:b", "school:c"] {
      let quantity = try #require(region.count(school, work, "marks-two"))
      if !documents.says(quantity.address) { return quantity }
    }
    throw NothingHidden()
  }

  private struct NothingHidden: Error {}

  @Test func `as published nothing is found, and something is said of every municipality`() throws {
    let published = try Self.published()
    #expect(try Self.found(published).isEmpty)
    for place in 0...2 { #expect(published.says(Self.address("municipality:\(place)", "participants"))) }
    #expect(!published.says(Self.address("school:a", "marks-two")))
    #expect(!published.says(Self.address("municipality:1", "marks-two")))
  }

  @Test func `a complementary cell`() throws {
    let published = try Self.published()
    let cell = try Self.companion(in: published)
    let table = Table(
      id: "planted", title: "", summary: "", columns: [Column("«2», чел.", .quantity(.count))],
      rows: [[.quantity(cell)]])
    #expect(try Self.found(published.adding(.annex(table))).contains(Self.address("school:a", "marks-two")))
  }

  @Test func `a share with its number of pupils, in a sentence`() throws {
    let share = try #require(Self.region.share("school:a", Self.work, "share-of-two"))
    #expect(
      try Self.found(Self.published().adding(.paragraph("Доля «2» – \(share).")))
        .contains(Self.address("school:a", "marks-two")))
  }

  @Test func `a share of the complement`() throws {
    let share = try #require(Self.region.share("school:a", Self.work, "success-rate"))
    #expect(
      try Self.found(Self.published().adding(.list(["\(share)"], numbered: false)))
        .contains(Self.address("school:a", "marks-two")))
  }

  @Test func `an alternative text`() throws {
    let two = try #require(Self.region.count("school:d", Self.work, "marks-two"))
    let share = try #require(Self.region.share("region", Self.work, "share-of-two"))
    let chart = Chart(
      id: "planted", kind: .bars, title: "", description: "Число «2» – \(two).", categoryAxis: "", valueAxis: "",
      unit: .share, categories: ["Регион"], series: [Series("«2»", points: [.value(share)])])
    #expect(
      try Self.found(Self.published().adding(.chart(chart))).contains(Self.address("school:d", "marks-two")))
  }

  @Test func `a point of a chart`() throws {
    let share = try #require(Self.region.share("municipality:1", Self.work, "share-of-two"))
    let chart = Chart(
      id: "planted", kind: .bars, title: "", description: "", categoryAxis: "", valueAxis: "", unit: .share,
      categories: ["1"], series: [Series("«2»", points: [.value(share)])])
    // The only school of the municipality is known with it.
    let found = try Self.found(Self.published().adding(.chart(chart)))
    #expect(found.contains(Self.address("municipality:1", "marks-two")))
    #expect(found.contains(Self.address("school:d", "marks-two")))
  }

  @Test func `an interval alone gives the share and the number of pupils`() throws {
    let value = Value.interval(0.02...0.2, .share, Self.address("school:a", "share-of-two-interval"))
    let table = Table(
      id: "planted", title: "", summary: "", columns: [Column("Интервал", .words)], rows: [[value]])
    #expect(
      try Self.found(Self.published().adding(.table(table))).contains(Self.address("school:a", "marks-two")))
  }

  @Test func `a band that is too narrow`() throws {
    let value = Value.interval(0.4...0.45, .share, Self.address("school:d", "share-of-two-band"))
    let table = Table(id: "planted", title: "", summary: "", columns: [Column("Полоса", .words)], rows: [[value]])
    #expect(
      try Self.found(Self.published().adding(.table(table))).contains(Self.address("school:d", "marks-two")))
  }

  @Test func `the difference of two tables`() throws {
    var rules = Self.region.rules
    rules.linkage.territories.append(.init("cohort:2021", ["school:b", "school:c"]))
    let two = GeneratedRegion.count(11, "cohort:2021", Self.work, "marks-two")
    let all = GeneratedRegion.count(65, "cohort:2021", Self.work, "participants")
    let cohort: Block = .paragraph("В школах проекта «2» получили \(two) из \(all).")
    let originals = Self.region.documents.adding(cohort)
    // The municipality less the two schools of the cohort is the school with one «2».
    #expect(
      try Self.found(Self.published().adding(cohort), originals, rules)
        .contains(Self.address("school:a", "marks-two")))
    let fitted = try LinkedDocuments(originals, under: rules).fitted(for: .site)
    #expect(try Self.found(fitted, originals, rules).isEmpty)
  }

  @Test func `a cohort of a district with one school is that school`() throws {
    var rules = Self.region.rules
    rules.linkage.territories.append(.init("cohort:2021/municipality:1", ["school:d"]))
    let two = GeneratedRegion.count(3, "cohort:2021/municipality:1", Self.work, "marks-two")
    let all = GeneratedRegion.count(7, "cohort:2021/municipality:1", Self.work, "marks")
    let originals = Self.region.documents.adding(.paragraph("В школах проекта «2» получили \(two) из \(all)."))
    let fitted = try LinkedDocuments(originals, under: rules).fitted(for: .site)
    #expect(!fitted.says(two.address))
    #expect(fitted.says(all.address) == false)
  }

  @Test func `two works pooled give a single one with the other`() throws {
    let works = ["vpr-2021/mathematics/5", Self.work]
    let region = GeneratedRegion(
      municipalities: [["school:a", "school:b"], ["school:c"]], works: works,
      marks: [
        "school:a": [works[0]: [2, 9, 9, 5], works[1]: [7, 9, 6, 4]],
        "school:b": [works[0]: [8, 9, 9, 5], works[1]: [6, 9, 6, 4]],
        "school:c": [works[0]: [9, 9, 9, 5], works[1]: [9, 9, 6, 4]],
      ])
    let published = try LinkedDocuments(region.documents, under: region.rules).fitted(for: .site)
    let pooled = try #require(region.count("school:a", region.pooledWork, "marks-two"))
    let single = try #require(region.count("school:a", works[1], "marks-two"))
    #expect(published.says(pooled.address) != published.says(single.address))
    let planted = published.adding(.paragraph("\(pooled)")).adding(.paragraph("\(single)"))
    #expect(
      try Self.found(planted, region.documents, region.rules)
        .contains(Address(territory: "school:a", work: works[0], measure: "marks-two")))
  }

  @Test func `a term of the glossary, and what is kept for the next edition`() throws {
    let two = try #require(Self.region.count("school:d", Self.work, "marks-two"))
    var glossary = try Self.published()
    glossary[0].glossary = [Term("«2»", "например, \(two)")]
    #expect(try Self.found(glossary).contains(two.address))
    var kept = try Self.published()
    kept[1].statements = [RecordedStatement(id: "1", kind: .finding, state: "", text: "\(two)")]
    #expect(try Self.found(kept).contains(two.address))
  }
}
