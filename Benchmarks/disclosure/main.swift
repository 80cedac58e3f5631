import Aggregation
import Composition
import Disclosure
import Foundation
import Indicators
import Loading
import Reference
import ReportModel
import TextWriters
import Vocabulary

/// The public version of the справка of a folder: how long it takes and how much of it is said.
///
/// `disclosure-benchmark FOLDER [--markdown]`
struct Measurement {
  let folder: String
  let printsText: Bool

  func run() throws {
    let book = try ReferenceBook.load()
    let loaded = try FolderLoader(book: book, threads: 2).load(folder: folder)
    let year = loaded.claims.map(\.work.procedure.campaign.year).max() ?? 2022
    guard let day = CalendarDay("\(year)-12-31") else { return }
    let input = ReportInput(Analysis(of: Region(loaded), book: book, asOf: day), version: "0")
    let documents = ReportPlan(input, kinds: [DocumentKind(.reference)]).documents.map { $0.compose() }
    let rules = input.disclosureRules
    let clock = ContinuousClock()
    var published: [Document] = []
    let start = Self.processorSeconds
    let fitting = try clock.measure { published = try LinkedDocuments(documents, under: rules).fitted(for: .site) }
    let middle = Self.processorSeconds
    var leaks: [Recoverable] = []
    let auditing = try clock.measure { leaks = try audit(published, of: documents, under: rules) }
    let end = Self.processorSeconds
    if printsText {
      print(MarkdownWriter.text(of: published[0]))
      return
    }
    print("fitted, its audit included: \(fitting), processor \(middle - start) s")
    print("audited once more: \(auditing), processor \(end - middle) s; recoverable: \(leaks.count)")
    for table in published[0].sections.flatMap(\.blocks).compactMap(\.table) {
      let values = table.rows.joined()
      let said = values.count { if case .quantity = $0 { true } else { false } }
      let bands = values.count {
        if case .interval(_, _, let address) = $0 { address.measure.hasSuffix("-band") } else { false }
      }
      let hidden = values.count { $0 == .missing(.hidden) || $0 == .missing(.tooFew) }
      if hidden + bands > 0 { print("\(table.id): numbers \(said), bands \(bands), hidden \(hidden)") }
    }
  }

  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

extension Block {
  fileprivate var table: Table? {
    switch self {
    case .table(let table), .annex(let table): table
    case .heading, .paragraph, .caution, .list, .chart: nil
    }
  }
}

guard CommandLine.arguments.count > 1 else {
  print("disclosure-benchmark FOLDER [--markdown]")
  exit(2)
}
try Measurement(folder: CommandLine.arguments[1], printsText: CommandLine.arguments.contains("--markdown")).run()
