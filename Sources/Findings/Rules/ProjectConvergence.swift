public import Indicators
import Vocabulary

/// F8: schools of the project came nearer to the region, beside what would have been without the project.
public enum ProjectConvergence: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// Who came nearer.
    public enum Who: Hashable, Sendable {
      case cohort(ProjectEffect.Convergence, ProjectEffect.Comparison?)
      case school(SchoolConvergence)
    }

    /// Year from which the schools are in the project.
    public let cohort: Int
    public let pairs: [ChangePair]
    public let who: Who

    public init(cohort: Int, pairs: [ChangePair], who: Who) {
      self.cohort = cohort
      self.pairs = pairs
      self.who = who
    }
  }

  public static let definition = RuleDefinition(
    id: "project-convergence", title: "Сближение участниц проекта с регионом",
    question: "Сократилось ли отставание участниц и сократилось бы оно без проекта?",
    fires:
      "есть процедура после начала проекта, сопоставимая с процедурой до него; отставание участниц (школы) сократилось или отличие от школ "
      + "того же отбора больше разброса случайных составов",
    severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.projectEffect.flatMap { effect -> [Finding] in
      guard let convergence = effect.convergence else { return [] }
      let comparison: ProjectEffect.Comparison? =
        if case .compared(let comparison) = effect.standing { comparison } else { nil }
      let works = effect.pairs.flatMap { [$0.before, $0.after] }.sorted()
      var findings: [Finding] = []
      if convergence.after < convergence.before || comparison?.isBeyondChance == true {
        findings.append(
          Finding(
            rule: definition.id, territory: .region, works: works,
            statement: .projectConvergence(
              Slots(cohort: effect.cohort, pairs: effect.pairs, who: .cohort(convergence, comparison))), word: nil,
            pupils: 0))
      }
      return findings
        + effect.schools.filter(\.isNearer).map { school in
          Finding(
            rule: definition.id, territory: .school(school.school), works: works,
            statement: .projectConvergence(Slots(cohort: effect.cohort, pairs: effect.pairs, who: .school(school))),
            word: nil, pupils: 0)
        }
    }
  }
}
