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
  }
}
