import Composition
import Foundation
import Reference
import ReportModel
import TestSupport
import Testing
import TextWriters

@Suite struct MethodologyPageTests {
  /// `RECORD_SNAPSHOTS=1` writes the page anew, and the test fails so that nobody records in the continuous integration.
  @Test func `METHODOLOGY is what the definitions say today`() throws {
    let page = MarkdownWriter.text(of: methodologyPage(book: try ReferenceBook.load()))
    let file = Repository.folder.appendingPathComponent("METHODOLOGY.md")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(page.utf8).write(to: file)
      Issue.record("METHODOLOGY.md is written anew: read it and run the tests again")
    }
    #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == page)
  }

  @Test func `every id is one heading, and no id means two things`() throws {
    let book = try ReferenceBook.load()
    let headings = MarkdownWriter.text(of: methodologyPage(book: book)).split(separator: "\n").filter {
      $0.hasPrefix("### ")
    }
    let entries = MethodologyEntry.all(book.methodology)
    #expect(headings.count == entries.count)
    for (heading, entry) in zip(headings, entries) { #expect(heading.hasSuffix(" – " + entry.id), "\(entry.id)") }
    #expect(Set(entries.map(\.id)).count == entries.count)
    #expect(entries.allSatisfy { !$0.parts.isEmpty && !$0.title.isEmpty })
    #expect(Set(entries.map(\.kind)) == Set(MethodologyEntry.Kind.allCases))
  }

  @Test func `every definition in the sources stands in METHODOLOGY`() throws {
    let ids = Set(MethodologyEntry.all(try ReferenceBook.load().methodology).map(\.id))
    let sources = Repository.folder.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    var found = 0
    for file in files ?? [] where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:Indicator|Rule|Recommendation)Definition\(\s*id: "([a-z0-9-]*[a-z0-9])"/) {
        found += 1
        #expect(ids.contains(String(match.1)), "\(match.1) in \(file.lastPathComponent)")
      }
    }
    #expect(found > 80)
  }

  @Test func `the page prints of each id what explain prints`() throws {
    let book = try ReferenceBook.load()
    let page = MarkdownWriter.text(of: methodologyPage(book: book))
    let entries = MethodologyEntry.all(book.methodology)
    let headings = page.split(separator: "\n### ", omittingEmptySubsequences: true).dropFirst()
    #expect(headings.count == entries.count)
    func plain(_ text: String) -> String {
      text.replacing("\\", with: "").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    for (section, entry) in zip(headings, entries) {
      for part in entry.parts {
        #expect(plain(String(section)).contains(plain("\(part.label): \(part.words)")), "\(entry.id)")
      }
    }
  }
}
