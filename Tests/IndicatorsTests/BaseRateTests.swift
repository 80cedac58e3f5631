import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// How many schools of the real region the threshold of 30 % marks: it marks twice as many in autumn.
@Suite(.requireShared("real/altai/fisoko")) struct BaseRateTests {
  private static let region = Result {
    guard let folder = Shared.url("real/altai/fisoko") else { throw FolderMissing() }
    return Region(try FolderLoader(book: Given.book.get()).load(folder: folder.path))
  }

  private struct FolderMissing: Error {}

  @Test(arguments: [
    ("russian", 5, 28.8, 12.4), ("mathematics", 5, 29.1, 12.7), ("russian", 6, 41.8, 19.4),
    ("mathematics", 6, 32.0, 14.1),
  ])
  func `the share of schools with at least 30 % of «2»`(
    _ subject: String, _ grade: Int, _ autumn: Double, _ spring: Double
  ) throws {
    let region = try Self.region.get()
    let conditions = try Given.conditions()
    for (work, expected) in [
      (Given.work(2020, .autumn, subject, grade), autumn), (Given.work(2021, .spring, subject, grade), spring),
    ] {
      let shares = region.schools(of: work).compactMap { school in
        region.cell(work, .school(school)).flatMap { ShareOfTwo.measure($0, under: conditions).value }
      }.filter { $0.n >= 10 }
      let low = shares.filter { $0.value >= 0.3 }.count
      #expect(shares.count > 400)
      #expect((Double(low) / Double(shares.count) * 1000).rounded() / 10 == expected)
    }
  }

  @Test func `the rule sees a cohort once, however many of its procedures are low`() throws {
    let book = try Given.book.get()
    let all = LowResults.all(of: try Self.region.get(), book: book, conditions: Conditions(book.methodology))
    let low = all.filter(\.isLowByRule)
    #expect(!low.isEmpty)
    #expect(low.contains { $0.lowCohorts == 1 })
    #expect(low.allSatisfy { $0.lowCohorts <= $0.low.count && $0.low.count >= $0.needed })
    #expect(all.allSatisfy { $0.available.allSatisfy { $0.share.n >= 10 } })
  }
}
