import Statistics

/// How many low procedures chance alone would give a school that is in truth like the region.
///
/// The more procedures a school has and the fewer pupils sit them, the more of them reach a threshold by chance: «3 из 8»
/// says little until it is set against this number. Procedures without a regional share are left out.
public struct ChanceSignals: Hashable, Sendable {
  /// The probability of each procedure with a regional share to reach the threshold by chance.
  private let chances: [Double]

  /// `nil` where no procedure has a regional share.
  init?(_ available: [LowResults.Evidence]) {
    chances = available.compactMap(\.chance)
    if chances.isEmpty { return nil }
  }

  /// Procedures that have a regional share; others may be available beside them.
  public var procedures: Int { chances.count }

  /// Low procedures to expect, 0…`procedures`.
  public var expected: Double { chances.reduce(0, +) }

  /// How likely chance alone makes such a school low by a rule that needs so many low procedures, were works independent.
  ///
  /// Summed over schools it is the number of schools to expect by chance.
  public func probability(ofAtLeast needed: Int) -> Double {
    // Probability of each number of low procedures, one procedure after the other.
    var numbers = [1.0]
    for chance in chances {
      var next = [Double](repeating: 0, count: numbers.count + 1)
      for (count, probability) in numbers.enumerated() {
        next[count] += probability * (1 - chance)
        next[count + 1] += probability * chance
      }
      numbers = next
    }
    return min(1, numbers.dropFirst(needed).reduce(0, +))
  }

  /// P(k / n ≥ `threshold`) for a school whose true share is the region's.
  static func chance(of threshold: Double, participants: Int, regional: Double) -> Double {
    // The same comparison as that of the rule, so that 3 of 10 reaches 0,3 here as there.
    let enough = (0...participants).first { Double($0) / Double(participants) >= threshold }
    return Binomial(trials: participants, probability: regional).upperTail(from: enough ?? participants + 1)
  }

  public static let definition = IndicatorDefinition(
    id: "chance-signals", title: "Ожидаемое число случайных сигналов", columnTitle: "Ожидается случайно",
    measure: .mean(decimals: 1),
    question: "Сколько процедур достигло бы порога случайно, если бы школа не отличалась от региона?",
    formula:
      "сумма по доступным процедурам: вероятность, что при доле «2», как в регионе, и том же числе участников доля не ниже порога",
    assumptions:
      "Участники считаются независимыми, поэтому число скорее занижено. Процедуры без региональной доли не входят.",
    source: "биномиальное распределение")
}
