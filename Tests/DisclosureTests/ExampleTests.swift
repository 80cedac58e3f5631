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
    let documents = ReportPlan(input).documents.filter { $0.audience == .region }.map { $0.compose() }
    #expect(documents.count > 2)
    #expect(throws: Never.self) { try LinkedSystem(documents, input.linkage) }
  }

  // Else the comparison with an earlier edition would set the number of one municipality against that of another.
  @Test func `one address has one value in all documents of a report, whomever they are for`() throws {
    let input = try Self.input.get()
    let byPaper = input.linkage.harmlessTerritories
    var values: [Address: Set<SaidNumber.Content>] = [:]
    for planned in ReportPlan(input).documents {
      planned.compose().forEachNumber { number in
        // Numbers of the first pages are told by the list of schools, not by the territory; the coordinates are no results.
        guard !byPaper.contains(number.address.territory), !number.address.measure.hasPrefix("funnel-"),
          !number.address.measure.contains("standing"),
          !number.address.measure.hasPrefix("cohort-"), case .number(let value, let unit, _) = number.content
        else { return }
        values[number.address, default: []].insert(.number(value, unit, n: nil))
      }
    }
    let mixed = values.filter { $1.count > 1 }.keys.sorted()
    #expect(mixed.map { "\($0.territory) \($0.work) \($0.measure)" } == [])
  }

  @Test func `every paper of the mail passes the view of its audience, and a passport names no neighbour`() throws {
    let input = try Self.input.get()
    let views = AudienceViews(under: input.disclosureRules)
    var count = 0
    for planned in ReportPlan(input).documents where planned.audience != .region && planned.audience != .site {
      let fitted = try views.fitted(planned.compose(), for: planned.audience)
      #expect(!fitted.sections.isEmpty, "\(planned.path)")
      count += 1
      guard planned.kind.base == .passport, case .school(let own) = planned.audience,
        let school = input.analysis.region.schools.first(where: { "school:\($0.id)" == own })
      else { continue }
      var words = ""
      fitted.forEachPhrase { words += $0 + "\n" }
      #expect(words.contains(school.name))
      for other in input.analysis.region.schools where !school.name.contains(other.name) {
        #expect(!words.contains(other.name + "\n") && !words.contains(other.id.description), "\(planned.path)")
      }
    }
    #expect(count > 50)
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
