import Indicators
import ReportModel
import Vocabulary

/// The numbers of a share of low results with their addresses: «9 из 21», 42,9 %.
///
/// ОГЭ and ЕГЭ count by the first result: other numbers than those of the tables, so other addresses.
struct ShareFigures {
  let count: Quantity
  let n: Quantity
  let share: Quantity

  init(_ measured: Measured, _ territory: Territory, _ work: Work) {
    let isExam = work.procedure.campaign.assessment != .vpr
    let attempt = isExam ? "-first" : ""
    count = Figures.count(
      measured.count ?? 0, territory, work, (isExam ? "below-minimum-count" : "marks-two") + attempt)
    n = Figures.count(measured.n, territory, work, (isExam ? "participants" : "marks") + attempt)
    share = Quantity(
      measured.value, .share, n: measured.n, interval: measured.interval,
      address: Figures.address(
        territory, work, (isExam ? BelowMinimum.definition : ShareOfTwo.definition).id + attempt))
  }
}
