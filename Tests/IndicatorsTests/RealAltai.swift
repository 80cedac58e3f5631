import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import TestSupport
import Vocabulary

/// The real region beside the repository, read and analysed once for all suites.
enum RealAltai {
  static let analysis = Result {
    guard let folder = Shared.url("real/altai"), let day = CalendarDay("2022-09-15") else { throw FolderMissing() }
    let region = Region(try FolderLoader(book: Given.book.get()).load(folder: folder.path))
    return Analysis(of: region, book: try Given.book.get(), asOf: day)
  }

  private struct FolderMissing: Error {}
}
