import Aggregation
import Composition
import Foundation
import Indicators
import Loading
import Reference
import Vocabulary

/// A folder as it was read for a command: the facts, the region, the day and what was passed over.
struct Reading {
  let book: ReferenceBook
  let region: Region
  /// `nil` when it was not given and no work tells the year.
  let asOf: CalendarDay?
  /// Whether the user named a file of «фон региона»: it counts even where the folder holds a region.
  private let isBackgroundNamed: Bool
  /// Files of earlier results inside the folder, relative to it.
  let skipped: [String]

  /// - Parameter output: the folder of the results; its files are no input.
  init(
    folder: String, options: ReadingOptions, output: String? = nil
  ) throws {
    let book = try options.facts.book()
    let display = ProgressDisplay()
    let earlier = EarlierResults(input: folder, output: output)
    var skipped: [String] = []
    let loaded = try FolderLoader(book: book, threads: options.threads).load(
      folder: folder, background: options.background,
      skipping: { path in
        let isOurs = earlier.contains(path)
        if isOurs { skipped.append(path) }
        return isOurs
      }, progress: { display.update($0) })
    let asOf = options.asOf ?? Self.lastDay(of: loaded)
    self.book = book
    self.skipped = skipped
    self.asOf = asOf
    isBackgroundNamed = options.background != nil
    region = Region(loaded, book: book) { work in
      asOf.map { book.calendar.wasKnown(work.procedure, on: $0) != false } ?? true
    }
    // A file in the folder that cannot be used is a remark; of one that was asked for the user must know at once.
    if options.background != nil, region.background == nil,
      let issue = region.issues.first(where: { $0.rule == Rule.backgroundUnusable.id })
    {
      throw CommandFailure(
        .failure, at: issue.place.file, expected: issue.expected, found: issue.found, remedy: issue.remedy)
    }
  }

  /// What documents are composed of; `nil` without a day.
  var input: ReportInput? {
    asOf.map {
      let named = isBackgroundNamed ? region.background : nil
      let analysis = Analysis(of: region, book: book, asOf: $0, background: named.map { .record($0) } ?? .automatic)
      return ReportInput(analysis, version: Version.current)
    }
  }

  var names: Names { Names(book: book, region: region) }

  /// The exit code that the input deserves.
  var status: ExitStatus { region.issues.contains { $0.severity == .error } ? .doneWithErrors : .done }

  /// 31 December of the year of the newest work.
  private static func lastDay(of folder: LoadedFolder) -> CalendarDay? {
    folder.claims.map(\.work.procedure.campaign.year).max().flatMap { CalendarDay(year: $0, month: 12, day: 31) }
  }
}
