import Indicators
import Reference
import Vocabulary

/// The regional operator mends the files that could not be counted.
public enum MendFiles: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "mend-files", title: "Исправить исходные файлы", grounds: "ошибки в исходных файлах",
    addressee: .regionalOperator, responsible: .regionalOperator, purpose: .explanations)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    findings.findings(of: DataErrors.self).compactMap { finding in
      let measure = desk.measure(for: [definition.id], of: .regionalOperator)
      return Recommendation(
        definition, to: Addressee(.regionalOperator), .mendFiles, on: Grounds(finding), measure: measure,
        deadline: desk.deadline(definition, in: nil, measure: measure), target: .noErrors)
    }
  }
}
