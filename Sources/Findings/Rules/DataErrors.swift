import Aggregation
public import Indicators
import Vocabulary

/// Files or parts of them that could not be counted.
public enum DataErrors: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let errors: Int
    /// Files with at least one error.
    public let files: Int

    public init(errors: Int, files: Int) {
      self.errors = errors
      self.files = files
    }
  }

  public static let definition = RuleDefinition(
    id: "data-errors", title: "Ошибки в исходных файлах", question: "Все ли опознанные файлы учтены полностью?",
    fires: "есть хотя бы одно замечание к данным с важностью «ошибка»", severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let errors = analysis.region.issues.filter { $0.severity == .error }
    guard !errors.isEmpty else { return [] }
    return [
      Finding(
        rule: definition.id, territory: .region, works: [],
        statement: .dataErrors(Slots(errors: errors.count, files: Set(errors.map(\.place.file)).count)), word: nil,
        pupils: 0)
    ]
  }
}
