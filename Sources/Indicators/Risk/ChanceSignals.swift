import Aggregation
import Statistics
public import Vocabulary

/// How many low procedures chance alone would give a school that is in truth like the region.
///
/// The more procedures a school has and the fewer pupils sit them, the more of them reach a threshold by chance: «3 из 8»
/// says little until it is set against this number.
public enum ChanceSignals {
  public static let definition = IndicatorDefinition(
    id: "chance-signals", title: "Ожидаемое число случайных сигналов", columnTitle: "Ожидается случайно",
    measure: .mean(decimals: 1),
    question: "Сколько процедур достигло бы порога случайно, если бы школа не отличалась от региона?",
    formula:
      "сумма по доступным процедурам: вероятность, что при доле «2», как в регионе, и том же числе участников доля не ниже порога",
    assumptions:
      "Участники считаются независимыми, поэтому число скорее занижено. Процедуры без региональной доли не входят.",
    source: "биномиальное распределение")

  /// - Parameters:
  ///   - available: the procedures of the rule in which the school had enough participants.
  ///   - threshold: from which share on a procedure is low.
  /// - Returns: 0…the number of procedures; `nil` where no procedure has a regional share.
  public static func expected(in available: [LowResults.Evidence], threshold: (Procedure) -> Double) -> Double? {
    let chances = available.compactMap { one -> Double? in
      guard let regional = one.regional?.value else { return nil }
      // The same comparison as that of the rule, so that 3 of 10 reaches 0,3 here as there.
      let n = one.share.n
      let enough = (0...n).first { Double($0) / Double(n) >= threshold(one.work.procedure) }
      return Binomial(trials: n, probability: regional).upperTail(from: enough ?? n + 1)
    }
    return chances.isEmpty ? nil : chances.reduce(0, +)
  }
}
