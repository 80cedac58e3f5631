public import Indicators
import Vocabulary

/// F5: works that are too small one by one, taken together.
public enum PooledSmallWorks: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let pooled: PooledWorks

    public init(pooled: PooledWorks) { self.pooled = pooled }
  }

  public static let definition = RuleDefinition(
    id: "pooled-small-works", title: "Малые работы вместе",
    question: "Что показывают вместе работы, в каждой из которых участников слишком мало?",
    fires: "в каждой из работ правила участников меньше минимального, вместе работ – не меньше заданного числа",
    severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.lowResults.compactMap { result in
      guard !result.isExcluded, result.available.isEmpty, let pooled = result.pooled else { return nil }
      return Finding(
        rule: definition.id, territory: .school(result.school), works: pooled.works,
        statement: .pooledSmallWorks(Slots(pooled: pooled)), word: nil, pupils: pooled.share.count ?? 0)
    }
  }
}
