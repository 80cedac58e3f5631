public import Aggregation
public import Indicators
public import Reference
public import ReportModel

/// All that a document is composed of: cells, facts, and the parameters of the run.
public struct ReportInput: Sendable {
  public let region: Region
  public let book: ReferenceBook
  public let conditions: Conditions
  /// The low-result rule for every school, computed once.
  public let lowResults: [LowResults]
  public let campaigns: [CampaignCoverage]
  /// Data known up to this day; also the date of the document.
  public let asOf: CalendarDate
  /// Version of the tool, printed in the manifest.
  public let version: String

  public init(region: Region, book: ReferenceBook, asOf: CalendarDate, version: String) {
    self.region = region
    self.book = book
    conditions = Conditions(book.methodology)
    lowResults = LowResults.all(of: region, book: book, conditions: conditions)
    campaigns = CampaignCoverage.all(of: region)
    self.asOf = asOf
    self.version = version
  }
}
