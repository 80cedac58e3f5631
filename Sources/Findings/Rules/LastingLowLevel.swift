public import Indicators
import Vocabulary

/// F4: the low level of a school in a subject is confirmed by different cohorts of pupils and campaigns.
public enum LastingLowLevel: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let lasting: LastingLow

    public init(lasting: LastingLow) { self.lasting = lasting }
  }

  public static let definition = RuleDefinition(
    id: "lasting-low-level", title: "Низкий уровень по предмету подтверждается",
    question: "Относится ли низкий результат к школе, а не к одной работе одного класса?",
    fires:
      "низкие процедуры по предмету – не менее чем двух поколений учащихся и двух кампаний; вероятность, что постоянная доля "
      + "«2» не ниже порога, не меньше заданной при всех априорных распределениях",
    severity: .action)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.lowResults.filter { !$0.isExcluded }.flatMap { result in
      result.lasting.filter { $0.word == .confirmed }.map { lasting in
        Finding(
          rule: definition.id, territory: .school(result.school), works: lasting.procedures.map(\.work),
          statement: .lastingLowLevel(Slots(lasting: lasting)), word: lasting.word,
          pupils: lasting.procedures.reduce(0) { $0 + ($1.share.count ?? 0) })
      }
    }
  }
}
