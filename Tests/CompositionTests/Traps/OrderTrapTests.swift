// The days of fixtures are written out and exist.
// swift-format-ignore-file: NeverForceUnwrap

import Aggregation
import Findings
import Foundation
import Indicators
import Loading
import Reference
import ReportModel
import TestSupport
import Testing
import Vocabulary

@testable import Composition

/// Row order, file order, threads and unit of work change nothing in what is computed and written.
@Suite struct OrderTrapTests {
  private static let book = Result { try ReferenceBook.load() }

  private static let example = Result {
    try FolderLoader(book: try book.get(), threads: 4).load(folder: path)
  }

  private static var path: String { Repository.folder.appendingPathComponent("Datasets/example").path }

  /// Everything that an analysis holds, and what is written of it.
  private struct Everything: Sendable {
    let findings: [Finding]
    let recommendations: [Recommendation]
    let types: [SchoolType]
    let lowResults: [LowResults]
    let changes: [Change]
    let trends: [LineTrend]
    let objectivity: [SchoolObjectivity]
    let risks: [SchoolRisks]
    let project: [SchoolConvergence]
    let screening: [Screened]
    let references: [CleanReference]
    let deficits: [SystemicDeficit]
    let texts: [String]

    init(_ folder: LoadedFolder) throws {
      let book = try OrderTrapTests.book.get()
      let analysis = Analysis(of: Region(folder, book: book), book: book, asOf: CalendarDay("2022-09-15")!)
      let input = ReportInput(analysis, version: "0")
      let places = analysis.region.municipalities
      findings = input.findings.all
      recommendations = input.recommendations.all
      types = analysis.schoolTypes
      lowResults = analysis.lowResults
      changes = analysis.changes
      trends = places.flatMap { analysis.trends.trends(of: .municipality($0)) }
      objectivity = analysis.objectivity.schools
      risks = analysis.riskAgreement.schools
      project = analysis.projectEffect.flatMap(\.schools)
      screening = analysis.screeningList
      references = analysis.region.works.compactMap { analysis.cleanReference(of: $0) }
      var deficits: [SystemicDeficit] = []
      for work in analysis.tasks.works {
        guard let sheet = analysis.tasks.sheet(of: work) else { continue }
        for place in places { deficits += sheet.systemicDeficits(in: place, scale: analysis.evidenceScale) }
      }
      self.deficits = deficits
      texts = [
        input.backgroundText ?? "", DocumentDump.text(of: composeAnalyticalReference(input)),
        DocumentDump.text(of: composeComparison(input)),
      ]
    }
  }

  /// The first place where two lists differ, in few words; `nil` where they do not.
  private func difference<Element: Equatable>(_ one: [Element], _ other: [Element]) -> String? {
    for (left, right) in zip(one, other) where left != right {
      return "\(String(describing: left).prefix(600)) | \(String(describing: right).prefix(600))"
    }
    return one.count == other.count ? nil : "\(one.count) | \(other.count)"
  }

  private static let plain = Result { try Everything(try example.get()) }

  private func expectSame(_ folder: LoadedFolder, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (expected, found) = (try Self.plain.get(), try Everything(folder))
    #expect(!expected.findings.isEmpty && !expected.deficits.isEmpty && !expected.screening.isEmpty)
    var differences = [
      difference(expected.findings, found.findings), difference(expected.recommendations, found.recommendations),
      difference(expected.types, found.types), difference(expected.lowResults, found.lowResults),
      difference(expected.changes, found.changes), difference(expected.trends, found.trends),
      difference(expected.objectivity, found.objectivity), difference(expected.risks, found.risks),
      difference(expected.project, found.project), difference(expected.screening, found.screening),
      difference(expected.references, found.references), difference(expected.deficits, found.deficits),
    ]
    for (one, other) in zip(expected.texts, found.texts) {
      #expect(!one.isEmpty)
      differences.append(difference(one.split(separator: "\n"), other.split(separator: "\n")))
    }
    #expect(differences.compactMap(\.self) == [], sourceLocation: sourceLocation)
  }

  @Test func `the order of rows in their files changes nothing`() throws {
    let folder = try Self.example.get()
    var numbers = SeededNumbers(seed: 1)
    // Files stay in the order of their paths, as the loader has them.
    func shuffled<Row>(_ rows: [Row], _ source: (Row) -> Int) -> [Row] {
      rows.shuffled(using: &numbers).enumerated()
        .sorted { (source($0.element), $0.offset) < (source($1.element), $1.offset) }.map(\.element)
    }
    try expectSame(
      LoadedFolder(
        sources: folder.sources, claims: shuffled(folder.claims, \.source), facts: shuffled(folder.facts, \.source),
        contexts: folder.contexts, examResults: shuffled(folder.examResults, \.source),
        examTables: shuffled(folder.examTables, \.source), project: folder.project, issues: folder.issues,
        roadmap: folder.roadmap, backgrounds: folder.backgrounds))
  }

  @Test func `the order in which files lie in the folder and the number of threads change nothing`() throws {
    let copy = try ScratchFolder()
    let names = (FileManager.default.enumerator(atPath: Self.path)?.compactMap { $0 as? String } ?? []).sorted()
    for name in names.reversed() {
      let from = Self.path + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: from, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let to = URL(fileURLWithPath: copy.file(name))
      try FileManager.default.createDirectory(
        at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: from, toPath: to.path)
    }
    try expectSame(try FolderLoader(book: try Self.book.get(), threads: 1).load(folder: copy.path))
  }

  @Test func `municipality by municipality or all at once is the same`() throws {
    let folder = try Self.example.get()
    let book = try Self.book.get()
    let region = Region(folder, book: book)
    let parts = region.municipalities.reversed().map { folder.only($0, of: region, book: book) }
    let claims = parts.flatMap(\.claims)
    // What stands in no school of a municipality: rows of territories and of schools without one.
    let schools = Set(region.schools.filter { $0.municipality != nil }.map(\.id))
    let others = folder.claims.filter { claim in
      if case .school(let school) = claim.of {
        return !schools.contains(school) && !claims.contains { $0.of == claim.of }
      }
      return true
    }
    #expect(claims.count + others.count == folder.claims.count)
    try expectSame(
      LoadedFolder(
        sources: folder.sources, claims: claims + others, facts: folder.facts, contexts: folder.contexts,
        examResults: folder.examResults, examTables: folder.examTables, project: folder.project,
        issues: folder.issues, roadmap: folder.roadmap, backgrounds: folder.backgrounds))
  }
}
