import Indicators
import ReportModel
import Vocabulary

/// The numbers of one procedure of the low-result rule with their addresses.
///
/// ОГЭ and ЕГЭ count by the first result: other numbers than those of the tables, so other addresses.
struct LowFigures {
  let count: Quantity
  let n: Quantity
  let share: Quantity
  /// The regional share on the same work.
  let regional: Quantity?

  init(_ evidence: LowResults.Evidence, in school: SchoolID) {
    self.init(evidence.work, evidence.share, regional: evidence.regional, in: school)
  }

  init(_ work: Work, _ measured: Measured, regional: Measured? = nil, in school: SchoolID) {
    self.init(work, measured, regional: regional, of: .school(school))
  }

  init(_ work: Work, _ measured: Measured, regional: Measured? = nil, of territory: Territory) {
    let isExam = work.procedure.campaign.assessment != .vpr
    let attempt = isExam ? "-first" : ""
    let definition = isExam ? BelowMinimum.definition : ShareOfTwo.definition
    count = Figures.count(
      measured.count ?? 0, territory, work, (isExam ? "below-minimum-count" : "marks-two") + attempt)
    n = Figures.count(measured.n, territory, work, (isExam ? "participants" : "marks") + attempt)
    func quantity(_ measured: Measured, _ territory: Territory) -> Quantity {
      Quantity(
        measured.value, .share, n: measured.n, interval: measured.interval,
        address: Figures.address(territory, work, definition.id + attempt))
    }
    share = quantity(measured, territory)
    self.regional = regional.map { quantity($0, .region) }
  }
}
