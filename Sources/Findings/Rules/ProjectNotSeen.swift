public import Indicators
import Vocabulary

/// F9: schools of the project do not differ from schools of the same selection by more than random draws do.
public enum ProjectNotSeen: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// Year from which the schools are in the project.
    public let cohort: Int
    public let pairs: [ChangePair]
    public let comparison: ProjectEffect.Comparison

    public init(cohort: Int, pairs: [ChangePair], comparison: ProjectEffect.Comparison) {
      self.cohort = cohort
      self.pairs = pairs
      self.comparison = comparison
    }
  }

  public static let definition = RuleDefinition(
    id: "project-not-seen", title: "Отличие участниц проекта не обнаружено",
    question: "Отличаются ли участницы проекта от школ того же отбора вне проекта?",
    fires: "сопоставление возможно, отличие – в пределах разброса случайных составов из тех же школ", severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.projectEffect.compactMap { effect in
      guard case .compared(let comparison) = effect.standing, !comparison.isBeyondChance else { return nil }
      return Finding(
        rule: definition.id, territory: .region, works: effect.pairs.flatMap { [$0.before, $0.after] }.sorted(),
        statement: .projectNotSeen(Slots(cohort: effect.cohort, pairs: effect.pairs, comparison: comparison)),
        word: nil, pupils: 0)
    }
  }
}
