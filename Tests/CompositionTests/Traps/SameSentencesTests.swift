import Aggregation
import Findings
import Foundation
import Indicators
import Loading
import Reference
import ReportModel
import TestSupport
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// Acceptance 5: the same school in a regional run and in a municipal run with the background of the former.
@Suite struct SameSentencesTests {
  /// What is said in a regional and in a municipal run, told apart.
  struct Comparison {
    var schools = 0
    /// How many findings the regional run has of them, by rule.
    var rules: [String: Int] = [:]
    /// What one of the runs says and the other does not.
    var differences: [String] = []
  }

  /// All that is said of a territory: the type of a school, then the findings in their order, with number and word.
  private static func said(of territory: Territory, _ input: ReportInput, _ typesetter: Typesetter) -> [String] {
    let sentences = Sentences(names: Names(book: input.book, region: input.region))
    var type: [String] = []
    if case .school(let school) = territory {
      type = input.analysis.schoolTypes.filter { $0.school == school }.map { "\($0)" }
    }
    return type
      + input.findings[territory].map { finding in
        let word = finding.word.map { "\($0)" } ?? "–"
        return "\(finding.number) \(finding.rule) [\(word)] \(typesetter.plain(sentences.text(of: finding)))"
      }
  }

  /// Compares municipalities with their region, `version` 1 being a file without all that version 2 added.
  private static func compare(
    _ folder: LoadedFolder, _ book: ReferenceBook, asOf: CalendarDay, municipalities: Range<Int>, version: Int = 2
  ) throws -> Comparison {
    let region = ReportInput(Analysis(of: Region(folder, book: book), book: book, asOf: asOf), version: "0")
    var text = try #require(region.backgroundText)
    if version == 1 {
      text = try #require(text.components(separatedBy: ",\n\"fits\":").first) + "}"
    }
    let record = try BackgroundRecord(bytes: Array(text.utf8))
    let typesetter = Typesetter(composeAnalyticalReference(region))
    var found = Comparison()
    for municipality in region.region.municipalities[municipalities] {
      let own = folder.only(municipality, of: region.region, book: book)
      let part = ReportInput(
        Analysis(of: Region(own, book: book), book: book, asOf: asOf, background: .record(record)), version: "0")
      let schools = region.region.schools.filter { $0.municipality == municipality }
      found.schools += schools.count
      for territory in [.municipality(municipality)] + schools.map({ Territory.school($0.id) }) {
        let (there, here) = (said(of: territory, region, typesetter), said(of: territory, part, typesetter))
        for finding in region.findings[territory] { found.rules[finding.rule, default: 0] += 1 }
        if here == there { continue }
        found.differences += there.filter { !here.contains($0) }.map { "− \($0)" }
        found.differences += here.filter { !there.contains($0) }.map { "+ \($0)" }
      }
    }
    return found
  }

  private static let example = Result {
    let book = try ReferenceBook.load()
    return (
      book,
      try FolderLoader(book: book).load(folder: Repository.folder.appendingPathComponent("Datasets/example").path)
    )
  }

  @Test func `acceptance 5: every school of the example gets the same sentences in its municipality`() throws {
    let (book, folder) = try Self.example.get()
    let found = try Self.compare(
      folder, book, asOf: try #require(CalendarDay("2022-09-15")), municipalities: 0..<8)
    #expect(found.schools == 60)
    // All kinds of comparison with the region are among them.
    for rule in ["below-region", "failed-task", "bias-signs", "beside-expectation"] {
      #expect(found.rules[rule, default: 0] > 0, "\(rule)")
    }
    #expect(found.differences == [])
  }

  @Test func `acceptance 5: with a file of version 1 a municipality is told less of conditions, tasks and signs`() throws {
    let (book, folder) = try Self.example.get()
    let found = try Self.compare(
      folder, book, asOf: try #require(CalendarDay("2022-09-15")), municipalities: 0..<1, version: 1)
    #expect(found.differences.contains { $0.hasPrefix("− ") && $0.contains(" bias-signs ") })
  }

  @Test(.requireShared("real/altai"))
  func `acceptance 5: the schools of four districts of Altai get the same sentences as in the region`() throws {
    let book = try ReferenceBook.load()
    let folder = try FolderLoader(book: book).load(folder: try #require(Shared.url("real/altai")).path)
    let found = try Self.compare(
      folder, book, asOf: try #require(CalendarDay("2022-09-15")), municipalities: 0..<4)
    #expect(found.schools > 30)
    #expect(found.differences == [])
  }
}
