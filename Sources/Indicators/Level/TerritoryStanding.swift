import Reference
import Vocabulary

/// Whether the low results of a municipality on a work differ from those of the other schools of the region.
///
/// Of a few thousand pupils every difference is «significant»: there its size alone is judged. A smaller municipality is
/// judged by an interval that takes its schools as clusters.
public enum TerritoryStanding: Hashable, Sendable {
  /// More low results than elsewhere, and practically visible.
  case below
  /// Fewer of them, and practically visible.
  case above
  /// The difference is too small to matter.
  case near
  /// The differences between its schools explain it.
  case withinVariation

  /// `nil` without a regional mean.
  init?(_ point: GapPoint, practical: Double, largeFrom: Int) {
    guard let gap = point.gap, let interval = gap.interval else { return nil }
    let isVisible = abs(gap.value) >= practical
    if point.share.n <= largeFrom, interval.contains(0) {
      self = .withinVariation
    } else if !isVisible {
      self = .near
    } else {
      self = gap.value > 0 ? .below : .above
    }
  }

  public static let definition = IndicatorDefinition(
    id: "territory-standing", title: "Муниципалитет относительно региона", columnTitle: "Относительно региона",
    measure: .shareDifference,
    question: "Отличается ли доля «2» муниципалитета от остальных школ региона на практически заметную величину?",
    formula:
      "разность доли «2» муниципалитета и остальных школ региона на той же работе; если участников больше заданного числа, судят "
      + "только по её размеру (не меньше практически заметного), иначе интервал разности по школам не должен включать 0",
    assumptions:
      "При тысячах участников «значимой» становится любая разность, поэтому она сравнивается с практически заметной. Средний "
      + "результат муниципалитета зависит от состава его школ; это не оценка муниципалитета.",
    source: "решение инструмента; интервал – W. G. Cochran, Sampling Techniques, 1977, раздел 11.8")
}

extension Analysis {
  /// How a municipality stands beside the region on a work; `nil` where there is nothing to compare with.
  public func standing(of point: GapPoint) -> TerritoryStanding? {
    TerritoryStanding(
      point, practical: book.methodology.number(.practicalLevel),
      largeFrom: book.methodology.integer(.practicalTerritoryParticipants))
  }
}
