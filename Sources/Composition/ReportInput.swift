import Aggregation
public import Findings
public import Indicators
import Reference
public import ReportModel
import Vocabulary

/// All that a document is composed of: what was computed and found, the day, and the version of the tool.
public struct ReportInput: Sendable {
  public let analysis: Analysis
  /// What the rules found, with its evidence; documents word it.
  public let findings: FindingBook
  /// What is recommended on these findings, within the limits of the methodology.
  public let recommendations: RecommendationBook
  /// Data known up to this day; also the date of the document.
  public let asOf: CalendarDate
  /// Version of the tool, printed in the manifest.
  public let version: String

  public init(_ analysis: Analysis, version: String) {
    self.analysis = analysis
    findings = FindingBook(analysis)
    recommendations = RecommendationBook(findings, of: analysis)
    asOf = CalendarDate(year: analysis.asOf.year, month: analysis.asOf.month, day: analysis.asOf.day)
    self.version = version
  }

  var region: Region { analysis.region }
  var book: ReferenceBook { analysis.book }
  var conditions: Conditions { analysis.conditions }
  var lowResults: [LowResults] { analysis.lowResults }
  var campaigns: [CampaignCoverage] { analysis.campaigns }
  var background: RegionalBackground { analysis.background }
  var evidenceScale: EvidenceScale { analysis.evidenceScale }
  var newestWholeCampaign: [Work] { analysis.newestWholeCampaign }

  func works(of assessment: Assessment) -> [Work] { analysis.works(of: assessment) }

  func hasRegionalMean(_ work: Work) -> Bool { analysis.hasRegionalMean(work) }
}
