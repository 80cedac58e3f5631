public import Aggregation
import Findings
public import Indicators
public import Loading
public import Reference
import ReportModel
public import Vocabulary

/// All that the documents on road maps are composed of.
public struct RoadmapInput: Sendable {
  /// Road maps with their records.
  public let ledger: RoadmapLedger
  /// Parameters.
  public let book: ReferenceBook
  /// States are those of this day, and what was done later is not known.
  public let day: CalendarDay
  /// Files that were read; none where only a built-in road map is shown.
  public let sources: [SourceFile]
  /// What is odd in them.
  public let issues: [Issue]
  /// Version of the tool.
  public let version: String

  let standings: [[StepStanding]]
  let risks: RoadmapRisks
  /// The municipality to which it is narrowed; `nil` for all that the files speak of.
  let place: String?
  /// Whether the files speak of this one municipality and no other.
  let isAlone: Bool

  /// Everything of a run that concerns road maps.
  ///
  /// `analysis`: what the data say of the risks of schools; nothing is checked without it.
  public init(
    ledger: RoadmapLedger, book: ReferenceBook, day: CalendarDay, analysis: Analysis? = nil,
    sources: [SourceFile] = [], issues: [Issue] = [], version: String
  ) {
    self.ledger = ledger
    self.book = book
    self.day = day
    self.sources = sources
    self.issues = issues
    self.version = version
    standings = ledger.municipalities.map { StepStanding.all(of: $0, on: day) }
    risks = RoadmapRisks(analysis, ledger: ledger, book: book)
    place = nil
    isAlone = ledger.municipalities.count == 1
  }

  private init(_ all: RoadmapInput, only ledger: RoadmapLedger, of municipality: String) {
    self.ledger = ledger
    book = all.book
    day = all.day
    sources = all.sources
    issues = all.issues
    version = all.version
    standings = ledger.municipalities.map { StepStanding.all(of: $0, on: all.day) }
    risks = RoadmapRisks(of: municipality, among: all.risks)
    place = municipality
    isAlone = all.isAlone
  }

  /// The same for one municipality alone; `nil` where there is none of that name.
  public func only(_ municipality: String) -> RoadmapInput? {
    ledger.only(municipality).map { RoadmapInput(self, only: $0, of: municipality) }
  }

  /// The steps of all municipalities.
  var steps: [StepStanding] { standings.flatMap { $0 } }

  var comingDays: Int { book.methodology.integer(.roadmapComingDays) }

  /// The name of a school that a file calls by its login; else the words of the file.
  func school(_ words: String, in municipality: String) -> String {
    guard let region = risks.names.region else { return words }
    let place = RoadmapPlaces(region: region).municipality(named: municipality)
    return region.school(region.school(named: words, in: place))?.name ?? words
  }

  var date: CalendarDate { CalendarDate(day) }

  /// The municipality where there is one alone: numbers of all steps are its own then.
  var onlyMunicipality: String? {
    ledger.municipalities.count == 1 ? ledger.municipalities[0].roadmap.municipality : nil
  }

  /// «Гороховецкий район», or how many there are.
  var territoryWords: String {
    ledger.municipalities.map(\.roadmap.municipality).joined(separator: ", ")
  }

  var provenance: Provenance {
    var provenance = Provenance(tool: "spravka", version: version)
    provenance.sources = sources.map {
      .init(
        file: $0.path, sha256: $0.sha256, byteCount: $0.byteCount,
        layout: $0.layouts.map(\.rawValue).joined(separator: " "), rowsRead: $0.rowsRead, rowsKept: $0.rowsKept)
    }
    provenance.parameters = ["roadmap-coming-days": String(comingDays)]
    provenance.counts = [
      "roadmaps": ledger.municipalities.count, "steps": steps.count, "issues": issues.count,
    ]
    return provenance
  }
}
