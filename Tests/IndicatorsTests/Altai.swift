import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// The real region beside the repository: reports of ФИС ОКО of two campaigns and the context forms of two years.
enum Altai {
  static let region = Result { () throws -> Region in
    let folder = try ScratchFolder()
    for part in ["real/altai/fisoko", "real/altai/context"] {
      let from = try #require(Shared.url(part))
      for name in try FileManager.default.contentsOfDirectory(atPath: from.path) {
        try FileManager.default.copyItem(
          atPath: from.appendingPathComponent(name).path, toPath: folder.file(name))
      }
    }
    return Region(try FolderLoader(book: Given.book.get()).load(folder: folder.path))
  }

  static let analysis = Result {
    Analysis(of: try region.get(), book: try Given.book.get(), asOf: try #require(CalendarDay("2022-09-15")))
  }
}
