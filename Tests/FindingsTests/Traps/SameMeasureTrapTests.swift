import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

@testable import Findings

/// Traps of recommendations: measures repeat, values do not, and the official list is not corrected.
@Suite struct SameMeasureTrapTests {
  private static let book = Result {
    let book = try ReferenceBook.load()
    let example = try FolderLoader(book: book).load(
      folder: Repository.folder.appendingPathComponent("Datasets/example").path)
    let analysis = Analysis(
      of: Region(example, book: book), book: book, asOf: try #require(CalendarDay("2022-09-15")))
    return RecommendationBook(FindingBook(analysis), of: analysis)
  }

  @Test func `M28: recommendations of one rule share the measure of the bank and differ in their grounds`() throws {
    let book = try Self.book.get()
    let all = book.all + book.omitted
    let kinds = Dictionary(grouping: all, by: \.rule).filter { $0.value.count > 1 }
    #expect(!kinds.isEmpty)
    var repeated = 0
    for (_, own) in kinds {
      // Words of the bank are the same wherever the measure is the same.
      let measures = Dictionary(grouping: own.compactMap(\.measure), by: \.code)
      for same in measures.values { #expect(Set(same.map(\.words)).count == 1) }
      repeated += measures.values.count { $0.count > 1 }
      // No two rest on the same findings.
      let grounds = own.map { Set($0.grounds.all.map { "\($0.territory) \($0.rule) \($0.number)" }) }
      for (place, one) in grounds.enumerated() {
        #expect(!grounds[..<place].contains { $0 == one && own[place].addressee == own[0].addressee })
      }
    }
    #expect(repeated > 0)
  }
}
