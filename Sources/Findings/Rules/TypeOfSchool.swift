public import Indicators
import Vocabulary

/// The type of a school by its results over the years: low for long, better, worse, unstable, above what is expected.
public enum TypeOfSchool: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let type: SchoolType

    public init(type: SchoolType) { self.type = type }
  }

  public static let definition = RuleDefinition(
    id: "type-of-school", title: "Тип школы по результатам за несколько лет",
    question: "Что показывают результаты школы за несколько лет вместе?",
    fires: "у школы есть результаты обязательных работ по предметам правила", severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.schoolTypes.map { type in
      Finding(
        rule: definition.id, territory: .school(type.school), works: type.works,
        statement: .typeOfSchool(Slots(type: type)), word: type.word,
        pupils: type.word >= .possible ? type.pupils : 0)
    }
  }
}
