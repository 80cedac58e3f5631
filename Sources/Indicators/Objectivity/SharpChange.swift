import Aggregation
import Statistics
import Vocabulary

/// Маркер «резкое изменение результатов одной параллели»: the ratio K of two works of the same pupils is far outside of
/// what other schools show.
public struct SharpChange: Hashable, Sendable {
  /// Mean percent of the maximum of the earlier work, as a share.
  public let first: Measured
  /// The same of the later work; its value is positive.
  public let second: Measured
  /// Q1 − 3·IQR of the ratio over all schools of the region that wrote both: below it the rise is sharp.
  public let lower: Double
  /// Q3 + 3·IQR: above it the fall is sharp.
  public let upper: Double

  /// K = S(N, YY) / S(N + 1, YY + 1).
  public var ratio: Double { first.value / second.value }

  public var isSharpRise: Bool { ratio < lower }

  public var isSharpFall: Bool { ratio > upper }

  public static let definition = IndicatorDefinition(
    id: "sharp-change", title: "Признак «резкое изменение результатов одной параллели»", columnTitle: "Отношение K",
    measure: .mean(decimals: 2),
    question: "Изменился ли результат тех же учащихся от работы к работе намного сильнее, чем в других школах?",
    formula:
      "K = S(класс N, год Y) / S(класс N + 1, год Y + 1), S – средний процент выполнения; резкое падение – K больше верхнего "
      + "квартиля на 3 межквартильных размаха, резкое возрастание – меньше нижнего на столько же; квартили – по всем школам "
      + "региона, писавшим обе работы (тип 7)",
    assumptions:
      "Сравниваются те же учащиеся. Осень одного года и весна следующего разделены 6–8 месяцами: это относительный признак "
      + "(сравнение с другими школами), а не изменение за год; обе процедуры называются. Применяется при числе участников не "
      + "меньше минимального в обеих работах; кампания без регионального среднего не используется.",
    source: "методика расчёта показателя «Уровень объективности» (ФИОКО)")

  /// The ratio of every school that wrote both works, in the order of the schools of the first; empty where nobody did.
  static func all(
    _ first: WorkCells, _ second: WorkCells, factor: Double, given: RegionalFits.RatioFit? = nil
  ) -> [(school: SchoolID, sign: SharpChange)] {
    let later = Dictionary(uniqueKeysWithValues: zip(second.schools, second.cells))
    let pairs = zip(first.schools, first.cells).compactMap { school, cell -> (SchoolID, Measured, Measured)? in
      guard let one = completion(cell), let other = later[school].flatMap(completion), other.value > 0 else {
        return nil
      }
      return (school, one, other)
    }
    if let given {
      return pairs.map {
        ($0.0, SharpChange(first: $0.1, second: $0.2, lower: given.lower, upper: given.upper))
      }
    }
    let ratios = pairs.map { $0.1.value / $0.2.value }.sorted()
    guard let low = quantile(ofSorted: ratios, at: 0.25, type: .linear).value,
      let high = quantile(ofSorted: ratios, at: 0.75, type: .linear).value
    else { return [] }
    let spread = factor * (high - low)
    return pairs.map { ($0.0, SharpChange(first: $0.1, second: $0.2, lower: low - spread, upper: high + spread)) }
  }

  private static func completion(_ cell: Cell) -> Measured? {
    guard let scores = cell.scores else { return nil }
    let moments = ScoreMoments(scores)
    return moments.completion.map { Measured(value: $0, n: moments.n) }
  }
}
