import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// The risks of schools beside the data, as far as the documents on road maps speak of them.
struct RoadmapRisks: Sendable {
  /// Schools that the data know, in their order.
  let schools: [SchoolRisks]
  /// Rows of risk tables whose school no data know: they are shown as they are written, by municipality.
  let unchecked: [RiskProgress]
  let names: Names

  /// - Parameter analysis: `nil` where only a road map is shown; then nothing is checked.
  init(_ analysis: Analysis?, ledger: RoadmapLedger, book: ReferenceBook) {
    schools = analysis?.riskAgreement.schools ?? []
    unchecked = (analysis?.riskAgreement.unknown ?? ledger.risks).enumerated().sorted {
      ($0.element.municipality, $0.offset) < ($1.element.municipality, $1.offset)
    }.map(\.element)
    names = Names(book: book, region: analysis?.region)
  }

  /// Those of one municipality.
  init(of municipality: String, among all: RoadmapRisks) {
    let key = RoadmapLibrary.key(municipality)
    names = all.names
    schools = all.schools.filter { RoadmapLibrary.key(all.names.municipality(of: $0.school)) == key }
    unchecked = all.unchecked.filter { RoadmapLibrary.key($0.municipality) == key }
  }

  /// Those of some schools, in their order.
  init(of schools: [SchoolID], _ input: ReportInput) {
    self.schools = schools.compactMap { input.analysis.riskAgreement[$0] }
    unchecked = []
    names = Names(book: input.book, region: input.region)
  }

  var isEmpty: Bool { schools.isEmpty && unchecked.isEmpty }
}
