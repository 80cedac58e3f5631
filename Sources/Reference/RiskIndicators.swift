/// Which figures can speak for or against a risk factor: rows of `risk_indicators.csv`.
///
/// The rule by which the risk profile sets a level is not published; the figures check the imported level, they do not
/// replace it. A factor without a row cannot be checked by data: it needs a survey or a visit.
public struct RiskIndicators: Sendable {
  /// A figure that the tool can measure.
  public enum Indicator: String, CaseIterable, Sendable {
    case computersPer100Pupils = "computers-per-100-pupils"
    case computersOutdated = "computers-outdated"
    case internetSpeed = "internet-speed"
    case roomsWithProjector = "rooms-with-projector"
    case pupilsPerTeacher = "pupils-per-teacher"
    case retirementAge = "retirement-age"
    case highestCategory = "highest-category"
    case firstOrHighestCategory = "first-or-highest-category"
    case coursesPerTeacher = "courses-per-teacher"
    case specialNeedsShare = "special-needs-share"
    case otherLanguageShare = "other-language-share"
    case shareOfTwo = "share-of-two"
    case parentsAtEvents = "parents-at-events"
    case parentsHelping = "parents-helping"
  }

  /// On which side of similar schools a figure speaks for the risk.
  public enum Side: String, CaseIterable, Sendable {
    case higher, lower
    /// Not used: a user's row that takes a figure away.
    case never
  }

  /// A figure of a factor.
  public struct Check: Hashable, Sendable {
    public let factor: String
    public let indicator: Indicator
    public let side: Side
    /// What it is read from, in Russian.
    public let reads: String
    public let source: String
    public let confidence: Confidence
  }

  /// In the order of the file, without those that are not used.
  public let all: [Check]

  /// The figures of a factor; empty for one that data cannot check.
  public func checks(of factor: RiskFactors.Factor) -> [Check] { all.filter { $0.factor == factor.id } }

  /// Reads `risk_indicators.csv`; a user's row rules over ours about the same factor and figure.
  init(_ files: ReferenceFiles, factors: RiskFactors) throws(ReferenceError) {
    var all: [Check] = []
    let columns = ["factor", "indicator", "risk_when", "reads", "source", "confidence"]
    for row in try files.rows("risk_indicators.csv", columns: columns) {
      let origin = try row.origin()
      let check = Check(
        factor: try row.required("factor"), indicator: try row.choice("indicator"), side: try row.choice("risk_when"),
        reads: row.text("reads"), source: origin.source, confidence: origin.confidence)
      guard factors.all.contains(where: { $0.id == check.factor }) else {
        throw row.error(
          "factor", expected: "код фактора из risk_factors.csv",
          remedy: "Коды: \(factors.all.map(\.id).joined(separator: ", ")).")
      }
      if all.contains(where: { $0.factor == check.factor && $0.indicator == check.indicator }) {
        if row.isBuiltIn { continue }
        throw row.duplicate("indicator")
      }
      all.append(check)
    }
    self.all = all.filter { $0.side != .never }
  }
}
