import Aggregation
import Statistics
import Vocabulary

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

  /// P(k / n ≥ `threshold`) for a school whose true share is the region's.
  static func chance(of threshold: Double, participants: Int, regional: Double) -> Double {
    // The same comparison as that of the rule, so that 3 of 10 reaches 0,3 here as there.
    let enough = (0...participants).first { Double($0) / Double(participants) >= threshold }
    return Binomial(trials: participants, probability: regional).upperTail(from: enough ?? participants + 1)
  }
}
