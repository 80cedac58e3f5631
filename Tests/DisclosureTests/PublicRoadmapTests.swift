import Aggregation
import Composition
import Foundation
import Indicators
import Loading
import Reference
import ReportModel
import TestSupport
import Testing
import Typesetting
import Vocabulary

@testable import Disclosure

/// The pages for sites of both founding districts, which have one and two schools.
@Suite struct PublicRoadmapTests {
  private static func input(_ participants: Int = 0) throws -> RoadmapInput {
    let day = try #require(CalendarDay("2022-05-20"))
    let fixtures = Repository.folder.appendingPathComponent("Tests/Fixtures/roadmap")
    let book = try ReferenceBook.load()
    let loaded = try TemporaryFolder.with { folder in
      for name in ["status", "documents", "risks", "expertise", "survey", "training", "interviews"] {
        let file = "both-districts-\(name).csv"
        try folder.file(file, Data(contentsOf: fixtures.appendingPathComponent(file)))
      }
      if participants > 0 {
        let rows = (1...participants).map { "Гороховецкий район;edu33000\($0);Школа № \($0);2022;;нет;да" }
        try folder.file(
          "участники.csv",
          ([
            "Муниципалитет;Школа;Название;Год включения в проект;Школа куратора;Активированные риски;В официальном перечне ШНОР"
          ] + rows)
          .joined(separator: "\n") + "\n")
      }
      return try FolderLoader(book: book, threads: 1).load(folder: folder.path)
    }
    let analysis = Analysis(of: Region(loaded, book: book), book: book, asOf: day)
    return RoadmapInput(
      ledger: analysis.region.roadmap, book: book, day: day, analysis: analysis, sources: loaded.sources,
      version: "тест")
  }

  private static func published(_ input: RoadmapInput) throws -> [Document] {
    try LinkedDocuments(input.sitePages.map { $0.compose() }, under: input.disclosureRules).fitted(for: .site)
  }

  private func states(_ document: Document) throws -> [String: String] {
    let typesetter = Typesetter(document)
    let table = try #require(document.tables.first { $0.id == "public-road-map-steps" })
    return Dictionary(uniqueKeysWithValues: table.rows.map { (typesetter.cell($0[0]), typesetter.cell($0[4])) })
  }

  private func words(_ document: Document) -> String {
    let typesetter = Typesetter(document)
    return document.tables.flatMap(\.rows).joined().map(typesetter.cell).joined(separator: " | ")
  }

  @Test func `every district has a page for its site, and the audit finds nothing`() throws {
    let input = try Self.input()
    #expect(
      input.sitePages.map(\.path) == [
        "сайт/Александрово-Гайский район/проект-500", "сайт/Гороховецкий район/проект-500",
      ])
    #expect(input.sitePages.allSatisfy { $0.audience == .site && $0.formats == [.text, .page] })
    let pages = try Self.published(input)
    #expect(pages.allSatisfy { $0.isPublic && !$0.stamp.contains("Рабочая версия") })
    let system = try LinkedSystem(pages, input.disclosureRules.linkage)
    #expect(Audit(system, under: input.disclosureRules).found(in: pages).isEmpty)
  }

  @Test func `counts of steps are public, what the only school did is not`() throws {
    let page = try Self.published(Self.input())[1]
    let typesetter = Typesetter(page)
    let counts = try #require(page.tables.first { $0.id == "public-road-map-counts" })
    // 20 done, 2 of them late, 2 overdue; 6 under way, 18 not due and 1 examination whose schools have time.
    #expect(counts.rows.map { $0.map(typesetter.cell) } == [["47", "20", "2", "2", "25", "0"]])
    let states = try states(page)
    for number in ["8", "15", "18", "21", "25", "26", "29", "45"] { #expect(states[number] == "не публикуется") }
    #expect(
      states["1"] == "выполнено" && states["28"] == "срок истёк, отметки нет" && states["34"] == "срок не наступил")
    #expect(states.values.count { $0 == "не публикуется" } >= 3)
    let all = words(page)
    for word in ["риск «", "Дефицит", "ОО 1", "размещен", "удостоверение", "не соответств", "подтверждено", "Указать"] {
      #expect(!all.contains(word), "\(word)")
    }
  }

  @Test func `a district of three schools says the state of every step, never a school's documents`() throws {
    let page = try Self.published(Self.input(3))[1]
    let states = try states(page)
    #expect(!states.values.contains("не публикуется"))
    #expect(states["29"] == "выполняется" && states["15"] == "срок истёк, отметки нет")
    #expect(page.tables.map(\.id).contains("public-road-map-schools"))
    #expect(!words(page).contains("размещено"))
  }

  @Test func `a public справка has no chapter on road maps and risks`() throws {
    let rules = try Self.input().disclosureRules
    #expect(
      rules.workingSections.isSuperset(of: [
        "chapter-road-map", "cohort-risks", "passport-risks", "road-map-risk-link", "road-map-schools",
      ]))
  }
}
