// The days of fixtures are written out and exist.
// swift-format-ignore-file: NeverForceUnwrap

import Aggregation
import Composition
import Foundation
import Indicators
import Loading
import Reference
import ReportModel
import TestSupport
import Testing
import Vocabulary

@testable import Disclosure

/// The committed example region.
@Suite struct ExampleTests {
  private static let input = Result {
    let book = try ReferenceBook.load()
    let folder = try FolderLoader(book: book, threads: 2).load(
      folder: Repository.folder.appendingPathComponent("Datasets/example").path)
    return ReportInput(Analysis(of: Region(folder), book: book, asOf: CalendarDay("2022-12-31")!), version: "0")
  }

  @Test func `every measure of every document is declared`() throws {
    let input = try Self.input.get()
    let linkage = input.linkage
    var undeclared: Set<String> = []
    for planned in ReportPlan(input).documents {
      planned.compose().forEachNumber { number in
        let address = number.address
        if !linkage.harmlessTerritories.contains(address.territory), linkage.kind(of: address.measure) == nil {
          undeclared.insert(address.measure)
        }
      }
    }
    #expect(undeclared.sorted() == [])
  }

  @Test func `one address of pupils has one value in all documents of the region`() throws {
    let input = try Self.input.get()
    // Documents of a municipality or a school are never published together with those of the region.
    let documents = ReportPlan(input).documents.filter { $0.audience == .region }.map { $0.compose() }
    #expect(documents.count > 2)
    #expect(throws: Never.self) { try LinkedSystem(documents, input.linkage) }
  }

  @Test func `the public version of the справка gives nothing away and keeps the region`() throws {
    let input = try Self.input.get()
    let documents = ReportPlan(input, kinds: [DocumentKind(.reference)]).documents.map { $0.compose() }
    let published = try LinkedDocuments(documents, under: input.disclosureRules).fitted(for: .site)
    let results = try #require(published[0].tables.first { $0.id == "results" })
    let shares = results.rows.joined().count { if case .quantity = $0 { true } else { false } }
    let hidden = results.rows.joined().count { $0 == .missing(.hidden) || $0 == .missing(.tooFew) }
    #expect(shares > 200 && hidden < 15)
    #expect(published[0].sections.allSatisfy { $0.id != "chapter-data-quality" && $0.id != "chapter-sources" })
  }
}
