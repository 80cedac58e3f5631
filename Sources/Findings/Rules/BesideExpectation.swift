public import Indicators
import Vocabulary

/// F16: the results of a school beside what its conditions let expect.
public enum BesideExpectation: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// What the school is compared with.
    public enum Beside: Hashable, Sendable {
      case expectation(SchoolExpectation)
      /// Schools of the same place and size, where the region has too few for an expected result.
      case cluster(ClusterGap)
    }

    public let beside: Beside
    /// The conditions that are named in the sentence.
    public let conditions: WorkingConditions

    public init(beside: Beside, conditions: WorkingConditions) {
      self.beside = beside
      self.conditions = conditions
    }
  }

  public static let definition = RuleDefinition(
    id: "beside-expectation", title: "Результат в сопоставлении с ожидаемым",
    question: "Отличаются ли результаты школы от результатов школ с такими же условиями?",
    fires:
      "условия школы известны, участников не меньше минимального; «выше» или «ниже» – при слове «вероятно» или сильнее и практически "
      + "заметном отличии, иначе «соответствует»; «выше» – только если это верно и без работ с признаками, требующими внимания",
    severity: .note)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.expectations.schools.compactMap { school in
      guard let conditions = analysis.conditionIndex?.conditions(of: school) else { return nil }
      switch analysis.expectations[school] {
      case .expectation(let one):
        let word = one.verdict == .above ? one.claimedAbove : one.word
        return Finding(
          rule: definition.id, territory: .school(school), works: one.results.map(\.work),
          statement: .besideExpectation(Slots(beside: .expectation(one), conditions: conditions)), word: word,
          pupils: word == nil ? 0 : one.pupils)
      case .cluster(let gap):
        return Finding(
          rule: definition.id, territory: .school(school), works: [gap.work],
          statement: .besideExpectation(Slots(beside: .cluster(gap), conditions: conditions)), word: nil, pupils: 0)
      case .missing: return nil
      }
    }
  }
}
